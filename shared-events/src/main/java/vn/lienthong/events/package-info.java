/** The published language of Liên Thông: what the services tell each other and the world. */
@NullMarked
package vn.lienthong.events;

import org.jspecify.annotations.NullMarked;

/** Events of the surveys of those who handed in. */
@NullMarked
package vn.lienthong.events.satisfaction;

import org.jspecify.annotations.NullMarked;

/** Events as JSON text and as CloudEvents on Kafka. */
@NullMarked
package vn.lienthong.events.codec;

import org.jspecify.annotations.NullMarked;

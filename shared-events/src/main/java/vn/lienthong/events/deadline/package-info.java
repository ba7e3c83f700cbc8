/** Events of the clocks that watch what was promised. */
@NullMarked
package vn.lienthong.events.deadline;

import org.jspecify.annotations.NullMarked;

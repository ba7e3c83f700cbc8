/** Events of the hand-offs of a dossier to the agencies responsible. */
@NullMarked
package vn.lienthong.events.routing;

import org.jspecify.annotations.NullMarked;

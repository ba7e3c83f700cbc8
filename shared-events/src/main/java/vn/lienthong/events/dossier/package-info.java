/** Events of dossiers, from handing in to the result. */
@NullMarked
package vn.lienthong.events.dossier;

import org.jspecify.annotations.NullMarked;

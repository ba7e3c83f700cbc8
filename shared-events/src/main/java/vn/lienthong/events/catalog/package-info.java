/** Events of procedures, administrative units, agencies, one-stop centres and work calendars. */
@NullMarked
package vn.lienthong.events.catalog;

import org.jspecify.annotations.NullMarked;

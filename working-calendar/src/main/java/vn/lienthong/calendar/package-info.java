/**
 * Working time as pure functions: when a limit ends, how much of it is used, and why.
 *
 * <p>A {@link vn.lienthong.calendar.Deadline} is a {@link vn.lienthong.calendar.Budget} and a
 * {@link vn.lienthong.calendar.Ledger} of pauses under a pinned {@link vn.lienthong.calendar.WorkingCalendar}. Everything
 * is derived from these three; nothing here reads a clock, and the only zone is the calendar's.
 *
 * <p>What always holds, with every calendar, and is tested with random ones:
 *
 * <ul>
 *   <li>Adding a and then b is adding a + b, in days and in time.
 *   <li>At the due moment exactly the budget is used, and less a moment before.
 *   <li>A due date lies inside office time or at its end; only {@link vn.lienthong.calendar.Budget.ClockHours} may not.
 *   <li>A day off more, a pause more, a stricter cut-off, a later start or a larger budget never bring it forward.
 *   <li>What begins at the due moment or after it does not move it.
 * </ul>
 *
 * <p>Limits in days are counted in days and never as hours: a day is used when the clock was running at its end, so that a
 * pause inside one day postpones nothing, and one from Monday to Wednesday postpones by two days.
 */
@NullMarked
package vn.lienthong.calendar;

import org.jspecify.annotations.NullMarked;

/**
 * Which steps of its process a dossier takes, as pure functions.
 *
 * <p>A step may have a condition in the Common Expression Language on what is known of the dossier when it is accepted
 * ({@link vn.lienthong.process.Facts}). Where it does not hold the step is left out, and what comes after it follows what
 * came before ({@link vn.lienthong.process.Course}).
 */
@NullMarked
package vn.lienthong.process;

import org.jspecify.annotations.NullMarked;

package vn.lienthong.deadline;

import java.time.Instant;

/** A clock is to be looked at; told once that is committed. */
public record AlarmSet(Instant at) {}

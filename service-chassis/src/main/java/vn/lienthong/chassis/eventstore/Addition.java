package vn.lienthong.chassis.eventstore;

import java.util.List;

/** What is to be appended to one stream. */
record Addition<E>(Past<E> past, List<E> events, CommandContext context) {}

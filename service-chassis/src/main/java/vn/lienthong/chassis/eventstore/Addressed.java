package vn.lienthong.chassis.eventstore;

import java.util.UUID;

/** A command with the stream that it goes to. */
public record Addressed<C>(UUID streamId, C command, CommandContext context) {}

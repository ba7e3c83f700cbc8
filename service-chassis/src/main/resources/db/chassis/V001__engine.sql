-- The truth, the audit trail and the outbox at once: one append-only table.
create table event (
    position       bigint generated always as identity primary key,
    -- With position, a reading path of its own for the day the replication slot is lost.
    xid            xid8        not null default pg_current_xact_id(),
    stream_id      uuid        not null,
    version        int         not null check (version > 0),
    event_id       uuid        not null,
    aggregate      text        not null,
    type           text        not null,
    subject        text,
    partition_key  uuid        not null,
    actor          text        not null,
    agency         text,
    reason         text,
    correlation_id uuid        not null,
    causation_id   uuid,
    traceparent    text,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    -- text, not jsonb: the hash covers the exact characters
    data           text        not null,
    hash           bytea       not null,
    constraint event_version_is_unique unique (stream_id, version)
);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'The event table is append-only: % is refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger event_is_append_only before update or delete or truncate on event
    for each statement execute function refuse_change_of_history();

create publication lienthong_event for table event with (publish = 'insert');

-- First answers of commands, to be given again when a command is repeated.
create table idempotency_key (
    actor       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      int         not null,
    headers     jsonb       not null,
    body        text,
    answered_at timestamptz not null,
    primary key (actor, key)
);
create index idempotency_key_by_age on idempotency_key (answered_at);

-- The last version of each stream that a consumer has applied.
create table inbox (
    consumer  text not null,
    topic     text not null,
    stream_id uuid not null,
    version   int  not null,
    primary key (consumer, topic, stream_id)
);

-- How far a consumer has come, committed with its effects.
create table consumer_position (
    consumer    text        not null,
    topic       text        not null,
    partition   int         not null,
    next_offset bigint      not null,
    moved_at    timestamptz not null,
    primary key (consumer, topic, partition)
);

-- Streams that stand still: parked because a record cannot be applied, or pending because it awaits another topic.
create table held_stream (
    consumer  text        not null,
    topic     text        not null,
    stream_id uuid        not null,
    awaits    text,
    cause     text        not null,
    since     timestamptz not null,
    tries     int         not null default 0,
    retry_at  timestamptz,
    primary key (consumer, topic, stream_id)
);
create index held_stream_to_retry on held_stream (consumer, retry_at) where awaits is not null;

create table held_record (
    consumer      text        not null,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    stream_id     uuid        not null,
    record_key    bytea,
    record_value  bytea,
    headers       jsonb       not null,
    cause         text        not null,
    held_at       timestamptz not null,
    -- a parked record is copied to dlq.<topic>; a pending one is not
    to_dead_letter boolean    not null,
    primary key (consumer, topic, partition, record_offset)
);
create index held_record_by_stream on held_record (consumer, topic, stream_id, record_offset);
create index held_record_to_send on held_record (consumer) where to_dead_letter;

-- Records that a person has given up for a consumer, whole, with who and why: nothing is thrown away.
create table discarded_record (
    consumer      text        not null,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    stream_id     uuid        not null,
    record_key    bytea,
    record_value  bytea,
    headers       jsonb       not null,
    cause         text        not null,
    actor         text        not null,
    reason        text        not null,
    discarded_at  timestamptz not null,
    primary key (consumer, topic, partition, record_offset)
);

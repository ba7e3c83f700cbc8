-- What Kafka gets of an event, and no more, goes through the log's decoding.
alter publication lienthong_event set table event (position, stream_id, version, event_id, aggregate, type, subject,
    partition_key, correlation_id, causation_id, traceparent, occurred_at, recorded_at, data);

-- The place in the log up to which Kafka has acknowledged. The slot knows it too, but the database writes that to disk
-- with a checkpoint only, and after a crash would tell again all that came since.
alter table relay_progress add column log_end pg_lsn;

-- How far the relay has come: one row. Where it reads on is kept by the replication slot; this is for people, and for
-- the day the slot is lost.
create table relay_progress (
    only_row      boolean     primary key default true check (only_row),
    -- the highest position that Kafka has acknowledged
    position      bigint      not null default 0,
    -- no transaction below this one has an event that Kafka has not acknowledged
    relayed_below xid8        not null default '0',
    -- set before a slot is made where one was lost; taken back when the table has been published in its place
    slot_lost     boolean     not null default false,
    -- in real time, whatever the demo clock says: the relay leaves a sign every few seconds
    relayed_at    timestamptz
) with (fillfactor = 10);

insert into relay_progress default values;

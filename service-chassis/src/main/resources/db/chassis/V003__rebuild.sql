-- A rebuild that has begun and whose tables have not been swapped in yet.
create table rebuild (
    view       text        primary key,
    -- of the program and the columns that fill the shadow tables: another one starts anew
    made_by    text        not null,
    started_at timestamptz not null
);

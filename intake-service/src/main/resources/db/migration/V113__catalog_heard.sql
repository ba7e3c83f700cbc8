-- Whether the catalog was ever heard to its end: a row, or none. An intake that has taken dossiers has heard it.
create table catalog_heard (
    heard    boolean     primary key default true check (heard),
    heard_at timestamptz not null default now()
);
insert into catalog_heard (heard) select true where exists (select from event);

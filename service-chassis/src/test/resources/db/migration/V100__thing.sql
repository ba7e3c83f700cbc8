create table thing (
    id    uuid primary key,
    place text not null,
    due   date not null
);
create index thing_by_due on thing (due, id);

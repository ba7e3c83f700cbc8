create extension if not exists btree_gist with schema public;

-- Which version of a procedure is in force when, written with the events that say so: never two at a time.
create table procedure_in_force (
    code    text      not null,
    version int       not null,
    period  daterange not null,
    primary key (code, period without overlaps)
);

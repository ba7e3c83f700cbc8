-- How many codes a centre has given on a day.
create table code_sequence (
    centre      text   not null,
    accepted_on date   not null,
    last_number bigint not null,
    primary key (centre, accepted_on)
);

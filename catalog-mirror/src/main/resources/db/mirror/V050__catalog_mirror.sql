-- What this service has heard of the catalog.
create table mirror_procedure (
    code         text primary key,
    procedure_id uuid  not null,
    versions     jsonb not null,
    processes    jsonb not null
);

create table mirror_unit (
    unit_id     uuid primary key,
    code        text not null,
    name        text not null,
    kind        text not null,
    parent      text,
    valid_from  date,
    valid_to    date,
    replaced_by jsonb not null,
    succession  text,
    legal_basis text
);
create index mirror_unit_by_code on mirror_unit (code);
create index mirror_unit_by_parent on mirror_unit (parent);

create table mirror_agency (
    agency_id    uuid primary key,
    code         text  not null,
    name_vi      text  not null,
    name_en      text,
    kind         text  not null,
    level        text,
    roles        jsonb not null,
    jurisdiction jsonb not null,
    valid_from   date,
    valid_to     date,
    replaced_by  jsonb not null
);
create index mirror_agency_by_code on mirror_agency (code);

create table mirror_centre (
    centre_id     uuid primary key,
    code          text    not null,
    name_vi       text    not null,
    name_en       text,
    kind          text    not null,
    unit          text    not null,
    serves        jsonb   not null,
    province_wide boolean not null,
    address       text,
    latitude      double precision,
    longitude     double precision,
    calendar      text    not null,
    phone         text,
    opened_on     date,
    closed_on     date
);
create index mirror_centre_by_code on mirror_centre (code);

create table mirror_calendar (
    code      text primary key,
    published jsonb,
    days      jsonb not null
);

-- What the reaction to a returned result must have heard before: not a view, but its memory.
create table judged_dossier (
    dossier_id uuid    primary key,
    procedure  text,
    centre     text,
    decided    boolean not null default false
);

create table judged_agency (
    dossier_id uuid not null,
    agency     text not null,
    primary key (dossier_id, agency)
);

create table survey_row (
    survey_id   uuid primary key,
    dossier_id  uuid        not null,
    code        text,
    procedure   text        not null,
    centre      text        not null,
    agencies    jsonb       not null,
    opened_at   timestamptz not null,
    closes_at   timestamptz not null,
    answered_at timestamptz,
    scores      jsonb       not null
);
create index survey_row_by_dossier on survey_row (dossier_id);
create index survey_row_by_agency on survey_row using gin (agencies jsonb_path_ops);
create index survey_row_by_opening on survey_row (opened_at);

-- The register: what the dossier's own events say, and what its clocks say.
create table register_dossier (
    dossier_id   uuid primary key,
    code         text,
    procedure    text        not null,
    centre       text        not null,
    channel      text        not null,
    status       text        not null,
    transferred  boolean     not null,
    submitted_at timestamptz not null,
    accepted_at  timestamptz,
    promised_due timestamptz,
    answer_by    timestamptz,
    ended_at     timestamptz
);
create unique index register_dossier_by_code on register_dossier (code text_pattern_ops);
create index register_dossier_by_status on register_dossier (status, dossier_id desc);
create index register_dossier_unanswered on register_dossier (answer_by) where answer_by is not null;

create table register_clock (
    dossier_id      uuid primary key,
    due             timestamptz,
    reappointed_due timestamptz,
    timeliness      text
);

-- Who has to do with a dossier.
create table involvement (
    dossier_id uuid primary key,
    open_legs  jsonb not null,
    agencies   jsonb not null
);

create table dossier_concern (
    concern_key text primary key,
    agency      text not null,
    dossier_id  uuid not null
);
create index dossier_concern_by_agency on dossier_concern (agency, dossier_id desc);

-- What the applicant is told.
create table tracking_timeline (
    event_id   uuid primary key,
    dossier_id uuid        not null,
    at         timestamptz not null,
    family     text        not null,
    sequence   int         not null,
    kind       text        not null,
    agency     text,
    step       text,
    due        timestamptz
);
create index tracking_timeline_by_dossier on tracking_timeline (dossier_id, at);

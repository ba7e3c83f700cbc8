-- The version of each plan: what a command on one of its legs must carry in If-Match.
create table plan_version (
    dossier_id uuid primary key,
    version    int not null
);

create table leg (
    leg_id        uuid primary key,
    dossier_id    uuid        not null,
    code          text        not null,
    procedure     text        not null,
    centre        text        not null,
    step          text        not null,
    name_vi       text        not null,
    name_en       text,
    role          text        not null,
    because       jsonb       not null,
    agency        text,
    state         text        not null,
    cause         text,
    refused_by    jsonb       not null,
    promised_due  timestamptz not null,
    offered_at    timestamptz,
    accepted_at   timestamptz,
    unresolved_at timestamptz
);
create index leg_of_worklist on leg (agency, state, promised_due, leg_id) where state in ('OFFERED', 'ACCEPTED');
create index leg_unresolved_by_centre on leg (centre, promised_due, leg_id) where state = 'UNRESOLVED';
create index leg_unresolved on leg (promised_due, leg_id) where state = 'UNRESOLVED';

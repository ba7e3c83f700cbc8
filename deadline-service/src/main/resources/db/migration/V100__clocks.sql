-- What the reactions must remember: not views, but written with their events.
create table leg_clock (
    clock_id   uuid    primary key,
    leg_id     uuid    not null,
    dossier_id uuid    not null,
    agency     text    not null,
    open       boolean not null
);
create index leg_clock_by_dossier on leg_clock (dossier_id) where open;
create index leg_clock_by_leg on leg_clock (leg_id);

create table applicant_wait (
    dossier_id uuid        not null,
    agency     text        not null,
    cause      text        not null,
    effect     text        not null,
    since      timestamptz not null,
    until      timestamptz,
    primary key (dossier_id, cause, since)
);

-- planned_at: when it was to be rung; ring_at: when it is tried next.
create table alarm (
    clock_id   uuid        primary key,
    planned_at timestamptz not null,
    due_at     timestamptz not null,
    ring_at    timestamptz not null,
    tries      int         not null default 0
);
create index alarm_to_ring on alarm (ring_at);
create index alarm_failing on alarm (planned_at) where tries > 0;

create table clock_row (
    clock_id      uuid        primary key,
    version       int         not null,
    dossier_id    uuid        not null,
    code          text,
    kind          text        not null,
    leg_id        uuid,
    step          text,
    agency        text        not null,
    time_limit    jsonb       not null,
    calendar      text        not null,
    state         text        not null,
    started_at    timestamptz not null,
    warn_at       timestamptz not null,
    due_at        timestamptz not null,
    paused_since  timestamptz,
    pause_cause   text,
    warned_at     timestamptz,
    overran_at    timestamptz,
    stopped_at    timestamptz,
    clock_end     text,
    timeliness    text,
    consumed      int,
    duty          text        not null,
    late_reason   text,
    new_due       timestamptz,
    apology_at    timestamptz
);
create index clock_row_by_dossier on clock_row (dossier_id);
create index clock_row_by_agency on clock_row (agency, due_at, clock_id);
create index clock_row_by_due on clock_row (due_at, clock_id);
create index clock_row_legs on clock_row (agency, (coalesce(stopped_at, 'infinity'))) where kind = 'LEG';
create index clock_row_late on clock_row (overran_at)
    where kind = 'DOSSIER' and state <> 'STOPPED' and overran_at is not null;

create table dossier_row (
    dossier_id   uuid primary key,
    code         text,
    procedure    text,
    centre       text,
    channel      text,
    submitted_at timestamptz,
    accepted_at  timestamptz,
    refused_at   timestamptz,
    withdrawn_at timestamptz,
    halted_at    timestamptz,
    finished_at  timestamptz,
    returned_at  timestamptz,
    due_at       timestamptz,
    paused_since timestamptz,
    timeliness   text
);
create index dossier_row_by_end on dossier_row (
    (coalesce(greatest(refused_at, withdrawn_at, halted_at, finished_at), 'infinity')));
create index dossier_row_by_centre on dossier_row (
    centre, (coalesce(greatest(refused_at, withdrawn_at, halted_at, finished_at), 'infinity')));

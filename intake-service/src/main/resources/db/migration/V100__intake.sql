-- How many codes a centre has given on a day.
create table code_sequence (
    centre      text   not null,
    accepted_on date   not null,
    last_number bigint not null,
    primary key (centre, accepted_on)
);

-- Personal data, each dossier's under a key of its own. Who deletes the key makes them unreadable.
create table applicant (
    dossier_id uuid primary key,
    nonce      bytea not null,
    ciphertext bytea not null
);

create table applicant_key (
    dossier_id uuid primary key,
    nonce      bytea not null,
    ciphertext bytea not null
);

-- Who read them, when, and why.
create table applicant_read (
    read_id    bigint generated always as identity primary key,
    dossier_id uuid        not null,
    actor      text        not null,
    agency     text,
    reason     text,
    read_at    timestamptz not null
);
create index applicant_read_by_dossier on applicant_read (dossier_id);

-- Which citizen handed in which dossier online.
create table submitter (
    dossier_id uuid primary key,
    citizen    text not null
);

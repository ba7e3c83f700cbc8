-- Entries of imported files that looked as though they were wrong: without any effect until a person has decided.
create table quarantined_row (
    id              uuid        primary key,
    kind            text        not null,
    line            int         not null,
    code            text,
    -- of what the entry says: the same entry does not wait twice, and one that was approved is not set apart again
    fingerprint     text        not null,
    content         jsonb       not null,
    findings        jsonb       not null,
    imported_by     text        not null,
    imported_at     timestamptz not null,
    status          text        not null default 'WAITING' check (status in ('WAITING', 'APPROVED', 'REJECTED')),
    corrections     jsonb,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    check ((status = 'WAITING') = (decided_by is null)),
    check ((status = 'WAITING') = (decided_at is null)),
    check ((status = 'WAITING') = (decision_reason is null))
);
create unique index quarantined_row_waits_once on quarantined_row (kind, fingerprint) where status = 'WAITING';
create index quarantined_row_approved on quarantined_row (kind, fingerprint, decided_at) where status = 'APPROVED';
create index quarantined_row_by_arrival on quarantined_row (imported_at, id) where status = 'WAITING';

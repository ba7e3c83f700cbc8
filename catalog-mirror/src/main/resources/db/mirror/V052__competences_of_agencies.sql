alter table mirror_agency
    add column fields          jsonb,
    add column parent          text,
    add column statistics_code text,
    add column takeovers       jsonb,
    add column changes         jsonb not null default '[]',
    add column delegations     jsonb not null default '[]';

-- Of the agencies heard of so far nothing was described anew.
alter table mirror_agency
    add column descriptions jsonb not null default '[]';

-- Steps go on with the successors of agencies that are no more; each has had its part of the time.
alter table clock_row add column held_before jsonb not null default '[]';

alter table mirror_calendar add column changes jsonb not null default '[]';

alter table mirror_procedure add column repeals jsonb not null default '[]';

alter table mirror_calendar add column changes jsonb;

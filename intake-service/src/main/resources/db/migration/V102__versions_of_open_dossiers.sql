alter table register_dossier add column procedure_version int;
update register_dossier d
    set procedure_version = (e.data::jsonb ->> 'procedureVersion')::int
    from event e
    where e.stream_id = d.dossier_id and e.version = 1;
alter table register_dossier alter column procedure_version set not null;
create index register_dossier_open on register_dossier (procedure, procedure_version, dossier_id desc)
    where ended_at is null;

alter table mirror_unit
    add column parts jsonb,
    add column made_of jsonb,
    add column end_basis text;

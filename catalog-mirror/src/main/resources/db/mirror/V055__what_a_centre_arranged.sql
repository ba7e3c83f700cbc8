alter table mirror_centre
    add column later jsonb not null default '{"serviceChanges":[],"receptions":[],"desks":[]}';

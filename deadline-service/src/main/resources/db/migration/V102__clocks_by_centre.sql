-- A centre lists the steps of the dossiers that it received: each clock says who received its dossier, which is the
-- agency of the clock that bears the dossier's id.
alter table clock_row add column centre text;
update clock_row c set centre = d.agency from clock_row d where d.clock_id = c.dossier_id;
create index clock_row_by_centre on clock_row (centre, due_at, clock_id);

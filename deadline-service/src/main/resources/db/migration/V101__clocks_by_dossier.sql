-- Reactions read all clocks of the dossiers of a batch at once.
drop index leg_clock_by_dossier;
drop index leg_clock_by_leg;
create index leg_clock_by_dossier on leg_clock (dossier_id);

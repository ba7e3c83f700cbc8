-- Which of the two topics tells the last thing that a survey needs is chance: until then the return is remembered, too.
alter table judged_dossier add column returned_at timestamptz;

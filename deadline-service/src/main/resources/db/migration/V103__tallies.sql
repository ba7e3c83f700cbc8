-- Figures are sums that are kept with the rows, by day; 'infinity' is the sum of all days.
create table dossier_tally (
    scope text   not null,
    day   date   not null,
    kind  text   not null,
    count bigint not null,
    primary key (scope, day, kind)
) with (fillfactor = 50);

create table leg_tally (
    scope text   not null,
    day   date   not null,
    kind  text   not null,
    count bigint not null,
    primary key (scope, day, kind)
) with (fillfactor = 50);

drop index dossier_row_by_end;
drop index dossier_row_by_centre;
create index dossier_row_running on dossier_row (due_at)
    where accepted_at is not null and paused_since is null and refused_at is null
      and withdrawn_at is null and halted_at is null and finished_at is null;

drop index clock_row_legs;
create index clock_row_running on clock_row (due_at) where kind = 'LEG' and state = 'RUNNING';

-- Figures are sums that are kept with the rows, by day; 'infinity' is the sum of all days.
create table mark_tally (
    scope text   not null,
    day   date   not null,
    kind  text   not null,
    count bigint not null,
    primary key (scope, day, kind)
) with (fillfactor = 50);

drop index survey_row_by_opening;
drop index survey_row_by_agency;

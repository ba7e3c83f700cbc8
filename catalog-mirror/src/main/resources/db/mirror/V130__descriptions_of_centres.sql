-- Of the centres heard of so far nothing was described anew.
update mirror_centre set later = later || '{"descriptions":[]}';
alter table mirror_centre
    alter column later set default '{"serviceChanges":[],"descriptions":[],"receptions":[],"desks":[]}';

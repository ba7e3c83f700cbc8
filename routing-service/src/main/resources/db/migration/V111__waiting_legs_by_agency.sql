-- Whoever takes over from an agency that is no more takes over what waits for its turn, too.
create index leg_waiting on leg (agency) where state = 'WAITING';

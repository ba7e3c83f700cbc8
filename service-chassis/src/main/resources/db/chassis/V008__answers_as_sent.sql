-- An answer is kept as it goes out: nothing has to be encoded anew, neither to keep it nor to send it.
alter table idempotency_key alter column body type bytea using convert_to(body, 'UTF8');
alter table idempotency_key alter column body set storage external;

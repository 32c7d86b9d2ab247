-- Counts of ingest_item by run and outcome, kept with every change: a run may have a million items,
-- and its books are looked at every second.
create table ingest_tally (
  run_id  bigint      not null references ingest_run(id),
  outcome varchar(20) not null,
  files   bigint      not null,
  primary key (run_id, outcome)
);
insert into ingest_tally (run_id, outcome, files)
  select run_id, outcome, count(*) from ingest_item group by run_id, outcome;

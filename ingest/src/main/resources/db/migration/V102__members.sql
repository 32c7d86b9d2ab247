-- Members of containers are items of the same run; this is the seq of the container they came out of.
alter table ingest_item add column container bigint;

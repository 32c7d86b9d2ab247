-- What made each document (see Making), and whether a machine read or might read a page of it; so
-- that changed options find the documents they touch. Blank: made before this was kept.
alter table ingest_document add column making varchar(400) default '' not null;
alter table ingest_document add column pictured boolean default false not null;
create index ingest_document_making on ingest_document(making, pictured);
-- Whether a run reads catalogue data alone (目录模式).
alter table ingest_run add column catalogue boolean default false not null;

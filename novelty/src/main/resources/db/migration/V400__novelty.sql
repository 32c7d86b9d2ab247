-- Novelty searches: numbers, cases and what happened to them. Portable between H2 and PostgreSQL.
create table novelty_serial (
  report_year integer primary key,
  last_serial integer not null
);

create table novelty_case (
  id            varchar(40)  primary key,
  number        varchar(40)  not null unique,
  title         varchar(500) not null,
  owner         varchar(64)  not null,
  state         varchar(20)  not null,
  created_at    timestamp(3) with time zone not null,
  searcher      varchar(64),
  reviewer      varchar(64),
  signer        varchar(64),
  signed_at     timestamp(3) with time zone,
  opinion       varchar(2000) not null,
  commission    text         not null,
  report        text         not null,
  content_hash  char(64)     not null,
  frozen_hash   char(64)
);
create index novelty_case_owner on novelty_case (owner, created_at);

create table novelty_event (
  case_id     varchar(40)  not null references novelty_case (id),
  sequence    integer      not null,
  happened_at timestamp(3) with time zone not null,
  actor       varchar(64)  not null,
  state       varchar(20)  not null,
  remark      varchar(2000) not null,
  primary key (case_id, sequence)
);

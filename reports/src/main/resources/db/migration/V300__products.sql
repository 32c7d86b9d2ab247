-- Products handed out, their files and quotations, and the numbers of issues. Portable between H2 and PostgreSQL.
create table issue_counter (
  series      varchar(100) not null,
  issue_year  integer      not null,
  last_number integer      not null,
  primary key (series, issue_year)
);

create table product (
  id             varchar(60)   primary key,
  kind           varchar(20)   not null,
  topic          varchar(100)  not null,
  title          varchar(300)  not null,
  access_level   varchar(20)   not null,
  series         varchar(100)  not null,
  issue_year     integer       not null,
  issue_number   integer       not null,
  total_number   integer       not null,
  made_at        timestamp(3) with time zone not null,
  made_by        varchar(64)   not null,
  warnings       varchar(4000) not null,
  source_count   integer       not null,
  evidence_count integer       not null,
  unique (series, issue_year, issue_number),
  unique (series, total_number)
);

create table product_file (
  product_id varchar(60)   not null references product (id),
  format     varchar(10)   not null,
  path       varchar(1000) not null,
  sha256     char(64)      not null,
  primary key (product_id, format)
);

create table product_quotation (
  product_id  varchar(60)   not null references product (id),
  ordinal     integer       not null,
  statement   varchar(2000) not null,
  document_id char(64)      not null,
  span_start  integer       not null,
  span_end    integer       not null,
  page        integer       not null,
  paragraph   integer       not null,
  quotation   varchar(2000) not null,
  primary key (product_id, ordinal)
);

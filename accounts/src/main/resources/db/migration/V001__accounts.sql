-- People and what they did. Portable between H2 and PostgreSQL.
create table account (
  name          varchar(32)  primary key,
  display_name  varchar(100) not null,
  roles         varchar(200) not null,
  password_hash varchar(200) not null,
  enabled       boolean      not null,
  failures      integer      not null,
  locked_until  timestamp(3) with time zone,
  created_at    timestamp(3) with time zone not null
);

create table audit_log (
  sequence    bigint       primary key,
  happened_at timestamp(3) with time zone not null,
  actor       varchar(64)  not null,
  action      varchar(64)  not null,
  object      varchar(500) not null,
  success     boolean      not null,
  detail      varchar(500) not null,
  hash        char(64)     not null
);

-- Records leave by sinks. A record's place in the order in which records leave is given after its transaction has
-- ended: given inside of it, one that ends late would stand before places that a sink has passed already.
create sequence record_positions;
alter table records add column position bigint;
create unique index records_by_position on records (position);
create index records_without_position on records (stored_at) where position is null;

-- Runs of sinks, see below: never given twice, not even after a restore.
create sequence sink_runs;

create table sinks (
  name text primary key,
  kind text not null,
  settings jsonb not null default '{}',
  status text not null default 'active' check (status in ('active', 'paused')),
  -- All records up to this position have left.
  cursor bigint not null default 0,
  -- Grows when it is added, set back or restored: what leaves again is told from what leaves twice.
  run integer not null,
  delivered bigint not null default 0,
  delivered_at timestamptz,
  -- Failures in a row, since when, and what the last one says.
  failures integer not null default 0,
  failing_since timestamptz,
  failure text,
  failure_message text,
  next_attempt_at timestamptz not null default '-infinity',
  -- Who delivers at present, and until when it is left to that one.
  lease text,
  leased_until timestamptz not null default '-infinity',
  -- Who has waited longest comes first.
  taken_at timestamptz not null default '-infinity',
  added_at timestamptz not null
);

-- Records that a receiver refuses, each for a reason of its own.
create table sink_letters (
  sink text not null references sinks (name) on delete cascade,
  article_id text not null,
  revision integer not null,
  -- It was sent in; sent again, it goes by that one, as an older word than what has left since.
  run integer not null,
  code text not null,
  message text not null,
  refused_at timestamptz not null,
  attempts integer not null default 1,
  -- To be sent again with the next batch.
  is_due boolean not null default false,
  primary key (sink, article_id, revision),
  foreign key (article_id, revision) references revisions (article_id, revision)
);
create index sink_letters_due on sink_letters (sink) where is_due;

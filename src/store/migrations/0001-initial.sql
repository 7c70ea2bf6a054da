-- Feeds that are watched, and one for each kind of import ('import:' addresses are never polled).
create table feeds (
  id text primary key,
  url text not null unique,
  title text not null default '',
  site_url text,
  folder text,
  status text not null default 'active' check (status in ('active', 'paused', 'gone', 'removed')),
  poll jsonb not null default '{}',
  next_poll_at timestamptz not null default now(),
  -- Since when its poll has been queued; null when it has ended.
  queued_at timestamptz,
  last_polled_at timestamptz,
  added_at timestamptz not null default now()
);
create index feeds_due on feeds (next_poll_at) where status = 'active';

-- The ledger: one row for every entry ever discovered, in exactly one state.
create table entries (
  id text primary key,
  feed_id text not null references feeds (id),
  guid text not null,
  url text not null,
  entry jsonb not null,
  -- Of what the entry says: tells whether it changed.
  content_hash text not null,
  -- Counts the times it was sent through the pipeline; a job of an older run changes nothing.
  run integer not null default 1,
  state text not null default 'in-flight' check (state in ('in-flight', 'recorded', 'skipped', 'dead')),
  -- The stage it waits for while it is in flight.
  stage text check ((state = 'in-flight') = (stage is not null)),
  -- Why it was skipped, or the code it died with.
  reason text check ((state in ('skipped', 'dead')) = (reason is not null)),
  -- BullMQ's: 0 is live work, more is less urgent.
  priority integer not null default 0,
  replay_id text,
  discovered_at timestamptz not null,
  moved_at timestamptz not null default now(),
  refetch_at timestamptz
);
create index entries_in_flight on entries (moved_at) where state = 'in-flight';
create index entries_by_feed on entries (feed_id, discovered_at);
create index entries_by_replay on entries (replay_id) where replay_id is not null;
create index entries_to_refetch on entries (refetch_at) where refetch_at is not null;

-- What an entry is known by within its feed: guid, address, title and day.
create table entry_keys (
  feed_id text not null references feeds (id),
  key text not null,
  entry_id text not null references entries (id),
  primary key (feed_id, key)
);
create index entry_keys_by_entry on entry_keys (entry_id);

-- Counted when entries are discovered, apart from their rows: the ledger is checked against it.
create table discoveries (
  feed_id text not null references feeds (id),
  day date not null,
  discovered integer not null,
  primary key (feed_id, day)
);

-- Raw bytes as they came, compressed, named by their SHA-256.
create table pages (
  sha256 text primary key,
  body bytea not null,
  bytes integer not null,
  kept_at timestamptz not null default now()
);

-- An article has the id of the entry that led to it.
create table articles (
  id text primary key references entries (id),
  url text not null,
  canonical_url text not null unique,
  -- The newest one; 0 before its first page is kept.
  revision integer not null,
  first_fetched_at timestamptz not null,
  -- Also when the page had not changed.
  fetched_at timestamptz not null
);

create table revisions (
  article_id text not null references articles (id),
  revision integer not null,
  page_sha256 text not null,
  url text not null,
  content_type text not null,
  headers jsonb not null,
  fetched_at timestamptz not null,
  primary key (article_id, revision)
);
create index revisions_by_page on revisions (page_sha256);

create table documents (
  article_id text not null,
  revision integer not null,
  document jsonb not null,
  version text not null,
  made_at timestamptz not null default now(),
  primary key (article_id, revision),
  foreign key (article_id, revision) references revisions (article_id, revision)
);

create table facts (
  article_id text not null,
  revision integer not null,
  facts jsonb not null,
  version text not null,
  made_at timestamptz not null default now(),
  primary key (article_id, revision),
  foreign key (article_id, revision) references revisions (article_id, revision)
);

-- The output store. The tables below it hold the same facts as rows, for SQL.
create table records (
  article_id text not null,
  revision integer not null,
  feed_id text not null references feeds (id),
  url text not null,
  title text not null,
  language text not null,
  published_at timestamptz,
  record jsonb not null,
  search tsvector not null,
  -- The article that told the story first: the same for all that carry it.
  cluster text not null,
  stored_at timestamptz not null default now(),
  primary key (article_id, revision),
  foreign key (article_id, revision) references revisions (article_id, revision)
);
create index records_by_time on records (stored_at desc, article_id);
create index records_by_cluster on records (cluster);
create index records_by_search on records using gin (search);

-- MinHash signatures of documents, and the bands by which near-duplicates are found.
create table signatures (
  article_id text primary key references articles (id),
  signature bytea not null,
  -- The article that told the story first.
  cluster text not null
);
create table signature_bands (
  band text not null,
  article_id text not null references signatures (article_id) on delete cascade,
  primary key (band, article_id)
);
create index signature_bands_by_article on signature_bands (article_id);

create table mentions (
  article_id text not null,
  revision integer not null,
  ordinal integer not null,
  entity_id text not null,
  type text not null,
  surface text not null,
  span_start integer not null,
  span_end integer not null,
  primary key (article_id, revision, ordinal),
  foreign key (article_id, revision) references records (article_id, revision) on delete cascade
);

create table entities (
  article_id text not null,
  revision integer not null,
  entity_id text not null,
  type text not null,
  name text not null,
  aliases text[] not null,
  mentions integer not null,
  roles text[] not null,
  link text,
  -- The same thing in another article has the same key.
  registry_key text not null,
  primary key (article_id, revision, entity_id),
  foreign key (article_id, revision) references records (article_id, revision) on delete cascade
);
create index entities_by_registry_key on entities (registry_key);
create index entities_by_name on entities (lower(name));

create table figures (
  article_id text not null,
  revision integer not null,
  figure_id text not null,
  kind text not null,
  value double precision not null,
  low double precision,
  high double precision,
  -- Exact; `value` is the nearest double.
  exact numeric not null,
  modifier text not null,
  unit text,
  noun text,
  surface text not null,
  phrase text not null,
  as_of text,
  source text,
  rule text not null,
  span_start integer not null,
  span_end integer not null,
  primary key (article_id, revision, figure_id),
  foreign key (article_id, revision) references records (article_id, revision) on delete cascade
);
create index figures_by_noun on figures (noun);

create table times (
  article_id text not null,
  revision integer not null,
  time_id text not null,
  kind text not null,
  value text,
  surface text not null,
  span_start integer not null,
  span_end integer not null,
  primary key (article_id, revision, time_id),
  foreign key (article_id, revision) references records (article_id, revision) on delete cascade
);

create table quotes (
  article_id text not null,
  revision integer not null,
  quote_id text not null,
  kind text not null,
  speaker_entity text,
  speaker text,
  surface text not null,
  span_start integer not null,
  span_end integer not null,
  primary key (article_id, revision, quote_id),
  foreign key (article_id, revision) references records (article_id, revision) on delete cascade
);

-- Every failed attempt, until its subject gets past the stage.
create table attempts (
  stage text not null,
  -- A feed's id for poll-feed, else an entry's.
  subject_id text not null,
  run integer not null,
  failed_at timestamptz not null,
  duration_ms integer not null,
  code text not null,
  message text not null
);
create index attempts_by_subject on attempts (subject_id, stage);

-- One row for each stage and subject: a job that dies again after a retry opens its row again.
create table dead_letters (
  id bigint generated always as identity primary key,
  stage text not null,
  subject_id text not null,
  feed_id text references feeds (id),
  entry_id text references entries (id),
  page_sha256 text,
  code text not null,
  fingerprint text not null,
  message text not null,
  stack text not null,
  input jsonb not null,
  attempts jsonb not null,
  status text not null default 'open' check (status in ('open', 'retried', 'discarded')),
  deaths integer not null default 1,
  first_dead_at timestamptz not null,
  dead_at timestamptz not null,
  unique (stage, subject_id)
);
create index dead_letters_open on dead_letters (dead_at) where status = 'open';
create index dead_letters_by_fingerprint on dead_letters (fingerprint);
create index dead_letters_by_entry on dead_letters (entry_id);

create table replays (
  id text primary key,
  from_stage text not null,
  filter jsonb not null,
  status text not null default 'running' check (status in ('running', 'stopped', 'done')),
  -- The last entry id that was put back; entries are taken in the order of their ids.
  position text not null default '',
  total integer not null,
  queued integer not null default 0,
  started_at timestamptz not null,
  updated_at timestamptz not null
);

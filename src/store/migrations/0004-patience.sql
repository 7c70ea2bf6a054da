-- Retries live in the ledger: an entry that failed for a reason that can pass waits in its own row.
alter table entries
  -- Why it is on its way: new, change, refetch, revival, retry, replay, import.
  add column cause text not null default 'new',
  -- Failed attempts in a row at `failed_stage`, in this run, and since when.
  add column attempts integer not null default 0,
  add column failed_stage text,
  add column failing_since timestamptz,
  -- Code and message of the last one.
  add column failure text,
  add column failure_message text,
  -- Until then it waits and has no job. Null: it has one, or is about to.
  add column next_attempt_at timestamptz check (next_attempt_at is null or state = 'in-flight'),
  -- How often it was asked for again since it died.
  add column revivals integer not null default 0,
  -- The article that an entry skipped as `duplicate` leads to.
  add column duplicate_of text,
  -- Its canonical address, as far as the feed tells it.
  add column address text;
create index entries_due on entries (next_attempt_at) where next_attempt_at is not null;
create index entries_by_address on entries (address);
drop index entries_in_flight;
create index entries_in_flight on entries (moved_at) where state = 'in-flight' and next_attempt_at is null;
create index entries_discovered on entries (discovered_at);

-- An address can lead to many articles: alerts, live blogs, a page that stood in for others while a site was ill.
alter table articles drop constraint articles_canonical_url_key;
create index articles_by_address on articles (canonical_url);

-- What a revision was read from: its page, or the text that the feed itself carried.
alter table revisions add column source text not null default 'page' check (source in ('page', 'feed'));

-- The last answer that could not be used, of each entry and feed: what a failure is judged by.
create table answers (
  subject_id text primary key,
  url text not null,
  status integer not null,
  headers jsonb not null,
  -- Compressed, of the first part of the body.
  body bytea not null,
  bytes integer not null,
  answered_at timestamptz not null
);

create index attempts_by_time on attempts (failed_at);

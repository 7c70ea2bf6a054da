-- Searches that somebody keeps by a name, as they were asked.
create table saved_searches (
  name text primary key,
  -- What is looked for.
  subject text not null check (subject in ('records', 'entries')),
  -- Parameters and their texts: an age such as 7d stays one, and goes on meaning the last seven days.
  filter jsonb not null,
  added_at timestamptz not null
);

-- Who may read the RSS feeds that are given out, and nothing else: such a token ends up in other people's feed readers.
alter table tokens drop constraint tokens_role_check;
alter table tokens add constraint tokens_role_check check (role in ('read', 'operate', 'rss'));

-- When feeds broke, and when they were well again.
create table feed_breaks (
  id bigint generated always as identity primary key,
  feed_id text not null references feeds (id) on delete cascade,
  -- `failing`, `dead`, `gone` or `quiet`: how it is, or was at last.
  health text not null,
  -- Since when it fails, or has brought nothing.
  since timestamptz not null,
  failure text,
  broken_at timestamptz not null,
  mended_at timestamptz
);
create unique index feed_breaks_open on feed_breaks (feed_id) where mended_at is null;
create index feed_breaks_mended on feed_breaks (mended_at) where mended_at is not null;

-- Where an article was thought to go on, and does not: a page that leads back (`over`), or could not be had when that was enough (`lost`).
-- Later looks do not ask for it until then.
create table dead_ends (
  entry_id text not null references entries on delete cascade,
  -- The address, or its hash where it is long.
  url text not null,
  what text not null check (what in ('over', 'lost')),
  until timestamptz not null,
  primary key (entry_id, url)
);

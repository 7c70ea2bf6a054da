-- What replays changed, fact by fact: noted in the transaction that keeps a record anew.

-- The first articles whose facts changed, with the facts.
create table replay_changes (
  replay_id text not null,
  article_id text not null,
  title text not null,
  facts jsonb not null,
  primary key (replay_id, article_id)
);

-- How many facts of which rule became what; 'article' with 'kept' and 'changed' counts the articles. What is noted at once goes to
-- one of several doors, so that who keeps records does not wait for others who do.
create table replay_tallies (
  replay_id text not null,
  what text not null,
  rule text not null,
  kind text not null,
  door smallint not null,
  count bigint not null,
  primary key (replay_id, what, rule, kind, door)
) with (fillfactor = 70);

-- What others say of what a figure tells: the same event of the same things at the same place, by time.
create index figures_by_claim on figures (event, noun, lower(place), coalesce(occurred_at, said_at) collate "C")
  where event is not null and place is not null;

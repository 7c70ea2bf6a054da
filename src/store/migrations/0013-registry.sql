-- The registry remembers. Every record votes: this name is filed under that key. From the votes of a name, counted like all
-- of the registry, it is judged what else the key stands for; a person may decide otherwise. Keys in `entities` say what the
-- record itself tells and stay as they are: what they stand for is looked up.

alter table entities
  -- ISO 3166-1 alpha-2, where the text tells it.
  add column country text,
  -- Names that vote for registry_key, or, behind a tab, for another key.
  add column votes text[] not null default '{}';

create table registry_votes (
  name text collate "C" not null,
  key text not null,
  articles integer not null,
  primary key (name, key)
) with (fillfactor = 70);

-- What a key stands for besides itself: as the votes have it, and as a person decided, which counts more.
create table registry_joins (
  key text primary key,
  judged text,
  -- The key itself: it stands alone, whatever the votes say.
  decided text,
  -- What a person calls it.
  name text,
  -- What `registry` counts of the key, so that what stands for one thing is summed up along one index.
  articles integer not null default 0,
  mentions bigint not null default 0,
  same_as text generated always as (nullif(coalesce(decided, judged), key)) stored
) with (fillfactor = 70);
create index registry_joins_by_same_as on registry_joins (same_as) include (key, articles, mentions) where same_as is not null;
-- The most used first: of a name that hundreds of keys have, some are looked at.
drop index registry_names_by_name;
create index registry_names_by_name on registry_names (lower_name, articles desc);
create index registry_joins_by_name on registry_joins (lower(name) collate "C") where name is not null;

-- What people decided: kept for good, also when it is undone.
create table registry_decisions (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('merge', 'split', 'move', 'rename')),
  key text not null,
  -- merge: what it is one with; split: what it is not; move: where the article's is filed instead.
  target text,
  article_id text,
  name text,
  made_by text not null,
  made_at timestamptz not null,
  reason text,
  undone_by text,
  undone_at timestamptz,
  undone_reason text
);
create index registry_decisions_by_key on registry_decisions (key) where undone_at is null;
create index registry_decisions_by_target on registry_decisions (target) where undone_at is null;
create index registry_decisions_by_article on registry_decisions (article_id) where undone_at is null and article_id is not null;

create or replace function count_entities(counted entities[], sign integer) returns void language sql as $$
  insert into registry as r
    select registry_key, min(type), min(link), sign * count(distinct article_id), sign * sum(mentions)
    from unnest(counted) e where length(registry_key) <= 300 group by 1 order by 1
    on conflict (key) do update set type = excluded.type, link = coalesce(r.link, excluded.link),
      articles = r.articles + excluded.articles, mentions = r.mentions + excluded.mentions;
  update registry_joins j set articles = r.articles, mentions = r.mentions
    from (select distinct registry_key as key from unnest(counted)) c,
      lateral (select articles, mentions from registry where key = c.key offset 0) r
    where j.key = c.key;
  insert into registry_names as r
    select registry_key, form, lower(form), sign * count(distinct article_id),
      sign * count(distinct article_id) filter (where form = name)
    from unnest(counted) e, unnest(e.name || e.aliases) form
    where length(registry_key) <= 300 and length(form) <= 300 group by 1, 2 order by 1, 2
    on conflict (key, name) do update
      set articles = r.articles + excluded.articles, as_name = r.as_name + excluded.as_name;
  insert into registry_votes as r
    select split_part(vote, E'\t', 1), coalesce(nullif(split_part(vote, E'\t', 2), ''), registry_key),
      sign * count(distinct article_id)
    from unnest(counted) e, unnest(e.votes) vote
    where length(registry_key) <= 300 and length(vote) <= 600 group by 1, 2 order by 1, 2
    on conflict (name, key) do update set articles = r.articles + excluded.articles;
$$;

create or replace function uncount_entities(asked_article text, asked_revision integer, new_keys text[]) returns void
language plpgsql as $$
declare
  counted entities[];
begin
  select array_agg(e) into counted from entities e where e.article_id = asked_article
    and e.revision = (select max(revision) from records where article_id = asked_article)
    and e.revision <= asked_revision;
  if counted is null then return; end if;
  insert into registry as r
    select key, '', null, 0, 0 from (
      select registry_key as key from unnest(counted) union select unnest(new_keys)) keys
    where length(key) <= 300 order by key
    on conflict (key) do update set articles = r.articles;
  perform count_entities(counted, -1);
  delete from registry_votes v using (
    select distinct split_part(vote, E'\t', 1) as name, coalesce(nullif(split_part(vote, E'\t', 2), ''), registry_key) as key
    from unnest(counted) e, unnest(e.votes) vote) gone
    where v.name = gone.name and v.key = gone.key and v.articles <= 0;
  delete from registry_names where key in (select registry_key from unnest(counted)) and articles <= 0;
  delete from registry where key in (select registry_key from unnest(counted)) and key <> all (new_keys)
    and articles <= 0;
end $$;

-- Who counts a name and judges it waits for whoever does the same: behind one of 1,024 doors, all taken in one order,
-- before any row is.
create function lock_names(names text[]) returns void language plpgsql as $$
declare
  door integer;
begin
  for door in
    select distinct (hashtextextended(current_schema() || name, 13) & 1023)::integer from unnest(names) name order by 1
  loop
    perform pg_advisory_xact_lock(131313, door);
  end loop;
end $$;

-- What a key stands for in the end.
create function registry_thing(asked text) returns text language sql stable as $$
  with recursive way as (
    select asked as key, 0 as steps
    union all
    select j.same_as, steps + 1 from way,
      lateral (select same_as from registry_joins where key = way.key and same_as is not null offset 0) j
    where steps < 12)
  select key from way order by steps desc limit 1
$$;

-- All keys that stand for what this key stands for.
create function registry_keys(asked text) returns setof text language sql stable as $$
  with recursive keys as (
    select registry_thing(asked) as key
    union
    select j.key from keys, lateral (select key from registry_joins where same_as = keys.key offset 0) j)
  select key from keys
$$;

-- Near-duplicates: found in one statement, behind locks of the keys that texts share.

alter table signatures
  -- Which rule decided: what an older one decided is decided again when it is asked for.
  add column judged_by integer not null default 0;
create index signatures_by_cluster on signatures (cluster);

-- Three numbers of a signature in a row, and which: texts that share one of these 42 are candidates. None for
-- a text without words. The same as `bands` in src/text/near-duplicates.ts.
create function signature_keys(signature bytea) returns bytea[] language sql immutable as $$
  select case when signature = decode(repeat('ff', 512), 'hex') then '{}' else array(
    select set_byte('\x00', 0, band) || substr(signature, band * 12 + 1, 12)
    from generate_series(0, 41) band) end
$$;

drop table signature_bands;
create table signature_bands (
  key bytea not null,
  article_id text not null references signatures (article_id),
  primary key (key, article_id)
);
insert into signature_bands
  select key, article_id from signatures, unnest(signature_keys(signature)) key;

-- The articles that may tell the story of this one and that have not been compared with it yet. Where there are
-- none, it is kept, in the cluster of the one it is tied to, and its own row is what comes back. Nobody can come
-- between: whoever shares a key with it waits. Without `compared`, it is kept at once.
create function place_signature(
  asked_article text, asked_signature bytea, asked_rule integer, compared text[], tied_to text
) returns table (article_id text, signature bytea, cluster text) language plpgsql as $$
#variable_conflict use_column
declare
  keys bytea[] := signature_keys(asked_signature);
  lock_key bigint;
  kept signatures;
  new_cluster text := asked_article;
begin
  -- All take them in the same order, so that nobody waits for somebody who waits for him.
  for lock_key in
    select distinct hashtextextended(current_schema() || encode(key, 'hex'), 8) from unnest(keys) key order by 1
  loop
    perform pg_advisory_xact_lock(lock_key);
  end loop;

  select * into kept from signatures s where s.article_id = asked_article;
  if kept.signature = asked_signature and kept.judged_by = asked_rule then
    return query select asked_article, asked_signature, kept.cluster;
    return;
  end if;

  -- A key that thousands share, such as the foot of a template, tells little: the others lead to the same text.
  return query
    select s.article_id, s.signature, case when s.judged_by = asked_rule then s.cluster else s.article_id end
    from (
      select b.article_id, count(*) as shared
      from unnest(keys) asked(key), lateral (
        select article_id from signature_bands where key = asked.key and article_id <> asked_article
        order by article_id limit 20) b
      group by 1 order by 2 desc, 1 limit 50) likely
    join signatures s on s.article_id = likely.article_id
    where likely.article_id <> all (compared);
  if found then return; end if;

  -- Once others follow this article, it stays the first.
  if not exists (select from signatures s where s.cluster = asked_article and s.article_id <> asked_article) then
    select case when s.judged_by = asked_rule then s.cluster else s.article_id end into new_cluster
      from signatures s where s.article_id = tied_to;
    new_cluster := coalesce(new_cluster, asked_article);
  end if;
  delete from signature_bands b where b.article_id = asked_article
    and b.key = any (signature_keys(kept.signature)) and b.key <> all (keys);
  insert into signatures as s values (asked_article, asked_signature, new_cluster, asked_rule)
    on conflict (article_id) do update
      set signature = excluded.signature, cluster = excluded.cluster, judged_by = excluded.judged_by;
  insert into signature_bands select key, asked_article from unnest(keys) key on conflict do nothing;
  return query select asked_article, asked_signature, new_cluster;
end $$;

-- The registry: everything that the newest records name, with its names, counted when records are kept, so that
-- looking a name up reads what begins so and no more.

create table registry (
  key text primary key,
  type text not null,
  link text,
  articles integer not null,
  mentions bigint not null
) with (fillfactor = 70);

create table registry_names (
  key text not null,
  name text not null,
  -- In the order of its bytes: what begins so stands together.
  lower_name text collate "C" not null,
  -- In how many articles it is seen, and in how many of them it is what the thing is called first of all.
  articles integer not null,
  as_name integer not null,
  primary key (key, name)
) with (fillfactor = 70);
create index registry_names_by_name on registry_names (lower_name);

-- Adds or, with -1, takes away what the entities say. Rows are taken in the order of their keys. What is longer
-- than any name is left out: an index could not hold it.
create function count_entities(counted entities[], sign integer) returns void language sql as $$
  insert into registry as r
    select registry_key, min(type), min(link), sign * count(distinct article_id), sign * sum(mentions)
    from unnest(counted) e where length(registry_key) <= 300 group by 1 order by 1
    on conflict (key) do update set type = excluded.type, link = coalesce(r.link, excluded.link),
      articles = r.articles + excluded.articles, mentions = r.mentions + excluded.mentions;
  insert into registry_names as r
    select registry_key, form, lower(form), sign * count(distinct article_id),
      sign * count(distinct article_id) filter (where form = name)
    from unnest(counted) e, unnest(e.name || e.aliases) form
    where length(registry_key) <= 300 and length(form) <= 300 group by 1, 2 order by 1, 2
    on conflict (key, name) do update
      set articles = r.articles + excluded.articles, as_name = r.as_name + excluded.as_name;
$$;

-- Of the newest record alone.
create function count_new_entities() returns trigger language plpgsql as $$
begin
  perform count_entities(array(
    select e::entities from added e where not exists (
      select from records later where later.article_id = e.article_id and later.revision > e.revision)), 1);
  return null;
end $$;
create trigger entities_counted after insert on entities
  referencing new table as added for each statement execute function count_new_entities();

-- Before a record is kept in place of another, or of an older revision's: what was counted of that article is
-- taken away. The rows of the new one's keys are locked as well, in the order in which everybody locks them.
create function uncount_entities(asked_article text, asked_revision integer, new_keys text[]) returns void
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
  delete from registry_names where key in (select registry_key from unnest(counted)) and articles <= 0;
  delete from registry where key in (select registry_key from unnest(counted)) and key <> all (new_keys)
    and articles <= 0;
end $$;

-- What there is, a thousand articles at a time.
do $$
declare
  ids text[];
begin
  for ids in
    select array_agg(id) from (select id, row_number() over (order by id) / 1000 as part from articles) parts group by part
  loop
    perform count_entities(array(
      select e::entities from entities e where e.article_id = any (ids)
        and e.revision = (select max(revision) from records r where r.article_id = e.article_id)), 1);
  end loop;
end $$;

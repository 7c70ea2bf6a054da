-- A record that is made anew writes what it says otherwise than the one before it, and nothing else.

-- Of the rows that the record has in `entities` and `figures`, as they were written; null where they were written otherwise. A release that
-- writes these rows in another way has other hashes, and writes them anew.
alter table record_heads add column rows_hash bytea;
-- A head that changes finds room beside itself, and no index is touched.
alter table record_heads set (fillfactor = 85);

-- Rows of a record are written and deleted with it, by one statement each: `wiredesk doctor` tells of those that have none.
alter table entities drop constraint entities_article_id_revision_fkey;
alter table figures drop constraint figures_article_id_revision_fkey;

-- What one article is counted for, `came`, in place of what it was counted for, `gone`: what is the same in both is not touched. Rows are
-- taken in the order of their keys. What is longer than any name is left out: an index could not hold it.
create function count_article(gone entities[], came entities[]) returns boolean language plpgsql as $$
declare
  changed text[];
begin
  with said as (select -1 as sign, g.* from unnest(gone) g union all select 1, c.* from unnest(came) c),
  changes as (
    select registry_key as key, coalesce(min(type) filter (where sign = 1), min(type)) as type,
      min(link) filter (where sign = 1) as link, max(sign) + min(sign) as articles, sum(sign * mentions) as mentions,
      min(link) filter (where sign = -1) as former
    from said where length(registry_key) <= 300 group by 1),
  counted as (
    insert into registry as r (key, type, link, articles, mentions)
      select key, type, link, sign(articles), mentions from changes
      where articles <> 0 or mentions <> 0 or link is distinct from former order by key
      on conflict (key) do update set type = excluded.type, link = coalesce(r.link, excluded.link),
        articles = r.articles + excluded.articles, mentions = r.mentions + excluded.mentions
      returning key)
  select array_agg(key) into changed from counted;
  -- A statement of its own: it sees what others joined while a row was waited for.
  update registry_joins j set articles = r.articles, mentions = r.mentions from registry r where r.key = j.key and j.key = any (changed);

  with said as (select -1 as sign, g.* from unnest(gone) g union all select 1, c.* from unnest(came) c),
  forms as (
    select sign, registry_key as key, form, bool_or(form = name) as as_name from said, unnest(name || aliases) form
    where length(registry_key) <= 300 and length(form) <= 300 group by 1, 2, 3),
  changes as (
    select key, form, sum(sign) as articles, sum(sign * as_name::integer) as as_name from forms group by 1, 2)
  insert into registry_names as r (key, name, lower_name, articles, as_name)
    select key, form, lower(form), articles, as_name from changes where articles <> 0 or as_name <> 0 order by key, form
    on conflict (key, name) do update set articles = r.articles + excluded.articles, as_name = r.as_name + excluded.as_name;

  with said as (select -1 as sign, g.* from unnest(gone) g union all select 1, c.* from unnest(came) c),
  cast_votes as (
    select distinct sign, split_part(vote, E'\t', 1) as name, coalesce(nullif(split_part(vote, E'\t', 2), ''), registry_key) as key
    from said, unnest(votes) vote where length(registry_key) <= 300 and length(vote) <= 600),
  changes as (select name, key, sum(sign) as articles from cast_votes group by 1, 2 having sum(sign) <> 0)
  insert into registry_votes as r (name, key, articles) select name, key, articles from changes order by name, key
    on conflict (name, key) do update set articles = r.articles + excluded.articles;

  if cardinality(gone) = 0 then return true; end if;
  delete from registry_votes v using (
    select distinct split_part(vote, E'\t', 1) as name, coalesce(nullif(split_part(vote, E'\t', 2), ''), registry_key) as key
    from unnest(gone) e, unnest(e.votes) vote) g
    where v.name = g.name and v.key = g.key and v.articles <= 0;
  delete from registry_names where key in (select registry_key from unnest(gone)) and articles <= 0;
  delete from registry where key in (select registry_key from unnest(gone)) and articles <= 0;
  return true;
end $$;

-- The rows of `article` that are counted now.
create function counted_entities(article text) returns entities[] language sql stable as $$
  select coalesce(array_agg(e), '{}') from entities e
  where e.article_id = article and e.revision = (select max(revision) from record_heads where article_id = article)
$$;

drop trigger entities_counted on entities;
drop function count_new_entities(), uncount_entities(text, integer, text[]), count_entities(entities[], integer);

drop function record_turn;
-- What a record waits for, and what is known of its article then, in one call. Articles of one address take turns, as two feeds may lead to
-- one page at the same moment: so that one of the two finds the other. Each query of the function sees what was committed before it, not
-- before the statement that calls it: what is read behind the lock is what stood when the lock was had.
create function record_turn(
  asked text, asked_revision integer, asked_title text, asked_text_hash text, facts_version integer,
  out first_fetched_at timestamptz, out fetched_at timestamptz, out is_import boolean, out settings jsonb,
  out twin text, out moved jsonb, out counted jsonb, out standing jsonb, out is_newest boolean, out is_whole boolean, out replay_id text
) language plpgsql as $$
declare
  address text;
  newest integer;
begin
  select a.canonical_url, a.first_fetched_at, a.fetched_at, f.url like 'import:%', f.settings, case e.cause when 'replay' then e.replay_id end
    into address, first_fetched_at, fetched_at, is_import, settings, replay_id
    from articles a join entries e on e.id = a.id join feeds f on f.id = e.feed_id where a.id = asked;
  perform pg_advisory_xact_lock(hashtextextended(address, 11));
  select max(revision) into newest from record_heads where article_id = asked;
  is_newest := coalesce(newest <= asked_revision, true);
  is_whole := not exists (select from facts x
    where x.article_id = asked and x.revision = asked_revision and x.record_version = facts_version);
  select jsonb_agg(jsonb_build_object('key', key, 'target', target)) into moved from registry_decisions
    where kind = 'move' and article_id = asked and undone_at is null;
  if newest is null then
    -- Another article that was recorded from the same address and says the very same; not where this one has a record itself. From the
    -- address on, whatever the server takes for cheap: texts are not read to find out whose they are.
    select o.id into twin from (select id from articles where canonical_url = address and id <> asked offset 0) o,
      lateral (select document from documents where article_id = o.id
        and revision = (select max(revision) from record_heads where article_id = o.id) offset 0) d
    where d.document ->> 'title' = asked_title and sha256(convert_to(d.document ->> 'text', 'UTF8')) = decode(asked_text_hash, 'hex')
    limit 1;
    return;
  end if;
  if is_newest then
    select jsonb_agg(jsonb_build_object('registry_key', registry_key, 'votes', votes)) into counted from entities
      where article_id = asked and revision = newest;
  end if;
  select jsonb_build_object('isWhole', h.is_whole, 'rowsHash', encode(h.rows_hash, 'hex'), 'cluster', h.cluster) into standing
    from record_heads h where article_id = asked and revision = asked_revision;
end $$;

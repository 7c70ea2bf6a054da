-- What a person decides of a name while an article that names it is counted is counted as well.
create or replace function count_article(gone entities[], came entities[]) returns boolean language plpgsql as $$
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

-- The articles that may tell the story of this one and that have not been compared with it yet. Where there are
-- none, it is kept, in the cluster of the one it is tied to, and its own row is what comes back. Nobody can come
-- between: whoever shares a key with it waits. Without `compared`, it is kept at once.
create or replace function place_signature(
  asked_article text, asked_signature bytea, asked_rule integer, compared text[], tied_to text
) returns table (article_id text, signature bytea, cluster text) language plpgsql as $$
#variable_conflict use_column
declare
  keys bigint[] := signature_keys(asked_signature);
  kept signatures;
  new_cluster text := asked_article;
begin
  -- All take them in the same order, so that nobody waits for somebody who waits for him.
  perform pg_advisory_xact_lock(door) from (
    select distinct hashtextextended(current_schema(), key) as door from unnest(keys) key order by 1 offset 0) doors;

  select * into kept from signatures s where s.article_id = asked_article;
  if kept.signature = asked_signature and kept.judged_by = asked_rule then
    return query select asked_article, asked_signature, kept.cluster;
    return;
  end if;

  -- A key that thousands share, such as the foot of a template, tells little: the others lead to the same text.
  return query
    select s.article_id, s.signature, case when s.judged_by = asked_rule then s.cluster else s.article_id end
    from (
      select b.number, count(*) as shared
      from unnest(keys) asked(key), lateral (
        select number from signature_bands where key = asked.key and number is distinct from kept.number
        order by number limit 20) b
      group by 1 order by 2 desc, 1 limit 50) likely
    join signatures s on s.number = likely.number
    where s.article_id <> all (compared);
  if found then return; end if;

  -- Once others follow this article, it stays the first.
  if not exists (select from signatures s where s.cluster = asked_article and s.article_id <> asked_article) then
    select case when s.judged_by = asked_rule then s.cluster else s.article_id end into new_cluster
      from signatures s where s.article_id = tied_to;
    new_cluster := coalesce(new_cluster, asked_article);
  end if;
  -- A job that was overtaken may place another text of the article at the same time: whoever writes last is kept, with all its keys.
  insert into signatures as s (article_id, signature, cluster, judged_by)
    values (asked_article, asked_signature, new_cluster, asked_rule)
    on conflict (article_id) do update
      set signature = excluded.signature, cluster = excluded.cluster, judged_by = excluded.judged_by
    returning s.number into kept.number;
  delete from signature_bands b where b.number = kept.number
    and b.key = any (signature_keys(kept.signature)) and b.key <> all (keys);
  insert into signature_bands select key, kept.number from unnest(keys) key on conflict do nothing;
  return query select asked_article, asked_signature, new_cluster;
end $$;

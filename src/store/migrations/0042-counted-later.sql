-- Names are counted of many articles at once, a moment after their records: what a record changes is noted with it, and whoever counts takes
-- such notes together, counts each name once for all of them, and judges what it stands for. One does so at a time, so that no row is locked
-- for another, and rows that are new are known to be.

-- Articles whose names are yet to be counted, in no order: those of one article are counted together.
create table registry_due (
  id bigint generated always as identity,
  article_id text not null,
  -- Its rows of `entities` that were counted, or were to be, when this was written; nothing of an article that had none.
  gone jsonb
);
create index registry_due_by_article on registry_due (article_id);

-- In how many articles it votes for its key, in small letters: most names do, and need no row of their own in `registry_votes`. What a name
-- is counted for under a key is the sum of both, each of which may be less than nothing.
alter table registry_names add column votes integer not null default 0;
with moved as (
  delete from registry_votes v using (select key, lower_name, min(name) as name from registry_names group by 1, 2) n
  where v.key = n.key and v.name = n.lower_name and v.name !~ '^(=|story/)' returning n.key, n.name, v.articles)
update registry_names r set votes = m.articles from moved m where r.key = m.key and r.name = m.name;

create or replace function votes_now(names text[], openings text[]) returns jsonb language plpgsql as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'key', key, 'articles', articles)), '[]') from (
    select name, key, sum(articles) as articles from (
      (select name, key, articles from registry_votes where name = any (names)
        union
        select v.name, v.key, v.articles from unnest(openings) opening, lateral (
          select * from registry_votes where name >= opening and name < left(opening, -1) || '}'
          order by name limit 10000) v)
      union all
      select lower_name, key, votes from registry_names where lower_name = any (names) and votes <> 0) told
    group by 1, 2 having sum(articles) > 0) counted);
end $$;

-- Counts the names of so many articles: what each is counted for now, in place of what it was. Gives how many articles there were, the names
-- and keys that are to be judged, and the stories that tell of them; nothing where somebody else counts. What is longer than any name is left out: an index could not hold it.
create function count_names(most integer, out articles integer, out names text[], out keys text[], out stories text[]) language plpgsql as $$
#variable_conflict use_column
declare
  gone entities[];
  came entities[];
  changed text[];
begin
  if not pg_try_advisory_xact_lock(131314, hashtext(current_schema())) then return; end if;
  -- In one statement: what is taken is what has led to the rows that are seen.
  with picked as materialized (select distinct article_id from (select article_id from registry_due limit most) oldest),
  taken as (delete from registry_due d where d.article_id = any (array(select article_id from picked)) returning d.id, d.article_id, d.gone),
  firsts as materialized (select distinct on (article_id) article_id, gone from taken order by article_id, id),
  newest as materialized (
    select h.article_id, h.revision, h.cluster from firsts f, lateral (
      select article_id, revision, cluster from record_heads where article_id = f.article_id order by revision desc limit 1) h)
  select (select count(*) from firsts),
    coalesce((select array_agg(e) from firsts f, jsonb_populate_recordset(null::entities, f.gone) e), '{}'),
    coalesce((select array_agg(e.one) from newest n, lateral (
      select one from entities one where one.article_id = n.article_id and one.revision = n.revision offset 0) e), '{}'),
    coalesce((select array_agg(distinct cluster) from newest), '{}')
    into articles, gone, came, stories;
  if articles = 0 then return; end if;

  with said as (select -1 as sign, g.* from unnest(gone) g union all select 1, c.* from unnest(came) c),
  of_articles as (
    select article_id, registry_key as key, coalesce(min(type) filter (where sign = 1), min(type)) as type,
      min(link) filter (where sign = 1) as link, min(link) filter (where sign = -1) as former,
      sign(max(sign) + min(sign))::integer as articles, sum(sign * mentions) as mentions
    from said where length(registry_key) <= 300 group by 1, 2),
  changes as (
    select key, min(type) as type, min(link) as link, sum(articles) as articles, sum(mentions) as mentions from of_articles
    group by 1 having sum(articles) <> 0 or sum(mentions) <> 0 or bool_or(link is distinct from former)),
  known as (
    update registry r set type = c.type, link = coalesce(r.link, c.link), articles = r.articles + c.articles, mentions = r.mentions + c.mentions
    from changes c where r.key = c.key returning r.key),
  fresh as (
    insert into registry (key, type, link, articles, mentions) select key, type, link, articles, mentions from changes c
    where articles > 0 and not exists (select from registry r where r.key = c.key) returning key)
  select array(select key from known union all select key from fresh) into changed;
  update registry_joins j set articles = r.articles, mentions = r.mentions from registry r where r.key = j.key and j.key = any (changed);

  -- By article, key and name in small letters: the names that are written so, and whether one of them votes.
  with said as (select -1 as sign, g.* from unnest(gone) g union all select 1, c.* from unnest(came) c),
  told as (
    select sign, article_id, registry_key as key, lower(form) as name, form, bool_or(form = name)::integer as as_name, 0 as ballots
    from said, unnest(name || aliases) form where length(registry_key) <= 300 and length(form) <= 300 group by 1, 2, 3, 4, 5
    union all
    select distinct sign, article_id, coalesce(nullif(split_part(vote, E'\t', 2), ''), registry_key), split_part(vote, E'\t', 1), null, 0, 1
    from said, unnest(votes) vote where length(registry_key) <= 300 and length(vote) <= 600),
  placed as materialized (
    select t.*, row_number() over (partition by sign, article_id, key, name order by form) as place,
      count(form) over w > 0 and max(ballots) over w > 0 and name !~ '^(=|story/)' as votes
    from told t window w as (partition by sign, article_id, key, name)),
  forms as (
    select key, form as name, sum(sign) as articles, sum(sign * as_name) as as_name, sum(case when votes and place = 1 then sign else 0 end) as votes
    from placed where form is not null group by 1, 2),
  known_forms as (
    update registry_names r set articles = r.articles + f.articles, as_name = r.as_name + f.as_name, votes = r.votes + f.votes
    from forms f where r.key = f.key and r.name = f.name and (f.articles <> 0 or f.as_name <> 0 or f.votes <> 0)),
  fresh_forms as (
    insert into registry_names (key, name, lower_name, articles, as_name, votes)
    select key, name, lower(name), articles, as_name, votes from forms f
    where articles > 0 and not exists (select from registry_names r where r.key = f.key and r.name = f.name)),
  ballots as (
    select name, key, sum(sign) as articles from placed where form is null and not votes group by 1, 2 having sum(sign) <> 0),
  known_ballots as (
    update registry_votes r set articles = r.articles + b.articles from ballots b where r.name = b.name and r.key = b.key)
  insert into registry_votes (name, key, articles) select name, key, articles from ballots b
    where not exists (select from registry_votes r where r.name = b.name and r.key = b.key);

  names := array(select distinct split_part(vote, E'\t', 1) from (select votes from unnest(gone) union all select votes from unnest(came)) e, unnest(e.votes) vote);
  -- What did not vote, such as rows of an older release, was never the reason for a judgement.
  keys := array(select distinct registry_key from unnest(gone) where votes <> '{}');
  if cardinality(gone) = 0 then return; end if;
  -- By their places, one by one: the server takes those of no article for few, and would look through all votes, and through these for each.
  delete from registry_votes where ctid = any (array(
    select v.ctid from (
      select distinct split_part(vote, E'\t', 1) as name, coalesce(nullif(split_part(vote, E'\t', 2), ''), registry_key) as key
      from unnest(gone) e, unnest(e.votes) vote) g,
      lateral (select ctid, articles from registry_votes where name = g.name and key = g.key offset 0) v
    where v.articles = 0));
  delete from registry_names where key in (select registry_key from unnest(gone)) and articles <= 0 and votes = 0;
  delete from registry where key in (select registry_key from unnest(gone)) and articles <= 0;
end $$;

-- Nobody counts on his own any more.
drop function count_article(entities[], entities[]);
drop function lock_names(text[]);

-- What nothing is found by need not be described to the planner: each look at a table that grows wrote samples of it.
alter table entries alter column entry set statistics 0;
alter table revisions alter column headers set statistics 0;
alter table documents alter column document set statistics 0;
alter table facts alter column facts set statistics 0;
alter table record_heads alter column head set statistics 0;
alter table record_heads alter column words set statistics 0;
alter table entities alter column aliases set statistics 0, alter column roles set statistics 0, alter column votes set statistics 0;
alter table figures alter column surface set statistics 0, alter column phrase set statistics 0;
alter table signatures alter column signature set statistics 0;
alter table word_lists alter column words set statistics 0, alter column ends set statistics 0, alter column places set statistics 0;

-- What a record waits for, and what is known of its article then, in one call. Articles of one address take turns, as two feeds may lead to
-- one page at the same moment: so that one of the two finds the other. Each query of the function sees what was committed before it, not
-- before the statement that calls it: what is read behind the lock is what stood when the lock was had.
create function record_turn(
  asked text, asked_revision integer, asked_title text, asked_text_hash text, facts_version integer,
  out first_fetched_at timestamptz, out fetched_at timestamptz, out is_import boolean, out settings jsonb,
  out twin text, out moved jsonb, out counted jsonb, out is_known boolean, out is_whole boolean, out is_replayed boolean
) language plpgsql as $$
declare
  address text;
  newest integer;
begin
  select a.canonical_url, a.first_fetched_at, a.fetched_at, f.url like 'import:%', f.settings, e.cause = 'replay' and e.replay_id is not null
    into address, first_fetched_at, fetched_at, is_import, settings, is_replayed
    from articles a join entries e on e.id = a.id join feeds f on f.id = e.feed_id where a.id = asked;
  perform pg_advisory_xact_lock(hashtextextended(address, 11));
  select max(revision) into newest from record_heads where article_id = asked;
  -- Another article that was recorded from the same address and says the very same; not where this one has a record itself.
  if newest is null then
    -- From the address on, whatever the server takes for cheap: texts are not read to find out whose they are.
    select o.id into twin from (select id from articles where canonical_url = address and id <> asked offset 0) o,
      lateral (select document from documents where article_id = o.id
        and revision = (select max(revision) from record_heads where article_id = o.id) offset 0) d
    where d.document ->> 'title' = asked_title and sha256(convert_to(d.document ->> 'text', 'UTF8')) = decode(asked_text_hash, 'hex')
    limit 1;
  end if;
  select jsonb_agg(jsonb_build_object('key', key, 'target', target)) into moved from registry_decisions
    where kind = 'move' and article_id = asked and undone_at is null;
  if newest <= asked_revision then
    select jsonb_agg(jsonb_build_object('registry_key', registry_key, 'votes', votes)) into counted from entities
      where article_id = asked and revision = newest;
  end if;
  is_known := newest is not null and exists (select from record_heads where article_id = asked and revision = asked_revision);
  is_whole := not exists (select from facts x
    where x.article_id = asked and x.revision = asked_revision and x.record_version = facts_version);
end $$;

-- In how many articles these names are filed under which keys, and all names that begin so. Asked behind the locks of the names, in the
-- statement that takes them.
create function votes_now(names text[], openings text[]) returns jsonb language plpgsql as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'key', key, 'articles', articles)), '[]') from (
    select name, key, articles from registry_votes where name = any (names) and articles > 0
    union
    select v.name, v.key, v.articles from unnest(openings) opening, lateral (
      select * from registry_votes where name >= opening and name < left(opening, -1) || '}'
      order by name limit 10000) v where v.articles > 0) counted);
end $$;

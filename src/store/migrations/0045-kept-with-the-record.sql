-- What was read of an article may be kept with its record, and facts that are the same again are not sent.

-- Of the facts as they were written: those that are the same to the letter have the same. Null where nobody knows.
alter table facts add column hash bytea;

-- A worker of an earlier release writes other facts and knows of no hash.
create function forget_hash() returns trigger language plpgsql as $$ begin new.hash := null; return new; end $$;
create trigger forget_hash before update of facts on facts for each row
  when (new.hash = old.hash and new.facts is distinct from old.facts) execute function forget_hash();

drop function place_signature(text, bytea, integer, text[], text, integer);
-- The articles that may tell the story of this one and that have not been compared with it yet. Where there are
-- none, it is kept, in the cluster of the one it is tied to, and its own row is what comes back. Nobody can come
-- between: whoever shares a key with it waits. Without `compared`, it is kept at once. Nothing is kept
-- for a job of `asked_run` that comes when its entry has moved on: what the article says now is placed by another.
create function place_signature(
  asked_article text, asked_signature bytea, asked_rule integer, compared text[], tied_to text, asked_run integer default null, asked_stage text default 'store-record'
) returns table (article_id text, signature bytea, cluster text) language plpgsql as $$
#variable_conflict use_column
declare
  keys integer[] := signature_keys(asked_signature);
  kept signatures;
  placed_as integer;
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
      select number, count(*) as shared from signatures_sharing(keys, kept.number) number
      group by 1 order by 2 desc, 1 limit 50) likely
    join signatures s on s.number = likely.number
    where s.article_id <> all (compared);
  if found then return; end if;

  if asked_run is not null and not exists (
    select from entries e where e.id = asked_article and e.run = asked_run and e.stage = asked_stage and e.next_attempt_at is null) then
    return query select asked_article, asked_signature, coalesce(kept.cluster, asked_article);
    return;
  end if;

  -- Once others follow this article, it stays the first.
  if tied_to is not null and not exists (select from signatures s where s.cluster = asked_article and s.article_id <> asked_article) then
    select case when s.judged_by = asked_rule then s.cluster else s.article_id end into new_cluster
      from signatures s where s.article_id = tied_to;
    new_cluster := coalesce(new_cluster, asked_article);
  end if;
  -- A job that was overtaken may place another text of the article at the same time: whoever writes last is kept, with all its keys.
  insert into signatures as s (article_id, signature, cluster, judged_by)
    values (asked_article, asked_signature, new_cluster, asked_rule)
    on conflict (article_id) do update
      set signature = excluded.signature, cluster = excluded.cluster, judged_by = excluded.judged_by
    returning s.number into placed_as;
  if kept.number is null then
    insert into signature_bands select n.* from signature_rows(placed_as, keys) n;
  else
    delete from signature_bands b using signature_rows(placed_as, signature_keys(kept.signature)) former
      where b.k0 = former.k0 and b.number = placed_as and b *<> all (select n from signature_rows(placed_as, keys) n);
    insert into signature_bands select n.* from signature_rows(placed_as, keys) n
      where not exists (select from signature_bands b where b.k0 = n.k0 and b.number = n.number and b = n);
  end if;
  return query select asked_article, asked_signature, new_cluster;
end $$;

-- What a record waits for, and what is known of its article then, in one call. Articles of one address take turns, as two feeds may lead to
-- one page at the same moment: so that one of the two finds the other. Each query of the function sees what was committed before it, not
-- before the statement that calls it: what is read behind the lock is what stood when the lock was had.
create or replace function record_turn(
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
    -- Whether there is something: what it is is asked by whoever counts.
    select to_jsonb(true) into counted where exists (select from entities where article_id = asked and revision = newest);
  end if;
  select jsonb_build_object('isWhole', h.is_whole, 'rowsHash', encode(h.rows_hash, 'hex'), 'cluster', h.cluster) into standing
    from record_heads h where article_id = asked and revision = asked_revision;
end $$;

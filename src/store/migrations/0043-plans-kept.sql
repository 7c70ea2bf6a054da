-- What keeps an article is planned once for each session, not once for each article.

-- As many rows as there are, whoever asks: where their number hangs on the keys, a plan made for these keys looks cheaper than one that is
-- kept, and is made for each article.
create or replace function signature_rows(number integer, keys integer[]) returns setof signature_bands language sql immutable as $$
  select number, keys[at + 1], keys[at + 2], keys[at + 3], keys[at + 4], keys[at + 5], keys[at + 6], keys[at + 7]
  from (values (0), (7), (14), (21), (28), (35)) told (at) where at < cardinality(keys)
$$;

-- The articles that may tell the story of this one and that have not been compared with it yet. Where there are
-- none, it is kept, in the cluster of the one it is tied to, and its own row is what comes back. Nobody can come
-- between: whoever shares a key with it waits. Without `compared`, it is kept at once. Nothing is kept
-- for a job of `asked_run` that comes when its entry has moved on: what the article says now is placed by another.
create or replace function place_signature(
  asked_article text, asked_signature bytea, asked_rule integer, compared text[], tied_to text, asked_run integer default null
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
    select from entries e where e.id = asked_article and e.run = asked_run and e.stage = 'store-record' and e.next_attempt_at is null) then
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

-- A key's feed is its entry's, which refers to it: it need not be looked up three times for each entry.
alter table entry_keys drop constraint entry_keys_feed_id_fkey;

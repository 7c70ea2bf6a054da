-- The keys that near-duplicates are found by are numbers, as are the articles that they lead to: 42 rows for an article, of a third of the size.

alter table signatures add column number integer generated always as identity;
alter table signatures add constraint signatures_number_key unique (number);

drop function place_signature(text, bytea, integer, text[], text), signature_keys(bytea);

-- Three numbers of a signature in a row, and which, as 64 bits of a hash: texts that share one of these 42 are candidates. Two keys that have
-- one hash make a candidate more. None for a text without words. The same rows as `bands` in src/text/near-duplicates.ts.
create function signature_keys(signature bytea) returns bigint[] language sql immutable as $$
  select case when signature = decode(repeat('ff', 512), 'hex') then '{}' else array(
    select distinct ('x' || encode(substr(sha256(set_byte('\x00', 0, band) || substr(signature, band * 12 + 1, 12)), 1, 8), 'hex'))::bit(64)::bigint
    from generate_series(0, 41) band) end
$$;

-- Without references to `signatures`, of which each was checked on its own: one function writes both, and rows of neither are deleted alone.
drop table signature_bands;
create table signature_bands (
  key bigint not null,
  -- Of the signature, and so of its article.
  number integer not null
);
insert into signature_bands select key, number from signatures, unnest(signature_keys(signature)) key;
alter table signature_bands add primary key (key, number);

-- The articles that may tell the story of this one and that have not been compared with it yet. Where there are
-- none, it is kept, in the cluster of the one it is tied to, and its own row is what comes back. Nobody can come
-- between: whoever shares a key with it waits. Without `compared`, it is kept at once.
create function place_signature(
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

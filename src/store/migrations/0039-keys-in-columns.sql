-- The keys that near-duplicates are found by: 32 bits each, seven in a row, and an index for each column. An article has six rows where it had 42.

drop function if exists place_signature(text, bytea, integer, text[], text);
drop function if exists place_signature(text, bytea, integer, text[], text, integer);
drop function signature_keys(bytea);

-- Three numbers of a signature in a row, and which, as 32 bits of a hash, in the order of its bands: texts that share one of these 42 are
-- candidates. Two keys that have one hash make a candidate more. None for a text without words. The same as `bands` in src/text/near-duplicates.ts.
create function signature_keys(signature bytea) returns integer[] language sql immutable as $$
  select case when signature = decode(repeat('ff', 512), 'hex') then '{}' else array(
    select (get_byte(hash, 0) << 24) | (get_byte(hash, 1) << 16) | (get_byte(hash, 2) << 8) | get_byte(hash, 3)
    from (
      select band, sha256(set_byte('\x00', 0, band) || substr(signature, band * 12 + 1, 12)) as hash
      from generate_series(0, 41) band offset 0) hashed order by band) end
$$;

drop table signature_bands;
create table signature_bands (
  -- Of the signature, and so of its article.
  number integer not null,
  k0 integer not null,
  k1 integer not null,
  k2 integer not null,
  k3 integer not null,
  k4 integer not null,
  k5 integer not null,
  k6 integer not null
);

-- Whoever may read signatures may read their keys.
do $$
declare
  reader text;
begin
  for reader in
    select distinct case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end
    from pg_class c, aclexplode(c.relacl) a
    where c.oid = 'signatures'::regclass and a.privilege_type = 'SELECT' and a.grantee <> c.relowner
  loop
    execute format('grant select on signature_bands to %s', reader);
  end loop;
end $$;

create function signature_rows(number integer, keys integer[]) returns setof signature_bands language sql immutable as $$
  select number, keys[at + 1], keys[at + 2], keys[at + 3], keys[at + 4], keys[at + 5], keys[at + 6], keys[at + 7]
  from generate_series(0, cardinality(keys) - 1, 7) at
$$;

insert into signature_bands select b.* from signatures s, signature_rows(s.number, signature_keys(s.signature)) b;
create index signature_bands_by_k0 on signature_bands (k0, number);
create index signature_bands_by_k1 on signature_bands (k1, number);
create index signature_bands_by_k2 on signature_bands (k2, number);
create index signature_bands_by_k3 on signature_bands (k3, number);
create index signature_bands_by_k4 on signature_bands (k4, number);
create index signature_bands_by_k5 on signature_bands (k5, number);
create index signature_bands_by_k6 on signature_bands (k6, number);

-- The signatures that have one of these keys, as often as they have: of each key the first twenty.
create function signatures_sharing(keys integer[], own integer) returns setof integer language sql stable as $$
  select found.number from signature_rows(0, keys) asked, lateral (
    (select number from signature_bands where k0 = asked.k0 and number is distinct from own order by number limit 20)
    union all (select number from signature_bands where k1 = asked.k1 and number is distinct from own order by number limit 20)
    union all (select number from signature_bands where k2 = asked.k2 and number is distinct from own order by number limit 20)
    union all (select number from signature_bands where k3 = asked.k3 and number is distinct from own order by number limit 20)
    union all (select number from signature_bands where k4 = asked.k4 and number is distinct from own order by number limit 20)
    union all (select number from signature_bands where k5 = asked.k5 and number is distinct from own order by number limit 20)
    union all (select number from signature_bands where k6 = asked.k6 and number is distinct from own order by number limit 20)) found
$$;

-- The articles that may tell the story of this one and that have not been compared with it yet. Where there are
-- none, it is kept, in the cluster of the one it is tied to, and its own row is what comes back. Nobody can come
-- between: whoever shares a key with it waits. Without `compared`, it is kept at once. Nothing is kept
-- for a job of `asked_run` that comes when its entry has moved on: what the article says now is placed by another.
create function place_signature(
  asked_article text, asked_signature bytea, asked_rule integer, compared text[], tied_to text, asked_run integer default null
) returns table (article_id text, signature bytea, cluster text) language plpgsql as $$
#variable_conflict use_column
declare
  keys integer[] := signature_keys(asked_signature);
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
  delete from signature_bands b using signature_rows(kept.number, signature_keys(kept.signature)) former
    where b.k0 = former.k0 and b.number = kept.number and b *<> all (select n from signature_rows(kept.number, keys) n);
  insert into signature_bands select n.* from signature_rows(kept.number, keys) n
    where not exists (select from signature_bands b where b.k0 = n.k0 and b.number = n.number and b = n);
  return query select asked_article, asked_signature, new_cluster;
end $$;

-- The words of a record are hashes in its head. Some thousand records after the other, they are put together: a list of records for each
-- word (src/store/words.ts). Records of earlier releases are found by their tsvector until they are turned over, one by one.

alter table record_heads alter column search drop not null;
alter table record_heads add column words integer[];
-- Counts up with each record, and whenever its words change.
create sequence record_numbers;
create function next_record_number() returns bigint language plpgsql as $$
begin
  -- Until the end of the transaction: whoever puts words together waits for it.
  perform pg_advisory_xact_lock_shared(373737, hashtext(current_schema()));
  return nextval('record_numbers');
end $$;
alter table record_heads add column number bigint;
alter table record_heads alter column number set default next_record_number();
alter sequence record_numbers owned by record_heads.number;
-- Hashes cannot be packed.
alter table record_heads alter column words set storage external;
create unique index records_by_number on record_heads (number) where number is not null;
create index records_by_tsvector on record_heads (article_id, revision) where words is null;
do $$
begin
  if not exists (select from record_heads) then drop index records_by_search; end if;
end $$;

-- Records from one number to another whose words are put together, dealt to 2^bits lists by the first bits of their hashes.
create table word_segments (
  first bigint primary key,
  last bigint not null,
  bits smallint not null
);
create table word_lists (
  segment bigint not null,
  block integer not null,
  -- In order; the records that have the first are the first of `places`, as many as `ends` tells, counted from the segment's first.
  words integer[] not null,
  ends integer[] not null,
  places smallint[] not null,
  primary key (segment, block)
);

-- Whoever may read records may read them.
do $$
declare
  reader text;
begin
  for reader in
    select distinct case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end
    from pg_class c, aclexplode(c.relacl) a
    where c.oid = 'record_heads'::regclass and a.privilege_type = 'SELECT' and a.grantee <> c.relowner
  loop
    execute format('grant select on word_segments, word_lists to %s', reader);
  end loop;
end $$;

-- What words are looked for in. PostgreSQL refuses a tsvector over 1 MiB. It keeps a word with hyphens whole and in parts, each with its
-- position: short words of a script with three bytes a letter take up to three times their size.
create function searchable(title text, body text) returns text language plpgsql immutable parallel safe as $$
declare
  cut text := left(title || E'\n' || coalesce(body, ''), 300000);
begin
  while octet_length(cut) > 300000 loop
    cut := left(cut, (length(cut)::bigint * 300000 / octet_length(cut))::integer);
  end loop;
  return cut;
end $$;

-- The first 32 bits of their SHA-256, in order.
create function words_of(found tsvector) returns integer[] language sql immutable strict parallel safe as $$
  select array(
    select distinct (get_byte(hash, 0) << 24) | (get_byte(hash, 1) << 16) | (get_byte(hash, 2) << 8) | get_byte(hash, 3)
    from (select sha256(convert_to(word, 'UTF8')) as hash from unnest(tsvector_to_array(found)) word offset 0) hashed order by 1)
$$;

-- The list that a word is dealt to.
create function word_block(word integer, bits integer) returns integer language sql immutable parallel safe
  return ((word::bigint + 2147483648) >> (32 - bits))::integer;

-- What a record has to have, and must not have, for one of what `websearch_to_tsquery` parts by `or`. No more than that: whether words stand
-- in a row, and which of two words with one hash it is, its text tells.
create function word_branches(asked tsquery, out alls integer[], out nones integer[]) returns setof record
language plpgsql immutable strict parallel safe rows 1 as $$
declare
  part text;
  is_not boolean := false;
  -- Within what must not stand in a row: each of it may stand alone.
  is_apart boolean := false;
  word integer;
begin
  if numnode(asked) = 0 then return; end if;
  alls := '{}';
  nones := '{}';
  for part in select m[1] from regexp_matches(asked::text, $re$('(?:[^']|'')*'|[!|()])$re$, 'g') m loop
    case part
      when '|' then
        return next;
        alls := '{}';
        nones := '{}';
      when '!' then is_not := true;
      when '(' then is_apart := is_not;
      when ')' then
        is_apart := false;
        is_not := false;
      else
        word := (words_of(array_to_tsvector(array[replace(replace(substr(part, 2, length(part) - 2), '''''', ''''), '\\', '\')])))[1];
        if not is_not then alls := array_remove(alls, word) || word;
        elsif not is_apart then
          nones := nones || word;
          is_not := false;
        end if;
    end case;
  end loop;
  return next;
end $$;

-- Records that may say it, by their words, some of them twice: no other does.
create function records_saying(asked tsquery, out article_id text, out revision integer) returns setof record
language plpgsql stable strict as $$
#variable_conflict use_column
declare
  filed bigint := coalesce((select max(last) from word_segments), 0);
begin
  return query
    select h.article_id, h.revision from record_heads h where h.words is null and h.search @@ asked
    union all
    select h.article_id, h.revision from record_heads h
    where h.number > filed and exists (select from word_branches(asked) b where h.words @> b.alls and not h.words && b.nones);
  return query
    with branches as materialized (select row_number() over () as branch, alls, nones from word_branches(asked)),
    lists as materialized (
      select b.branch, word, s.first, l.places[coalesce(l.ends[at - 1], 0) + 1 : l.ends[at]] as places
      from branches b, unnest(b.alls) word, word_segments s,
        lateral (select words, ends, places from word_lists where segment = s.first and block = word_block(word, s.bits) offset 0) l,
        lateral (select array_position(l.words, word) as at) p
      where at is not null),
    counts as (
      select b.branch, word, coalesce(sum(cardinality(l.places)), 0) as records
      from branches b cross join unnest(b.alls) word left join lists l using (branch, word) group by 1, 2),
    -- Who has the rare ones is asked for the common ones.
    telling as materialized (
      select branch, word, count(*) over (partition by branch) as words
      from (select *, min(records) over (partition by branch) as least from counts) c where records <= 16 * least + 1000),
    numbers as (
      select branch, first + place as number from telling join lists using (branch, word), unnest(places) place
      group by 1, 2 having count(*) = min(words))
    select distinct h.article_id, h.revision from numbers n join branches b using (branch),
      lateral (select * from record_heads where number = n.number offset 0) h
    where h.words @> b.alls and not h.words && b.nones;
  -- What is asked for by nothing but what it must not say.
  if exists (select from word_branches(asked) where alls = '{}') then
    return query
      select h.article_id, h.revision from record_heads h
      where h.number <= filed and exists (select from word_branches(asked) b where b.alls = '{}' and not h.words && b.nones);
  end if;
end $$;

-- Nobody who has a number up to what is given is under way any more. Nothing where somebody takes long.
create function last_record_number() returns bigint language plpgsql as $$
begin
  perform set_config('lock_timeout', '200ms', true);
  perform pg_advisory_xact_lock(373737, hashtext(current_schema()));
  return (select case when is_called then last_value else 0 end from record_numbers);
exception when lock_not_available then return null;
end $$;

-- Puts the words of so many records together, the oldest that have not been, where there are as many up to `known`. Gives whether there were.
create function file_words(known bigint, size integer) returns boolean language plpgsql as $$
declare
  from_number bigint;
  to_number bigint;
  waiting integer;
  pairs bigint;
  list_bits integer;
begin
  if not pg_try_advisory_xact_lock(373738, hashtext(current_schema())) then return false; end if;
  select min(number) into from_number from record_heads where number > coalesce((select max(last) from word_segments), 0);
  -- Places are smallints.
  select max(number), count(*), sum(cardinality(words)) into to_number, waiting, pairs from (
    select number, words from record_heads where number between from_number and least(known, from_number + 32767)
    order by number limit size) oldest;
  if waiting = 0 or (waiting < size and known < from_number + 32767) then return false; end if;

  perform set_config('work_mem', '64MB', true);
  -- Some thousand places in a list.
  list_bits := least(16, greatest(0, floor(log(2, greatest(pairs, 1) / 1000.0))));
  insert into word_segments (first, last, bits) values (from_number, to_number, list_bits);
  insert into word_lists (segment, block, words, ends, places)
    with told as materialized (
      select word, (number - from_number)::smallint as place from record_heads, unnest(words) word
      where number between from_number and to_number),
    counted as (
      select word_block(word, list_bits) as block, word, count(*) as records from told group by word),
    ended as (
      select block, word, sum(records) over (partition by block order by word)::integer as last from counted),
    heads as (
      select block, array_agg(word order by word) as words, array_agg(last order by word) as ends from ended group by block),
    tails as (
      select word_block(word, list_bits) as block, array_agg(place order by word, place) as places from told group by 1)
    select from_number, block, words, ends, places from heads join tails using (block) order by block;
  return true;
end $$;

-- Turns so many records of earlier releases over. Gives how many there were. Once there are none, their index goes.
create function turn_words_over(size integer) returns integer language plpgsql as $$
declare
  turned integer;
begin
  if not pg_try_advisory_xact_lock(373739, hashtext(current_schema())) then return 0; end if;
  update record_heads h set words = words_of(h.search), search = null, number = next_record_number()
    from (select article_id, revision from record_heads where words is null and search is not null order by article_id, revision limit size
      for update skip locked) old
    where h.article_id = old.article_id and h.revision = old.revision;
  get diagnostics turned = row_count;
  if turned = 0 and to_regclass('records_by_search') is not null and not exists (select from record_heads where words is null and search is not null) then
    perform set_config('lock_timeout', '50ms', true);
    drop index records_by_search;
  end if;
  return turned;
exception when lock_not_available then return coalesce(turned, 0);
end $$;

create or replace view records as
  select h.article_id, h.revision, h.feed_id, h.url, h.title, h.language, h.published_at,
    case when h.is_whole then h.head else whole_record(h.head, d.document, f.facts) end as record,
    coalesce(h.search, to_tsvector('simple', searchable(h.title, case when h.is_whole then h.head #>> '{document,text}' else d.document ->> 'text' end)))
      as search,
    h.cluster, h.stored_at, h.position, h.words
  from record_heads h
    left join documents d on d.article_id = h.article_id and d.revision = h.revision
    left join facts f on f.article_id = h.article_id and f.revision = h.revision;

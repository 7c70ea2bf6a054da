-- Text and facts are kept once, in `documents` and `facts`: what else a record says is its head, and `records` puts them together.

-- Views that people made of these tables would read something else from now on, without a word.
do $$
declare
  readers text;
begin
  select string_agg(distinct v.oid::regclass::text, ', ') into readers
  from pg_depend d join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass join pg_class v on v.oid = w.ev_class
  where d.refclassid = 'pg_class'::regclass
    and d.refobjid = any(array['records', 'mentions', 'times', 'quotes']::regclass[]);
  if readers is not null then
    raise exception 'these views read tables that are views from this release on: %', readers
      using hint = 'Drop them, start this release, and make them anew.';
  end if;
end $$;
-- Who was allowed to read the tables may read the views.
create temporary table readers on commit drop as
  select distinct c.relname as name, case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end as role
  from pg_class c, aclexplode(c.relacl) a
  where c.oid = any(array['records', 'mentions', 'times', 'quotes']::regclass[]) and a.privilege_type = 'SELECT' and a.grantee <> c.relowner;

alter table records rename to record_heads;
alter table record_heads rename column record to head;
-- The head is all of the record: one of an earlier release, or one whose text or facts have been read anew since.
alter table record_heads add column is_whole boolean not null default true;

-- The version of records that take these facts as they are. Those of before are not looked at: their records are whole.
alter table facts add column record_version smallint not null default 1;

-- As the one who made the record put it together: `assembleRecord` in src/text/record.ts.
create function whole_record(head jsonb, document jsonb, facts jsonb) returns jsonb language sql immutable
  return head || jsonb_build_object('document', '{"source": "page"}' || (document - '{published,modified,canonicalUrl}'::text[])) || facts;

create view records as
  select h.article_id, h.revision, h.feed_id, h.url, h.title, h.language, h.published_at,
    case when h.is_whole then h.head else whole_record(h.head, d.document, f.facts) end as record,
    h.search, h.cluster, h.stored_at, h.position
  from record_heads h
    left join documents d on d.article_id = h.article_id and d.revision = h.revision
    left join facts f on f.article_id = h.article_id and f.revision = h.revision;

-- Mentions, times and quotes as rows are read out of the facts.
drop table mentions, times, quotes;

-- A stretch of a text, counted as JavaScript counts: what PostgreSQL takes for one character outside of the Basic Multilingual Plane is two.
create function stretch(body text, from_unit integer, to_unit integer) returns text language sql immutable
  return case when octet_length(body) = length(body) or body !~ '[\U00010000-\U0010ffff]' then substr(body, from_unit + 1, to_unit - from_unit)
    else replace(substr(regexp_replace(body, '([\U00010000-\U0010ffff])', E'\\1\x01', 'g'), from_unit + 1, to_unit - from_unit), E'\x01', '') end;

create view record_facts as
  select h.article_id, h.revision,
    case when h.is_whole then h.head #>> '{document,text}' else d.document ->> 'text' end as text,
    case when h.is_whole then h.head else f.facts end as facts
  from record_heads h
    left join documents d on d.article_id = h.article_id and d.revision = h.revision
    left join facts f on f.article_id = h.article_id and f.revision = h.revision;

create view mentions as
  select r.article_id, r.revision, (m.number - 1)::integer as ordinal, one ->> 'entity' as entity_id, one ->> 'type' as type,
    stretch(r.text, span_start, span_end) as surface, span_start, span_end
  from record_facts r, jsonb_array_elements(r.facts -> 'mentions') with ordinality m (one, number),
    lateral (select (one #>> '{span,start}')::integer as span_start, (one #>> '{span,end}')::integer as span_end) s;

create view times as
  select r.article_id, r.revision, one ->> 'id' as time_id, one ->> 'kind' as kind, one ->> 'value' as value,
    stretch(r.text, span_start, span_end) as surface, span_start, span_end
  from record_facts r, jsonb_array_elements(r.facts -> 'times') one,
    lateral (select (one #>> '{span,start}')::integer as span_start, (one #>> '{span,end}')::integer as span_end) s;

create view quotes as
  select r.article_id, r.revision, one ->> 'id' as quote_id, one ->> 'kind' as kind, one ->> 'speaker' as speaker_entity,
    stretch(r.text, (one #>> '{speakerSpan,start}')::integer, (one #>> '{speakerSpan,end}')::integer) as speaker,
    stretch(r.text, span_start, span_end) as surface, span_start, span_end
  from record_facts r, jsonb_array_elements(r.facts -> 'quotes') one,
    lateral (select (one #>> '{span,start}')::integer as span_start, (one #>> '{span,end}')::integer as span_end) s;

create or replace function count_new_entities() returns trigger language plpgsql as $$
begin
  perform count_entities(array(
    select e::entities from added e where not exists (
      select from record_heads later where later.article_id = e.article_id and later.revision > e.revision)), 1);
  return null;
end $$;

do $$
declare
  reader record;
begin
  for reader in select name, role from readers loop
    execute format('grant select on %I to %s', reader.name, reader.role);
  end loop;
end $$;

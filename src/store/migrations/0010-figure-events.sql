-- What happened to what a figure counts, what it measures, where, and when it was so and when it was said.

alter table figures
  add column event text,
  add column measure text,
  add column place text,
  add column status text not null default 'stated',
  -- ISO 8601; open at one side: `2003/..`.
  add column occurred_at text,
  add column said_at text;
alter table figures alter column status drop default;

-- Of records of version 1, whose figures had one time and what it was of.
update figures f set
  occurred_at = case when old.role = 'event' then f.as_of end,
  said_at = case when old.role = 'reported' then f.as_of end,
  place = old.place
from (
  select r.article_id, r.revision, figure ->> 'id' as figure_id, figure #>> '{asOf,role}' as role,
    left(figure #>> '{place,text}', 300) as place
  from records r, jsonb_array_elements(r.record -> 'figures') figure
  where figure ? 'asOf' or figure ? 'place') old
where f.article_id = old.article_id and f.revision = old.revision and f.figure_id = old.figure_id;

alter table figures drop column as_of;
create index figures_by_event on figures (event) where event is not null;

-- A preview is a replay that writes nothing but what it would change: workers carry both out.
alter table replays
  add column is_preview boolean not null default false,
  -- It looks at so many entries; at all where there is none. Ids are in no order of time: the first ones are a fair sample.
  add column most integer check (most > 0),
  -- What the stages' versions were when it was ordered, by their names, and the release.
  add column versions jsonb not null default '{}',
  add column release text;

-- As rows come to be: those of a day beside each other. Counted anew they lay by feed, and a week of all feeds was on 9,400 pages, not 400.
create or replace function count_tallies() returns void language plpgsql as $$
begin
  lock table entries, discoveries, tally_changes in share row exclusive mode;
  delete from tally_changes;
  delete from tallies;
  delete from day_tallies;
  insert into tallies select * from tallies_counted order by day, feed_id;
  insert into day_tallies
  select day, imported, state, reason, stage, sum(count)
  from tallies t join (select id, url like 'import:%' as imported from feeds) f on f.id = t.feed_id group by 1, 2, 3, 4, 5;
  update feeds f set entries = d.entries
  from (select feed_id, sum(discovered) as entries from discoveries group by 1) d where d.feed_id = f.id and f.entries <> d.entries;
end $$;
cluster tallies using tallies_by_day;

-- What is forgotten by its age is found by its age, some hundred rows at a time.
create index pages_by_time on pages (kept_at, sha256);
create index records_revised on records (stored_at) where revision > 1;
create index replays_over on replays (ended_at) where ended_at is not null;

-- A feed is silent for as long as it has been watched at most.
create or replace function feed_polled() returns trigger language plpgsql as $$
begin
  new.failing_since := (new.poll ->> 'failingSince')::timestamptz;
  new.failure := new.poll ->> 'failure';
  new.ok_at := (new.poll ->> 'okAt')::timestamptz;
  new.newest_at := coalesce(new.poll -> 'pace' ->> 'newestAt', new.poll ->> 'changedAt')::timestamptz;
  new.quiet_at := greatest(new.newest_at, case when new.newest_at is not null then new.added_at end) + feed_patience(new.poll -> 'pace');
  return new;
end $$;
update feeds set poll = poll where quiet_at is not null;

-- How many entries stand where, kept in the transactions that move them, so that no question has to count entries.
--
-- What a transaction moves is added to `tally_changes`, where transactions do not meet; upkeep folds it into the
-- tallies now and then. What stands is the sum of both: the views below.

-- `state` is that of entries, with 'waiting' for those in flight that wait for their next attempt, and 'discovered' for
-- what `discoveries` says. `stage` is the one that failed, of entries that wait or are dead; else ''.
create table tallies (
  feed_id text not null,
  day date not null,
  state text not null,
  reason text not null,
  stage text not null,
  count bigint not null,
  primary key (feed_id, day, state, reason, stage)
);
create index tallies_by_day on tallies (day);

-- The same over all feeds, those of imports apart: nobody publishes what is imported.
create table day_tallies (
  day date not null,
  imported boolean not null,
  state text not null,
  reason text not null,
  stage text not null,
  count bigint not null,
  primary key (day, imported, state, reason, stage)
);

create table tally_changes (
  id bigint generated always as identity primary key,
  feed_id text not null,
  day date not null,
  state text not null,
  reason text not null,
  stage text not null,
  change bigint not null
);

create view feed_tallies_now as
  select feed_id, day, state, reason, stage, sum(count) as count
  from (select feed_id, day, state, reason, stage, count from tallies
    union all select feed_id, day, state, reason, stage, change from tally_changes) t
  group by 1, 2, 3, 4, 5;

create function is_import(feed text) returns boolean language sql stable
  return coalesce((select url like 'import:%' from feeds where id = feed), false);

create view day_tallies_now as
  select day, imported, state, reason, stage, sum(count) as count
  from (select day, imported, state, reason, stage, count from day_tallies
    union all
    select day, is_import(feed_id), state, reason, stage, sum(change) from tally_changes group by day, feed_id, state, reason, stage) t
  group by 1, 2, 3, 4, 5;

create function tally_state(e entries) returns text language sql immutable
  return case when e.next_attempt_at is null then e.state else 'waiting' end;
create function tally_stage(e entries) returns text language sql immutable
  return case when e.state = 'dead' or e.next_attempt_at is not null then coalesce(e.failed_stage, '') else '' end;
create function tally_day(e entries) returns date language sql immutable
  return (e.discovered_at at time zone 'utc')::date;

create function entries_came() returns trigger language plpgsql as $$
begin
  insert into tally_changes (feed_id, day, state, reason, stage, change)
  select e.feed_id, tally_day(e), tally_state(e), coalesce(e.reason, ''), tally_stage(e), count(*)
  from came e group by 1, 2, 3, 4, 5;
  return null;
end $$;
create trigger entries_came after insert on entries referencing new table as came
  for each statement execute function entries_came();

create function entries_went() returns trigger language plpgsql as $$
begin
  insert into tally_changes (feed_id, day, state, reason, stage, change)
  select e.feed_id, tally_day(e), tally_state(e), coalesce(e.reason, ''), tally_stage(e), -count(*)
  from went e group by 1, 2, 3, 4, 5;
  return null;
end $$;
create trigger entries_went after delete on entries referencing old table as went
  for each statement execute function entries_went();

create function entry_moved() returns trigger language plpgsql as $$
begin
  insert into tally_changes (feed_id, day, state, reason, stage, change) values
    (old.feed_id, tally_day(old), tally_state(old), coalesce(old.reason, ''), tally_stage(old), -1),
    (new.feed_id, tally_day(new), tally_state(new), coalesce(new.reason, ''), tally_stage(new), 1);
  return null;
end $$;
-- From stage to stage nothing changes: the condition costs next to nothing, and the function is not called.
create trigger entry_moved after update on entries for each row
  when (old.state <> new.state or old.reason is distinct from new.reason
    or (old.next_attempt_at is null) <> (new.next_attempt_at is null)
    or (new.next_attempt_at is not null and old.failed_stage is distinct from new.failed_stage))
  execute function entry_moved();

-- How many entries a feed has ever had: its days are many.
alter table feeds add column entries bigint not null default 0;

create function discoveries_counted() returns trigger language plpgsql as $$
declare
  before bigint := case when tg_op = 'UPDATE' then old.discovered else 0 end;
begin
  insert into tally_changes (feed_id, day, state, reason, stage, change)
  values (new.feed_id, new.day, 'discovered', '', '', new.discovered - before);
  update feeds set entries = entries + new.discovered - before where id = new.feed_id;
  return null;
end $$;
create trigger discoveries_counted after insert or update on discoveries
  for each row execute function discoveries_counted();

create index tallies_empty on tallies (day) where count = 0;
create index day_tallies_by_state on day_tallies (state);
create index day_tallies_empty on day_tallies (day) where count = 0;

-- Folds at most so many changes, and gives how many. Only one transaction does so at a time; others give 0.
create function fold_tallies(most integer) returns bigint language plpgsql as $$
declare
  folded bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext(current_schema() || '.tallies')) then return 0; end if;
  with taken as (
    delete from tally_changes where id in (select id from tally_changes order by id limit most) returning *),
  of_feeds as (
    insert into tallies as t (feed_id, day, state, reason, stage, count)
    select feed_id, day, state, reason, stage, sum(change) from taken group by 1, 2, 3, 4, 5 having sum(change) <> 0
    on conflict (feed_id, day, state, reason, stage) do update set count = t.count + excluded.count),
  of_days as (
    insert into day_tallies as t (day, imported, state, reason, stage, count)
    select day, is_import(feed_id), state, reason, stage, sum(change) from taken group by 1, 2, 3, 4, 5 having sum(change) <> 0
    on conflict (day, imported, state, reason, stage) do update set count = t.count + excluded.count)
  select count(*) into folded from taken;
  delete from tallies where count = 0;
  delete from day_tallies where count = 0;
  return folded;
end $$;

-- What the tallies must be, counted anew.
create view tallies_counted as
  select e.feed_id, tally_day(e) as day, tally_state(e) as state, coalesce(e.reason, '') as reason, tally_stage(e) as stage,
    count(*)::bigint as count
  from entries e group by 1, 2, 3, 4, 5
  union all
  select feed_id, day, 'discovered', '', '', discovered from discoveries where discovered <> 0;

-- Counts everything anew: once here, and where somebody wrote into the tables from outside.
create function count_tallies() returns void language plpgsql as $$
begin
  lock table entries, discoveries, tally_changes in share row exclusive mode;
  delete from tally_changes;
  delete from tallies;
  delete from day_tallies;
  insert into tallies select * from tallies_counted;
  insert into day_tallies
  select day, imported, state, reason, stage, sum(count)
  from tallies t join (select id, url like 'import:%' as imported from feeds) f on f.id = t.feed_id group by 1, 2, 3, 4, 5;
  update feeds f set entries = d.entries
  from (select feed_id, sum(discovered) as entries from discoveries group by 1) d where d.feed_id = f.id and f.entries <> d.entries;
end $$;
select count_tallies();

create index entries_failing on entries (failing_since) where next_attempt_at is not null;

-- Lists in their order: waiting, dead and left out.
drop index entries_due;
create index entries_due on entries (next_attempt_at, id) where next_attempt_at is not null;
create index entries_dead on entries (discovered_at, id) where state = 'dead';
create index entries_skipped on entries (discovered_at, id) where state = 'skipped';
-- Records of a feed, and all, by when they were published.
create index records_by_date on records ((coalesce(published_at, stored_at)) desc, article_id);
create index records_by_feed on records (feed_id, (coalesce(published_at, stored_at)) desc, article_id);
-- Groups of dead letters, without their pages and inputs.
create index dead_letters_by_cause on dead_letters (status, fingerprint, stage, dead_at) include (feed_id, first_dead_at, code, id);

-- Replays are carried out by whatever worker process is free, step by step, and no longer by the terminal that ordered them.
-- One that was under way in a terminal, or stopped, goes on when somebody says so.
alter table replays drop constraint replays_status_check;
update replays set status = 'paused' where status in ('running', 'stopped');
alter table replays
  add check (status in ('running', 'paused', 'cancelled', 'done')),
  -- At most so many entries a minute.
  add column per_minute integer check (per_minute > 0),
  -- Nothing is left to be taken: it is done when what is in flight has ended.
  add column is_taken boolean not null default false,
  -- Until then nobody takes entries for it.
  add column next_step_at timestamptz not null default '-infinity',
  add column ended_at timestamptz;
update replays set ended_at = updated_at where status = 'done';
create index replays_due on replays (next_step_at) where status = 'running';

-- What a step asks costs as much as is in flight, however many entries the replay has taken before.
drop index entries_by_replay;
create index entries_replayed_in_flight on entries (replay_id)
  where replay_id is not null and state = 'in-flight' and next_attempt_at is null;
create index entries_replayed_dead on entries (replay_id) where replay_id is not null and state = 'dead';

-- A record of a thousand names took most of 1,024 locks, of which the server has some thousands for all who work. Fewer would make
-- records that share no name wait for each other.
create or replace function lock_names(names text[]) returns void language plpgsql as $$
declare
  door integer;
begin
  for door in
    select distinct (hashtextextended(current_schema() || name, 13) & 511)::integer from unnest(names) name order by 1
  loop
    perform pg_advisory_xact_lock(131313, door);
  end loop;
end $$;

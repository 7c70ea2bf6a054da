-- Who is left alone, why, and who waits for it.

alter table domain_holds
  add column since timestamptz not null default now(),
  -- `retry-after`: it said until when. `http-429`: it did not.
  add column code text not null default 'retry-after',
  add column reason text not null default '',
  -- How often in a row it asked to be left alone without saying until when. Outlives the hold itself.
  add column strikes integer not null default 0;

-- Servers that did not answer when they were asked last. An answer deletes the row.
create table host_circuits (
  -- The host, with its port where that is an unusual one.
  server text primary key,
  domain text not null,
  -- In a row, since `since`; the last with this code.
  failures integer not null,
  since timestamptz not null,
  failed_at timestamptz not null,
  code text not null,
  -- Left alone until then; null: not yet. Afterwards one request at a time is let through, on trial.
  until timestamptz,
  pause interval,
  -- Who is on trial, and when it is taken for dead.
  trial_turn text,
  trial_until timestamptz
);

-- So that the places in lines can be counted and given up by what they wait for.
alter table host_places add column server text, add column domain text;
create index host_places_by_domain on host_places (domain);

alter table robots add column failures integer not null default 0;

drop function take_host_turn;

-- How many milliseconds a turn has to wait before it may send its request: 0, and then it has a connection
-- until that is deleted; or more, and then it asks again. `held_by` says what it waits for besides its place,
-- and `held_ms` for how long that has been so. `moment` stands in for the clock.
create function take_host_turn(
  asked_host text, asked_server text, asked_domain text, asked_purpose text, is_later boolean, asked_turn text,
  pace interval, max_connections integer, lease interval, moment timestamptz,
  out wait_ms double precision, out held_by text, out held_ms double precision
) language plpgsql as $$
declare
  at timestamptz;
  line host_lines;
  -- Those who stand behind all others have a line of their own beside that of their purpose.
  line_name text := asked_purpose || case when is_later then '-later' else '' end;
  used_at timestamptz;
  -- Where the line ends that a later one stands behind.
  ahead timestamptz := '-infinity';
  place timestamptz;
  -- Places lie a tenth further apart than they need to, so that those who come late can catch up.
  stride interval := pace * 1.1;
  held_until timestamptz := '-infinity';
  hold domain_holds;
  circuit host_circuits;
  blocked_until timestamptz;
begin
  -- The connections are counted for all purposes together: one lock for the host, in whatever line.
  perform pg_advisory_xact_lock(hashtextextended(asked_host, 7));
  -- Read behind the lock: a clock read before it would be behind by the time spent waiting.
  at := coalesce(moment, clock_timestamp());
  insert into host_lines (host, purpose) values (asked_host, line_name) on conflict do nothing;
  select * into line from host_lines where host = asked_host and purpose = line_name for update;
  -- The pace is one for both lines of a purpose.
  select max(last_used_at),
      coalesce(max(next_free_at) filter (where is_later and purpose = asked_purpose and next_free_at > at + pace), '-infinity')
    into used_at, ahead
    from host_lines where host = asked_host and purpose in (asked_purpose, asked_purpose || '-later');
  select place_at into place from host_places
    where host = asked_host and purpose = line_name and turn = asked_turn;

  select * into hold from domain_holds where domain = asked_domain and until > at;
  if found then
    held_until := hold.until;
    held_by := 'domain';
    held_ms := extract(epoch from at - hold.since) * 1000;
  end if;
  select * into circuit from host_circuits where server = asked_server and until is not null;
  if found then
    blocked_until := greatest(circuit.until,
      case when circuit.trial_turn <> asked_turn then circuit.trial_until end);
    if blocked_until > greatest(at, held_until) then
      held_until := blocked_until;
      held_by := 'circuit';
      held_ms := extract(epoch from at - circuit.since) * 1000;
    end if;
  end if;

  if place is null or place < held_until or place < ahead then
    place := greatest(at, used_at + pace, held_until, ahead, line.next_free_at);
    line.next_free_at := place + stride;
  end if;

  if place <= at and used_at + pace > at then
    -- Somebody was late and has just gone: wait for the gap behind them.
    place := used_at + pace;
  elsif place <= at then
    delete from host_connections where host = asked_host and expires_at <= at;
    if (select count(*) from host_connections where host = asked_host) < max_connections then
      line.last_used_at := at;
      line.next_free_at := greatest(line.next_free_at, at + pace);
      insert into host_connections values (asked_host, line_name, asked_turn, at + lease)
        on conflict (host, purpose, turn) do update set expires_at = excluded.expires_at;
      if circuit.server is not null then
        update host_circuits set trial_turn = asked_turn, trial_until = at + lease where server = asked_server;
      end if;
      place := null;
    else
      -- A slow host: to the end of the line, so that those who wait do not all knock at once.
      place := greatest(at + pace, line.next_free_at);
      line.next_free_at := place + stride;
    end if;
  end if;

  update host_lines set last_used_at = line.last_used_at, next_free_at = line.next_free_at
    where host = asked_host and purpose = line_name;
  if place is null then
    delete from host_places where host = asked_host and purpose = line_name and turn = asked_turn;
    wait_ms := 0;
    return;
  end if;
  insert into host_places (host, purpose, turn, place_at, server, domain)
    values (asked_host, line_name, asked_turn, place, asked_server, asked_domain)
    on conflict (host, purpose, turn) do update
      set place_at = excluded.place_at, server = excluded.server, domain = excluded.domain;
  wait_ms := extract(epoch from place - at) * 1000;
end $$;

-- Ends a turn and remembers what came of it: `welcome`, `unwelcome`, `failed` or `none`.
create function end_host_turn(
  asked_host text, asked_server text, asked_domain text, asked_line text, asked_turn text,
  outcome text, fault text, most_failures integer, first_pause interval, longest_pause interval, moment timestamptz
) returns void language plpgsql as $$
declare
  at timestamptz := coalesce(moment, clock_timestamp());
  circuit host_circuits;
  longer interval;
begin
  delete from host_connections where host = asked_host and purpose = asked_line and turn = asked_turn;
  if outcome in ('welcome', 'unwelcome') then
    delete from host_circuits where server = asked_server;
  end if;
  if outcome = 'welcome' then
    delete from domain_holds where domain = asked_domain and until <= at;
  elsif outcome = 'none' then
    update host_circuits set trial_turn = null, trial_until = null
      where server = asked_server and trial_turn = asked_turn;
  end if;
  if outcome <> 'failed' then return; end if;

  insert into host_circuits (server, domain, failures, since, failed_at, code)
    values (asked_server, asked_domain, 0, at, at, fault) on conflict (server) do nothing;
  select * into circuit from host_circuits where server = asked_server for update;
  if circuit.until is null then
    update host_circuits set failures = circuit.failures + 1, failed_at = at, code = fault,
        until = case when circuit.failures + 1 >= most_failures then at + first_pause end,
        pause = first_pause
      where server = asked_server;
  elsif circuit.until <= at or circuit.trial_turn = asked_turn then
    longer := least(circuit.pause * 2, longest_pause);
    update host_circuits set failures = circuit.failures + 1, failed_at = at, code = fault,
        until = at + longer, pause = longer, trial_turn = null, trial_until = null
      where server = asked_server;
  end if;
  -- One that was sent before the circuit opened says nothing new.
end $$;

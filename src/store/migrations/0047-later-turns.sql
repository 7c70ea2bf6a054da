-- Those who stand behind all others never came where a host has news as fast as it may be asked: one with a long crawl-delay. One of
-- ten turns is theirs now.

-- Of such a line: since when nobody of it has had a turn because of those ahead.
alter table host_lines add column kept_since timestamptz;

create or replace function take_host_turn(
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
  if line.kept_since <= at - 10 * pace then
    ahead := '-infinity';
  end if;
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
  if ahead > at then
    line.kept_since := coalesce(line.kept_since, at);
  end if;

  if place <= at and used_at + pace > at then
    -- Somebody was late and has just gone: wait for the gap behind them.
    place := used_at + pace;
  elsif place <= at then
    delete from host_connections where host = asked_host and expires_at <= at;
    if (select count(*) from host_connections where host = asked_host) < max_connections then
      line.last_used_at := at;
      line.kept_since := null;
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

  update host_lines set last_used_at = line.last_used_at, next_free_at = line.next_free_at, kept_since = line.kept_since
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

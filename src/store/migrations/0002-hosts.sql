-- What keeps the fleet polite. All of it can be emptied at the cost of one impolite moment.

-- One line of waiting requests for each host and purpose.
create table host_lines (
  host text not null,
  purpose text not null,
  last_used_at timestamptz not null default '-infinity',
  -- Where the next one that joins the line finds a place.
  next_free_at timestamptz not null default '-infinity',
  primary key (host, purpose)
);

-- The places kept in those lines.
create table host_places (
  host text not null,
  purpose text not null,
  turn text not null,
  place_at timestamptz not null,
  primary key (host, purpose, turn)
);
create index host_places_by_time on host_places (place_at);

-- Requests under way. One whose process died ends by itself.
create table host_connections (
  host text not null,
  purpose text not null,
  turn text not null,
  expires_at timestamptz not null,
  primary key (host, purpose, turn)
);

-- Until when a registrable domain is left alone, as it asked.
create table domain_holds (
  domain text primary key,
  until timestamptz not null
);

create table robots (
  origin text primary key,
  fetched_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null check (status in ('found', 'missing', 'unreachable')),
  body text not null
);

-- How many milliseconds a turn has to wait before it may send its request: 0, and then it has a connection
-- until that is deleted; or more, and then it asks again. `moment` stands in for the clock in tests.
create function take_host_turn(
  asked_host text, asked_domain text, asked_purpose text, asked_turn text,
  pace interval, max_connections integer, lease interval, moment timestamptz
) returns double precision language plpgsql as $$
declare
  at timestamptz;
  line host_lines;
  place timestamptz;
  -- Places lie a tenth further apart than they need to, so that those who come late can catch up.
  stride interval := pace * 1.1;
  held_until timestamptz;
begin
  -- The connections are counted for all purposes together: one lock for the host, in whatever line.
  perform pg_advisory_xact_lock(hashtextextended(asked_host, 7));
  -- Read behind the lock: a clock read before it would be behind by the time spent waiting.
  at := coalesce(moment, clock_timestamp());
  insert into host_lines (host, purpose) values (asked_host, asked_purpose) on conflict do nothing;
  select * into line from host_lines where host = asked_host and purpose = asked_purpose for update;
  select coalesce(max(until), '-infinity') into held_until from domain_holds where domain = asked_domain;
  select place_at into place from host_places
    where host = asked_host and purpose = asked_purpose and turn = asked_turn;

  if place is null or place < held_until then
    place := greatest(at, line.last_used_at + pace, held_until, line.next_free_at);
    line.next_free_at := place + stride;
  end if;

  if place <= at and line.last_used_at + pace > at then
    -- Somebody was late and has just gone: wait for the gap behind them.
    place := line.last_used_at + pace;
  elsif place <= at then
    delete from host_connections where host = asked_host and expires_at <= at;
    if (select count(*) from host_connections where host = asked_host) < max_connections then
      line.last_used_at := at;
      line.next_free_at := greatest(line.next_free_at, at + pace);
      insert into host_connections values (asked_host, asked_purpose, asked_turn, at + lease)
        on conflict (host, purpose, turn) do update set expires_at = excluded.expires_at;
      place := null;
    else
      -- A slow host: to the end of the line, so that those who wait do not all knock at once.
      place := greatest(at + pace, line.next_free_at);
      line.next_free_at := place + stride;
    end if;
  end if;

  update host_lines set last_used_at = line.last_used_at, next_free_at = line.next_free_at
    where host = asked_host and purpose = asked_purpose;
  if place is null then
    delete from host_places where host = asked_host and purpose = asked_purpose and turn = asked_turn;
    return 0;
  end if;
  insert into host_places values (asked_host, asked_purpose, asked_turn, place)
    on conflict (host, purpose, turn) do update set place_at = excluded.place_at;
  return extract(epoch from place - at) * 1000;
end $$;

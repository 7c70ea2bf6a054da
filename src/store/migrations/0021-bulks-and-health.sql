-- Which release a letter's job died under, and why and when it was given up.
alter table dead_letters
  add column release text,
  add column discarded_at timestamptz,
  add column discard_reason text,
  -- The last bulk that took it.
  add column bulk_id bigint;

drop index dead_letters_by_cause;
create index dead_letters_by_cause on dead_letters (status, fingerprint, stage, dead_at) include (feed_id, first_dead_at, code, id, release);
create index dead_letters_by_bulk on dead_letters (bulk_id, status) where bulk_id is not null;

-- Something that is done with all letters of a filter, by workers, some hundred at a time.
create table bulks (
  id bigint generated always as identity primary key,
  -- `retry`, `fetch` or `discard`.
  verb text not null check (verb in ('retry', 'fetch', 'discard')),
  filter jsonb not null,
  reason text,
  total integer not null,
  taken integer not null default 0,
  -- The last letter that was taken; they are taken in the order of their ids.
  position bigint not null default 0,
  status text not null default 'running' check (status in ('running', 'stopped', 'done')),
  started_at timestamptz not null,
  ended_at timestamptz
);
create index bulks_running on bulks (id) where status = 'running';

-- How a feed is doing, apart from what is remembered between its polls, so that tens of thousands are sorted without reading that.
alter table feeds
  add column failing_since timestamptz,
  add column failure text,
  add column ok_at timestamptz,
  -- Its newest entry, by its own dates, or when it last held news.
  add column newest_at timestamptz,
  -- From then on it is silent for longer than it ever was.
  add column quiet_at timestamptz;

create function feed_patience(pace jsonb) returns interval language sql immutable as $$
  select case when pace is null then interval '30 days' else make_interval(secs => greatest(
    6 * 3600, (pace ->> 'gapSec')::float8 * 10, greatest(coalesce((pace ->> 'longestGapSec')::float8, 0) * 1.5, 12 * 3600))) end
$$;

create function feed_polled() returns trigger language plpgsql as $$
begin
  new.failing_since := (new.poll ->> 'failingSince')::timestamptz;
  new.failure := new.poll ->> 'failure';
  new.ok_at := (new.poll ->> 'okAt')::timestamptz;
  new.newest_at := coalesce(new.poll -> 'pace' ->> 'newestAt', new.poll ->> 'changedAt')::timestamptz;
  new.quiet_at := new.newest_at + feed_patience(new.poll -> 'pace');
  return new;
end $$;
create trigger feed_polled before insert or update of poll on feeds for each row execute function feed_polled();
update feeds set poll = poll;

create function feed_health(f feeds, now timestamptz) returns text language sql immutable as $$
  select case
    when f.failing_since is not null then case
      when f.failure = 'http-410' then 'gone'
      when f.failing_since <= now - interval '7 days' then 'dead'
      else 'failing' end
    when f.ok_at is null then 'new'
    when f.quiet_at <= now then 'quiet'
    else 'ok' end
$$;

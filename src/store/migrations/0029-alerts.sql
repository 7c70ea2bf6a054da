-- What wants a person: from when it is seen until it is seen no more.
create table alerts (
  id bigint generated always as identity primary key,
  -- What is the matter; `sink:desk` for one of several.
  kind text not null,
  tone text not null check (tone in ('bad', 'warn')),
  -- As it was seen last.
  what text not null,
  todo text not null,
  href text not null,
  link text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  -- It is told from then on: what passes by itself within minutes is not.
  opened_at timestamptz,
  closed_at timestamptz
);
create unique index alerts_at_work on alerts (kind) where closed_at is null;
create index alerts_by_end on alerts (closed_at) where closed_at is not null;

-- What is to be told of an alert by a channel: written before it is sent.
create table alert_messages (
  id bigint generated always as identity primary key,
  alert_id bigint not null references alerts (id) on delete cascade,
  channel text not null,
  event text not null check (event in ('opened', 'reminder', 'closed')),
  -- Of a reminder: the first, the second.
  number integer not null default 0,
  made_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  told_at timestamptz,
  given_up_at timestamptz,
  failure text,
  failure_message text,
  unique (alert_id, channel, event, number)
);
create index alert_messages_untold on alert_messages (channel, id) where told_at is null and given_up_at is null;

-- When it was last looked: whoever moves it on looks.
create table alert_looks (
  one boolean primary key default true check (one),
  looked_at timestamptz not null
);

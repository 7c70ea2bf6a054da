-- What people do: written before it is done, with what came of it when it is over.
create table actions (
  id bigint generated always as identity primary key,
  begun_at timestamptz not null,
  -- cli:USER@HOST, web:TOKEN or api:TOKEN.
  actor text not null,
  -- As the application calls it: letters.retry.
  verb text not null,
  -- Of what: a filter, ids, settings; cut off where it is long, secrets masked.
  subject jsonb not null,
  -- Null while it is under way, and for good where its process died over it.
  ended_at timestamptz,
  -- How many things it was done with; null where it failed.
  count integer,
  code text,
  message text,
  -- What was decided of the registry, which can be undone.
  decisions bigint[] not null default '{}'
);
create index actions_by_time on actions (begun_at);

-- Who may look or act, besides the token of the settings. Secrets are not kept, only what they are known again by.
create table tokens (
  name text primary key,
  role text not null check (role in ('read', 'operate')),
  secret_sha256 text not null unique,
  added_at timestamptz not null
);

-- Browsers in which somebody has brought a token.
create table sessions (
  secret_sha256 text primary key,
  token text not null references tokens (name) on delete cascade,
  until timestamptz not null
);
create index sessions_by_token on sessions (token);
create index sessions_by_end on sessions (until);

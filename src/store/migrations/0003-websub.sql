-- Subscriptions at the WebSub hubs of feeds.
create table websub_subscriptions (
  -- Ends the callback's address.
  id text primary key,
  feed_id text not null unique references feeds (id),
  hub_url text not null,
  topic_url text not null,
  secret text not null,
  status text not null check (status in ('pending', 'active', 'denied')),
  requested_at timestamptz not null,
  lease_until timestamptz
);

-- The pages that an article told on several goes on on, beside the first one, which its revision names.
create table further_pages (
  article_id text not null,
  revision integer not null,
  -- 2, 3, …
  number integer not null,
  page_sha256 text not null,
  url text not null,
  content_type text not null,
  headers jsonb not null,
  fetched_at timestamptz not null,
  primary key (article_id, revision, number),
  foreign key (article_id, revision) references revisions (article_id, revision) on delete cascade
);
create index further_pages_by_page on further_pages (page_sha256);

-- Where the article goes on with a page that we do not have: it could not be had, or is one too many.
alter table revisions add goes_on text;

-- Pages fetched in a run that has not got all of its article's pages yet.
create table pages_aside (
  entry_id text not null references entries (id),
  run integer not null,
  -- 1, 2, …
  number integer not null,
  page_sha256 text not null,
  -- All of the page but its bytes.
  page jsonb not null,
  next_url text not null,
  primary key (entry_id, run, number)
);
create index pages_aside_by_page on pages_aside (page_sha256);

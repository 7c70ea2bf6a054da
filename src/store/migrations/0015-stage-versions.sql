-- The version of each stage that an entry has got past, by name: a stage that keeps nothing of its own tells its version, too.
alter table entries add column made_by jsonb not null default '{}';

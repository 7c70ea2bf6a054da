-- What people did with one entry: by its id, its letters' ids, or lists of ids.
create index actions_by_subject on actions using gin (subject jsonb_path_ops);

-- In whose name it was ordered; workers carry it out.
alter table bulks add column actor text;
alter table replays add column actor text;

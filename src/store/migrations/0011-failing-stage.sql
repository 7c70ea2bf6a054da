-- The furthest stage that has failed since the entry last got past it: `attempts` and `failing_since` count until
-- it does. Without it a page that comes and goes, and is no article whenever it comes, is waited for without end.
alter table entries add column failing_stage text;
update entries set failing_stage = failed_stage where attempts > 0;

-- How likely what was chosen among several possible answers is right: in hundredths, so that they compare as they read. Null where a rule
-- reads it, and of records that were made before.
alter table figures
  add column event_confidence numeric(3, 2),
  add column place_confidence numeric(3, 2),
  add column time_confidence numeric(3, 2);

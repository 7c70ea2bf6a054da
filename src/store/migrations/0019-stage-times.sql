-- How many jobs each stage ended and how long they took, minute by minute, of all processes together: for the last hours
-- only. A bucket is half a power of two of milliseconds: 2^(bucket/2).
create table stage_times (
  minute timestamptz not null,
  stage text not null,
  -- `done`, or `failed`: waiting or dead.
  outcome text not null,
  bucket smallint not null,
  jobs integer not null,
  primary key (minute, stage, outcome, bucket)
);

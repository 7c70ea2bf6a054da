-- Until when the sample newsroom stays in the store whatever else comes: a process that was asked to serve it says so again and again.
create table samples_held (
  one boolean primary key default true check (one),
  until timestamptz not null
);

-- A page may be packed by another of its host, which is kept as long as it is, whole.
alter table pages add column base text references pages (sha256);
create index pages_by_base on pages (base) where base is not null;

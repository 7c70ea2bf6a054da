-- Nothing asks for entities by the names that records give them: names are looked up in the registry.
drop index entities_by_name;
-- A figure without a noun is asked for by none.
drop index figures_by_noun;
create index figures_by_noun on figures (noun) where noun is not null;

-- A name that is counted once more stays where it is in its index, until it is counted twice as often. Of a name that hundreds of keys have, those
-- that are used most are looked at, to that measure.
alter table registry_names add column magnitude smallint
  generated always as (floor(ln(greatest(articles, 1)) / ln(2))) stored;
drop index registry_names_by_name;
create index registry_names_by_name on registry_names (lower_name, magnitude desc);

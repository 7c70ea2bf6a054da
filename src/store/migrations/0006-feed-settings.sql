-- What an operator has set for one feed; empty: what holds for all.
alter table feeds add column settings jsonb not null default '{}';
-- Whether its title is the operator's own, so that polls leave it alone.
alter table feeds add column renamed boolean not null default false;

/**
 * SQL that fills a migrated store with so many articles: of the last year, of a feed for 50 each, a tenth of them dead, half as many
 * skipped, one in 200 waiting and as many in flight. Rows are as the stages leave them, with what questions read in them and little else.
 */
export const growthSeed = (articles: number): readonly string[] =>
  [
    `set session_replication_role = replica`,
    `create table seeded as select i, 'a' || md5(i::text) as id, 'feed-' || i % greatest(1, :size / 50) as feed_id,
       now() - interval '365 days' * i / :size as at,
       case when i % 10 = 3 then 'dead' when i % 20 = 7 then 'skipped' when i % 200 = 11 then 'waiting' when i % 200 = 13 then 'in-flight'
         else 'recorded' end as state,
       (array['http-404', 'http-403', 'no-article', 'paywall', 'soft-404'])[1 + i / 20 % 5] as code,
       abs(hashtext(i || 'who')) % 60000 as who
     from generate_series(1, :size) i`,
    `insert into feeds (id, url, title, added_at)
     select distinct feed_id, 'https://' || feed_id || '.example/rss', initcap(feed_id), now() - interval '2 years' from seeded`,
    `insert into entries (id, feed_id, guid, url, entry, content_hash, state, stage, reason, discovered_at, moved_at, attempts, failed_stage,
       failing_since, failure, failure_message, next_attempt_at)
     select id, feed_id, id, 'https://' || feed_id || '.example/' || i, jsonb_build_object('title', 'Council of the city votes, part ' || i), '',
       case state when 'waiting' then 'in-flight' else state end, case when state in ('waiting', 'in-flight') then 'fetch-article' end,
       case state when 'dead' then code when 'skipped' then 'duplicate' end, at, at, case state when 'waiting' then 2 else 0 end,
       case when state in ('waiting', 'dead') then 'fetch-article' end, case state when 'waiting' then at end,
       case when state in ('waiting', 'dead') then code end, case when state in ('waiting', 'dead') then 'says ' || code end,
       case state when 'waiting' then now() + interval '1 hour' end
     from seeded`,
    `insert into discoveries select feed_id, (at at time zone 'utc')::date, count(*) from seeded group by 1, 2`,
    `insert into articles select id, 'https://' || feed_id || '.example/' || i, 'https://' || feed_id || '.example/' || i, 1, at, at from seeded
     where state = 'recorded'`,
    `insert into record_heads (article_id, revision, feed_id, url, title, language, published_at, head, words, cluster, stored_at, position)
     select id, 1, feed_id, 'https://' || feed_id || '.example/' || i, title, 'en', at, jsonb_build_object('document', jsonb_build_object('text', text)),
       words_of(to_tsvector('simple', searchable(title, text))), id, at, i
     from seeded, lateral (select 'Council of the city votes, part ' || i as title, 'rare' || i % (:size / 10 + 1) || ' word' || i % 5000 as text) t
     where state = 'recorded'`,
    `do $$ begin while file_words((select last_value from record_numbers), 2048) loop end loop; end $$`,
    `insert into entities (article_id, revision, entity_id, type, name, aliases, mentions, roles, link, registry_key, votes)
     select id, 1, 'e' || k, case k when 1 then 'person' else 'place' end,
       case k when 1 then 'Ana Berg' || who else case when i % 5 = 0 then 'Lisbon' else 'Town' || who % 3000 end end, '{}', 2, '{}', null,
       case k when 1 then 'person/name/ana berg' || who else case when i % 5 = 0 then 'place/name/lisbon' else 'place/name/town' || who % 3000 end end, '{}'
     from seeded, generate_series(1, 2) k where state = 'recorded'`,
    `insert into registry select registry_key, min(type), null, count(*), sum(mentions) from entities group by 1`,
    `insert into registry_names select registry_key, name, lower(name), count(*), count(*) from entities group by 1, 2`,
    `insert into figures (article_id, revision, figure_id, kind, value, exact, modifier, unit, noun, surface, phrase, event, place, said_at, status, rule, span_start,
       span_end)
     select id, 1, 'f' || k, 'count', i % 1000, i % 1000, 'exact', null, 'person', (i % 1000)::text, i % 1000 || ' people',
       (array['killed', 'injured', 'attended', 'arrested'])[1 + i % 4],
       case when i % 5 = 0 then 'Lisbon' else 'Town' || who % 3000 end, to_char(at, 'YYYY-MM-DD'), 'stated', 'count.plain', 10, 14
     from seeded, generate_series(1, 3) k where state = 'recorded'`,
    `insert into dead_letters (stage, subject_id, feed_id, entry_id, code, fingerprint, message, stack, input, attempts, first_dead_at, dead_at)
     select 'fetch-article', id, feed_id, id, code, md5(code || i % 40), 'says ' || code, repeat('at stage ', 60), '{}', '[]', at, at
     from seeded where state = 'dead'`,
    `drop table seeded`,
    `set session_replication_role = origin`,
    `select count_tallies()`,
    `analyze`,
  ].map((sql) => sql.replaceAll(':size', String(articles)))

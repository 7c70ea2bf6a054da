-- What names are judged to stand for, kept behind the statements that counted them: as a function it sees those counts also where the
-- statement that calls it has made them. A key that stands alone needs no row, unless a person has said something of it.
create function keep_judgements(keys text[], judged_as text[], alone text[]) returns boolean language plpgsql as $$
begin
  insert into registry_joins as j (key, judged, articles, mentions)
    select key, same, coalesce(r.articles, 0), coalesce(r.mentions, 0)
    from unnest(keys, judged_as) as told (key, same) left join registry r using (key)
    where length(key) <= 300 and length(same) <= 300 order by key
  on conflict (key) do update set judged = excluded.judged where j.judged is distinct from excluded.judged;
  delete from registry_joins where key = any (alone) and decided is null and name is null;
  update registry_joins set judged = null
    where key = any (alone) and judged is not null and (decided is not null or name is not null);
  return true;
end $$;

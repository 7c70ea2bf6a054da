/**
 * The columns of a `Trouble` of an entry. What a feed says of a day that was long ago or is to come is believed only where
 * it makes an entry older.
 */
export const troubleOf = (entries: string): string => `
  ${entries}.attempts, ${entries}.failing_since as "failingSince", ${entries}.revivals,
  (select count(*)::int from attempts a where a.subject_id = ${entries}.id and a.stage = ${entries}.stage
     and a.run = ${entries}.run and a.code = 'unexpected') as unexpected,
  least(${entries}.discovered_at, case when ${entries}.entry ->> 'published' ~ '^[12]\\d{3}-\\d\\d-\\d\\dT'
    then (${entries}.entry ->> 'published')::timestamptz end) as "bornAt"`

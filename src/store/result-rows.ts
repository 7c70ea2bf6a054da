import { recordVersion } from '../schemas/article-record.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import { sha256 } from './ids.ts'

/** Where a stage keeps what it made. */
export interface Result {
  readonly table: 'documents' | 'facts'
  readonly column: string
  /** What `takeIn` calls it. */
  readonly kept: string
  /** Other columns, and SQL for what they hold. */
  readonly besides: Readonly<Record<string, string>>
  readonly stage: EntryStage
}

export const documents: Result = {
  table: 'documents',
  column: 'document',
  kept: 'd.document',
  besides: {},
  stage: 'normalize-article',
}
export const factsOf: Result = {
  table: 'facts',
  column: 'facts',
  kept: 'x.facts',
  besides: { record_version: String(recordVersion), hash: `decode(:factsHash, 'hex')` },
  stage: 'extract-facts',
}

/** Of facts as JSON: `:factsHash`. */
export const factsHashOf = (json: string): string => sha256(json).slice(0, 32)

/** SQL for the hash of the facts `x`; null where they are not those of a record as this release writes it. */
export const factsHash = `case when x.record_version = ${recordVersion} then encode(x.hash, 'hex') end`

/** Keeps it where a condition holds; `:id` and `:revision` are the article's. What is as it was is not written again. */
export function upsert(
  { table, column, besides }: Result,
  where: string,
  value = 'value',
  version = 'version',
): string {
  const names = [column, 'version', ...Object.keys(besides)]
  return `
      insert into ${table} as old (article_id, revision, ${names.join(', ')})
      select ${[':id', ':revision::integer', `:${value}::jsonb`, `:${version}`, ...Object.values(besides)].join(', ')} where ${where}
      on conflict (article_id, revision) do update set made_at = now(),
        ${column} = case when old.${column} = excluded.${column} then old.${column} else excluded.${column} end,
        ${names
          .slice(1)
          .map((name) => `${name} = excluded.${name}`)
          .join(', ')}
      returning 1`
}

import type { ArticleRecord } from '../../schemas/article-record.ts'
import { SinkLetter } from '../../schemas/sink.ts'
import type { Database } from '../database.ts'

/** Records that a receiver refused. */
export interface SinkLetters {
  readonly letters: (name: string, limit: number) => Promise<SinkLetter[]>
  /** Sends refused records again, those of these articles or all. Gives how many. */
  readonly retry: (name: string, articles?: readonly string[]) => Promise<number>
}

export const createSinkLetters = (db: Database): SinkLetters => ({
  letters: async (name, limit) => db.rows(SinkLetter, lettersOf, [name, limit]),
  retry: async (name, articles) =>
    db.run(
      `update sink_letters set is_due = true
         where sink = $1 and ($2::text[] is null or article_id = any($2))`,
      [name, articles ?? null],
    ),
})

const lettersOf = `
  select k.article_id as "articleId", k.revision, coalesce(r.title, '') as title, k.code, k.message,
    k.refused_at as "refusedAt", k.attempts, k.is_due as "isDue"
  from sink_letters k left join records r on r.article_id = k.article_id and r.revision = k.revision
  where k.sink = $1 order by k.refused_at desc, k.article_id, k.revision limit $2`

export const keysOf = (delivered: readonly { readonly record: ArticleRecord }[]) => [
  delivered.map(({ record }) => record.id),
  delivered.map(({ record }) => record.revision),
]

export const lettersSettled = `
  delete from sink_letters k using unnest($2::text[], $3::int[]) as d (article_id, revision)
  where k.sink = $1 and k.article_id = d.article_id and k.revision = d.revision`

export const letterKept = `
  insert into sink_letters (sink, article_id, revision, code, message, refused_at, run)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (sink, article_id, revision) do update set code = excluded.code, message = excluded.message,
    refused_at = excluded.refused_at, attempts = sink_letters.attempts + 1, is_due = false`

import { z } from 'zod'
import type { Database } from '../../src/store/database.ts'

const Found = z.object({ found: z.boolean() })

/**
 * Takes from each record its last figure, of its facts and of its rows, as if the rules before had not found it; of what has none, its quotes.
 * Stores of code before that have no hash of facts.
 */
export async function forgetFigures(db: Database): Promise<void> {
  await db.run(`
    with last as (
      select article_id, revision, facts #>> '{figures,-1,id}' as figure_id from facts where jsonb_array_length(facts -> 'figures') > 0),
    gone as (delete from figures f using last l where f.article_id = l.article_id and f.revision = l.revision and f.figure_id = l.figure_id),
    anew as (update record_heads h set rows_hash = null from last l where h.article_id = l.article_id and h.revision = l.revision)
    update facts set facts = case when jsonb_array_length(facts -> 'figures') > 0 then facts #- '{figures,-1}' else facts || '{"quotes": []}' end`)
  const hash = await db.first(
    Found,
    `select exists (select from information_schema.columns where table_schema = current_schema() and table_name = 'facts' and column_name = $1) as found`,
    ['hash'],
  )
  if (hash?.found === true) await db.run(`update facts set hash = '\\x00'`)
}

import { z } from 'zod'
import type { Store } from '../../src/store/store.ts'

/** What became of the articles after all kills. */
export interface Judgment {
  readonly articles: number
  readonly lost: number
  readonly doubled: number
  readonly dead: number
  readonly isBalanced: boolean
}

const Counts = z.object({
  articles: z.coerce.number(),
  addresses: z.coerce.number(),
  rows: z.coerce.number(),
})

/** `revisions` is how many records each article should have. */
export async function judge(store: Store, articles: number, revisions = 1): Promise<Judgment> {
  const { total, unbalanced, breaks } = await store.report(new Date(0))
  const counts = await store.db.first(
    Counts,
    `select count(distinct article_id) as articles, count(distinct url) as addresses, count(*) as rows from records`,
    [],
  )
  const recorded = counts?.articles ?? 0
  return {
    articles,
    lost: articles - Math.min(recorded, total.recorded),
    doubled:
      recorded - (counts?.addresses ?? 0) + Math.max(0, (counts?.rows ?? 0) - articles * revisions),
    dead: total.dead,
    isBalanced: unbalanced.length === 0 && breaks.length === 0,
  }
}

export const isGood = ({ lost, doubled, dead, isBalanced }: Judgment) =>
  lost === 0 && doubled === 0 && dead === 0 && isBalanced

export const tell = ({ articles, lost, doubled, dead, isBalanced }: Judgment) =>
  `${articles} articles, ${lost} lost, ${doubled} doubled, ${dead} dead, ledger ${isBalanced ? 'balances' : 'DOES NOT BALANCE'}`

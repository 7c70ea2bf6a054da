import type * as documents from '../../bench/gold/documents.ts'
import type * as labels from '../../bench/gold/event-classes.ts'
import type * as found from '../../bench/gold/found.ts'
import type * as pairs from '../../bench/gold/pairs.ts'
import type * as lines from '../../bench/own/event-lines.ts'
import type * as article from '../../src/text/article.ts'
import type * as budget from '../../src/text/budget.ts'
import type * as facts from '../../src/text/facts.ts'
import type * as figures from '../../src/text/figures.ts'
import type { FigureRules } from '../../src/text/figures.ts'
import type * as judge from '../../src/text/figures/event-net/judge.ts'
import type * as tokens from '../../src/text/tokens.ts'

/** What a checkout reads with, and what it measures itself by: of the rules alone, where it has a net already. */
export interface Checkout {
  readonly readArticle: typeof article.readArticle
  readonly usualBudget: typeof budget.usualBudget
  readonly extractFacts: typeof facts.extractFacts
  readonly rules: FigureRules
  readonly tokenize: typeof tokens.tokenize
  readonly found: typeof found
  readonly documentsOf: typeof documents.documentsOf
  readonly pairUp: typeof pairs.pairUp
  readonly labelledDocuments: typeof labels.labelledDocuments
  readonly own: typeof lines
}

export async function openCheckout(root: string): Promise<Checkout> {
  const from = async (path: string) => import(`${root}/${path}`)
  const { figureRules }: typeof figures = await from('src/text/figures.ts')
  const { judgeByRules }: Partial<typeof judge> = await from(
    'src/text/figures/event-net/judge.ts',
  ).catch(() => ({}))
  const event = judgeByRules && { event: judgeByRules }
  return {
    readArticle: (await from('src/text/article.ts')).readArticle,
    usualBudget: (await from('src/text/budget.ts')).usualBudget,
    extractFacts: (await from('src/text/facts.ts')).extractFacts,
    rules: { ...figureRules, choices: { ...figureRules.choices, ...event } },
    tokenize: (await from('src/text/tokens.ts')).tokenize,
    found: await from('bench/gold/found.ts'),
    documentsOf: (await from('bench/gold/documents.ts')).documentsOf,
    pairUp: (await from('bench/gold/pairs.ts')).pairUp,
    labelledDocuments: (await from('bench/gold/event-classes.ts')).labelledDocuments,
    own: await from('bench/own/event-lines.ts'),
  }
}

import { endOf, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from './blocks.ts'
import { furnitureNodes, trimFurniture } from './furniture.ts'
import { scoreParagraphs } from './paragraph-scores.ts'
import type { Places } from './places.ts'

/** What one way of looking takes for the article. */
export interface Found {
  readonly method: 'scores' | 'markup'
  readonly blocks: readonly Block[]
  /** Blocks it saw and took for furniture. */
  readonly trimmed: ReadonlySet<Block>
  /** UTF-16 code units of running text. */
  readonly prose: number
}

/**
 * The element that says it is the article is believed where it has so many times the running text that the
 * scores of paragraphs found: the wider its net, the more it must bring. Measured with `bench/extraction.ts`.
 */
const FACTORS = { articleBody: 1.5, article: 1.5, main: 2.5 } as const

/** The article by rules: by the scores of its paragraphs, or by markup where that finds far more. */
export function findByRules(
  page: Page,
  blocks: readonly Block[],
  places: Places,
  title: string,
): Found {
  const kept = scoreParagraphs(page)
  let best = take(page, blocks, (node) => kept[node] === 1, title, 'scores')
  for (const { node, factor } of markedElements(places)) {
    const least = Math.max(1, best.prose * factor)
    if (textLength(page, node) < least) continue
    const end = endOf(page, node)
    const found = take(page, blocks, (inner) => inner >= node && inner < end, title, 'markup')
    if (found.prose >= least) best = found
  }
  return best
}

function take(
  page: Page,
  blocks: readonly Block[],
  isKept: (node: number) => boolean,
  title: string,
  method: Found['method'],
): Found {
  const seen = blocks.filter(({ from }) => isKept(from))
  const whole = seen.reduce((sum, { text }) => sum + text.length, 0)
  const marked = furnitureNodes(page, isKept, whole)
  const chosen = trimFurniture(
    seen.filter(({ from }) => marked[from] !== 1),
    title,
  )
  const own = new Set(chosen)
  return {
    method,
    blocks: chosen,
    trimmed: new Set(seen.filter((block) => !own.has(block))),
    prose: chosen.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0),
  }
}

/** Of one kind so many are looked at. */
const MOST = 20

function markedElements({ bodies, articles, mains }: Places): { node: number; factor: number }[] {
  return [
    ...bodies.slice(0, MOST).map((node) => ({ node, factor: FACTORS.articleBody })),
    ...articles.slice(0, MOST).map((node) => ({ node, factor: FACTORS.article })),
    ...mains.slice(0, MOST).map((node) => ({ node, factor: FACTORS.main })),
  ]
}

/** A sentence at least, and not mostly links. */
export function isProse({ text, kind, linked }: Pick<Block, 'text' | 'kind' | 'linked'>): boolean {
  if (kind === 'heading' || kind === 'row' || linked > 0.4) return false
  return text.length >= 60 && /[.!?…:;,。！？、،؟।]/u.test(text)
}

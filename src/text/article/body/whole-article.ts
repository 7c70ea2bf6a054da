import { countWords } from '../../normalize.ts'
import { contains } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Body } from './body.ts'
import { type BodyClues, sceneOf } from './scene.ts'
import { isProse } from './ways.ts'

/** Texts of fewer words are looked at twice. */
const FEW_WORDS = 20

/**
 * Of an article that is hardly more than a table or a few lines no reader of running text sees much: where the page says
 * that it is a dated article, all lines of the element that is the article count, unless most of them are links.
 */
export function orWholeArticle(page: Page, clues: BodyClues, body: Body): Body {
  if (countWords(body.paragraphs.join('\n').slice(0, 1_000)) >= FEW_WORDS) return body
  const { blocks, headline, mainArticle } = sceneOf(page, clues)
  if (mainArticle === 0) return body
  const own = blocks.filter(
    ({ node }, index) => index !== headline && contains(page, mainArticle, node),
  )
  const [first] = own
  const last = own.at(-1)
  const length = own.reduce((sum, { text }) => sum + text.length, 0)
  const linked = own.reduce((sum, { text, linked: share }) => sum + text.length * share, 0)
  if (!first || !last || own.length <= body.paragraphs.length || linked > length / 2) return body
  return {
    paragraphs: own.map(({ text }) => text),
    blocks: own,
    method: 'blocks',
    prose: own.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0),
    first: first.from,
    last: last.to - 1,
    container: mainArticle,
  }
}

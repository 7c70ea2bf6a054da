import { countWords } from '../../normalize.ts'
import { parsePage } from '../../page/build.ts'
import { uncover } from '../../page/measure.ts'
import { tagSet } from '../../page/names.ts'
import { elementsNamed, sourceOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from './blocks.ts'
import { trimEnds } from './ends.ts'
import { judge, weightsBy } from './judge.ts'
import { commonParent } from './places.ts'
import { type BodyClues, sceneOf } from './scene.ts'
import { selectBlocks } from './select.ts'
import { statedLines, textInScripts } from './stated.ts'
import { isProse } from './ways.ts'
import { WEIGHTS } from './weights.ts'

/** The text of an article, and where it stands. */
export interface Body {
  readonly paragraphs: readonly string[]
  /** The blocks they were made from; none where the text came from a script. */
  readonly blocks: readonly Block[]
  /** `blocks`, `hidden`, `noscript`, `json-ld` or `state`. */
  readonly method: string
  /** UTF-16 code units of running text. */
  readonly prose: number
  /** Nodes of the first and the last block, and the smallest element around all. */
  readonly first?: number | undefined
  readonly last?: number | undefined
  readonly container?: number | undefined
}

const weights = weightsBy(WEIGHTS)

/** Pages with more running text than this need no other way. UTF-16 code units. */
const ENOUGH = 500
/** Another way is believed where it finds so many times the running text. */
const FACTOR = 1.8

/** The article of a page, by whichever way finds it whole. */
export function findBody(page: Page, clues: BodyClues): Body {
  const seen = bodyIn(page, clues, 'blocks')
  const stated = linesBody(statedLines(clues.stated), 'json-ld')
  const best = stated.prose > seen.prose * FACTOR && stated.prose > 0 ? stated : seen
  if (best.prose >= ENOUGH) return best
  return otherWays(page, clues, best.prose < LEAST).reduce((body, way) => {
    const found = way()
    return found && found.prose > Math.max(body.prose * FACTOR, LEAST) ? found : body
  }, best)
}

/** UTF-16 code units: two sentences or three. */
const LEAST = 200
const NOSCRIPT = tagSet('noscript')
const TEMPLATE = tagSet('template')

function otherWays(page: Page, clues: BodyClues, isEmpty: boolean): (() => Body | undefined)[] {
  return [
    // Hidden text beside one that is shown is a menu's or a ticker's.
    () => (isEmpty ? bodyIn(uncover(page), clues, 'hidden') : undefined),
    () => bodyInMarkup(page, NOSCRIPT, clues),
    () => bodyInMarkup(page, TEMPLATE, clues),
    () => linesBody(textInScripts(page), 'state'),
  ]
}

/** Of 1,964 pages none has so many lines: where there are more, rules alone decide. */
const MOST_JUDGED = 6_000

function bodyIn(page: Page, clues: BodyClues, method: string): Body {
  const scene = sceneOf(page, clues)
  const blocks =
    scene.blocks.length > MOST_JUDGED
      ? scene.votes.rules.blocks
      : selectBlocks(scene, judge(scene, weights))
  const paragraphs = trimEnds(blocks.map(({ text }) => text))
  const [first] = blocks
  const last = blocks[paragraphs.length - 1] ?? blocks.at(-1)
  return {
    paragraphs,
    blocks,
    method,
    prose: blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0),
    ...(first &&
      last && {
        first: first.from,
        last: last.to - 1,
        container: commonParent(page, first.from, last.to),
      }),
  }
}

/** Shorter pieces hold pictures and counters. UTF-16 code units. */
const LEAST_MARKUP = 500

/** What stands where only readers without scripts look; its nodes are not the page's. */
function bodyInMarkup(page: Page, names: Uint8Array, clues: BodyClues): Body | undefined {
  const sources = elementsNamed(page, names)
    .map((node) => sourceOf(page, node))
    .filter((source) => source.length > LEAST_MARKUP)
  if (sources.length === 0) return undefined
  const { paragraphs, prose } = bodyIn(parsePage(sources.join('\n')), clues, 'noscript')
  return { paragraphs, prose, blocks: [], method: 'noscript' }
}

function linesBody(lines: readonly string[], method: string): Body {
  const paragraphs = trimEnds(lines)
  const prose = paragraphs.reduce((sum, line) => sum + (countWords(line) > 8 ? line.length : 0), 0)
  return { paragraphs, blocks: [], method, prose }
}

import { textLength } from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'
import { agreedOf } from './agreed.ts'
import { type Block, blocksOf } from './blocks.ts'
import { captionBoxes, invitationBoxes } from './boxes.ts'
import { consentBoxes, namedConsentBoxes } from './consent.ts'
import { fold } from './fold.ts'
import { type Places, largest, placesOf, within } from './places.ts'
import { type Votes, votesOf } from './votes.ts'

/** What is known of the article before its text is. */
export interface BodyClues {
  readonly title: string
  /** `articleBody` of the page's JSON-LD, or what else states the whole text. */
  readonly stated?: string | undefined
  /** What the page says it is about: a sentence or two. */
  readonly description?: string | undefined
}

/** A page made ready to be judged block by block. */
export interface Scene {
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly places: Places
  readonly title: string
  readonly description: string
  /** Each block's letters and digits, in lower case, of the first `FOLDED` code units. */
  readonly folded: readonly string[]
  /** How often each block's text stands on the page. */
  readonly repeats: readonly number[]
  /** The block that is the headline; -1 where none is. */
  readonly headline: number
  readonly votes: Votes
  /** Which votes hold each block (`agreed.ts`). */
  readonly agreed: Uint8Array
  /** Its text stood on the page before. */
  readonly isAgain: readonly boolean[]
  /** Text before each block; one more holds all. */
  readonly before: Int32Array
  /** The `article` that holds most text and the `main` that does; 0 where there is none. */
  readonly mainArticle: number
  readonly main: number
}

const FOLDED = 300

export function sceneOf(page: Page, clues: BodyClues): Scene {
  const places = placesOf(page)
  const blocks = visibleBlocks(page, places, clues.title)
  const folded = blocks.map(({ text }) => fold(text.slice(0, FOLDED)))
  const counts = new Map<string, number>()
  for (const text of folded) counts.set(text, (counts.get(text) ?? 0) + 1)
  const before = new Int32Array(blocks.length + 1)
  blocks.forEach(({ text }, index) => {
    before[index + 1] = (before[index] ?? 0) + text.length
  })
  const title = fold(clues.title)
  const headline = headlineOf(blocks, folded, title)
  const ground = {
    page,
    blocks,
    places,
    headline,
    ...landmarks(page, places, blocks[headline]?.node),
  }
  const votes = votesOf(ground, clues.title, clues.stated ?? '')
  const seen = new Set<string>()
  return {
    ...ground,
    votes,
    agreed: agreedOf(blocks, folded, votes),
    isAgain: folded.map((text) => {
      if (seen.has(text)) return true
      seen.add(text)
      return false
    }),
    title,
    description: fold(clues.description ?? ''),
    folded,
    repeats: folded.map((text) => counts.get(text) ?? 0),
    before,
  }
}

const OUT = within.comments | within.dialog | within.nav | within.caption

/** Lines that can be the article's: not comments, menus, dialogs, captions, and none that asks for consent. */
function visibleBlocks(page: Page, places: Places, title: string): readonly Block[] {
  const blocks = blocksOf(page, (node) => isRuledOut(page, places, node))
  const headline = headingNode(page, blocks, title)
  const boxes = [
    ...consentBoxes(page, blocks, headline),
    ...namedConsentBoxes(page, places),
    ...invitationBoxes(page, headline),
    ...captionBoxes(page),
  ]
  if (boxes.length === 0) return blocks
  const asking = new Uint8Array(page.size)
  for (const box of boxes) asking.fill(1, box, page.end[box])
  return blocks.filter(({ from }) => asking[from] !== 1)
}

function headingNode(page: Page, blocks: readonly Block[], title: string): number {
  const near = blocks.filter(
    ({ kind, text }) => kind === 'heading' || Math.abs(text.length - title.length) < NEAR,
  )
  const folded = near.map(({ text }) => fold(text.slice(0, FOLDED)))
  return near[headlineOf(near, folded, fold(title))]?.node ?? page.size
}

/** A line that is the title has no more other characters than this. */
const NEAR = 8

/** What is no article's wherever it stands: not looked at at all. */
function isRuledOut(page: Page, places: Places, node: number): boolean {
  return page.region[node] === region.head || ((places.within[node] ?? 0) & OUT) !== 0
}

/** The heading that is the title, else the first block that is. */
function headlineOf(blocks: readonly Block[], folded: readonly string[], title: string): number {
  if (title.length < 4) return blocks.findIndex(({ kind }) => kind === 'heading')
  const heading = blocks.findIndex(
    ({ kind }, index) => kind === 'heading' && isAlike(folded[index] ?? '', title),
  )
  return heading >= 0 ? heading : folded.indexOf(title)
}

function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 8 && short.length > long.length / 2 && long.includes(short)
}

function landmarks(
  page: Page,
  places: Places,
  headline = 0,
): { mainArticle: number; main: number } {
  let mainArticle = largest(page, places.articles)
  // The article that begins with the headline, where others follow it or stand beside it.
  const own = places.article[headline] ?? 0
  if (own > 0 && textLength(page, own) > LEAST_ARTICLE) mainArticle = own
  return { mainArticle, main: largest(page, places.mains) }
}

/** UTF-16 code units: more than a headline with a byline and a caption. */
const LEAST_ARTICLE = 600

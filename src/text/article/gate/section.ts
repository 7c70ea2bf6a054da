import { countWords } from '../../normalize.ts'
import { tagSet } from '../../page/names.ts'
import { isOneOf, parentOf } from '../../page/node.ts'
import { attributeOf, elementsNamed, linkLength, textLength, textOf } from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'
import type { Block } from '../body/blocks.ts'
import type { Body } from '../body/body.ts'
import { isProse } from '../body/ways.ts'

interface Candidate {
  readonly page: Page
  readonly body: Body
  readonly title: string
  readonly url: string
  /** It states when it was published, as lists do not. */
  readonly isDated: boolean
}

const HEADINGS = tagSet('h1 h2 h3 h4 h5')
/** So many headlines that lead elsewhere make a list. */
const MANY = 5
/** Articles say more than this without a headline that leads elsewhere between. UTF-16 code units. */
const AT_A_STRETCH = 700

/** A page of teasers: headlines that are links, each with a line or two, and hardly any text at a stretch. */
export function isSection(candidate: Candidate): boolean {
  const { page, title, url, isDated } = candidate
  const { blocks } = candidate.body
  const teasers = teaserNodes(page, blocks)
  if (teasers.length < MANY) return !isDated && isListOfLinks(candidate)
  const longest = longestStretch(blocks, teasers)
  if (longest >= AT_A_STRETCH) return false
  return longest < AT_A_STRETCH / 2 || isTopic(title, url)
}

/** Text before the first headline that leads elsewhere. UTF-16 code units. */
const LEAD = 250

/** Lists have no more running text. UTF-16 code units. */
const MOST_LISTED = 1_200

/** The same where headlines are no headings: lines that are nothing but a link stand before and amid all there is. */
function isListOfLinks({ page, body: { blocks, prose }, title, url }: Candidate): boolean {
  if (prose > MOST_LISTED || !isTopic(title, url)) return false
  const from = blocks[0]?.from ?? 0
  const to = blocks.at(-1)?.to ?? 0
  const links = elementsNamed(page, LINKS, 0, MOST_LINKS).filter(
    (node) =>
      node > from - 40 &&
      node < to &&
      !isAway(page, node) &&
      isAsLongAsHeadlines(page, node) &&
      textLength(page, parentOf(page, node)) <= textLength(page, node) * 1.1,
  )
  const [first = 0] = links
  const before = blocks.filter((block) => block.from < first)
  const lead = before.reduce((sum, { text }) => sum + text.length, 0)
  return links.length > MANY && lead < LEAD && longestStretch(blocks, links) < AT_A_STRETCH / 2
}

function isTopic(title: string, url: string): boolean {
  const { pathname } = new URL(url)
  const parts = pathname.split('/').filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  return countWords(title) <= 3 || (!/\d{4}|-.*-/u.test(last) && parts.length <= 2)
}

/** So many headlines on a page without a text of its own. */
const MANY_ALONE = 6

/** Whether a page that is no article leads to many: they are all that it has. */
export function listsOthers(page: Page, url: string): boolean {
  const own = new URL(url).pathname
  const leading = new Set<string>()
  for (const node of elementsNamed(page, LINKS, 0, MOST_LINKS)) {
    const href = attributeOf(page, node, 'href') ?? ''
    if (isAway(page, node) || !isAsLongAsHeadlines(page, node)) continue
    if (URL.canParse(href, url)) leading.add(new URL(href, url).pathname)
  }
  leading.delete(own)
  return leading.size >= MANY_ALONE
}

const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u

function isAsLongAsHeadlines(page: Page, node: number): boolean {
  const length = textLength(page, node)
  if (length >= 20 || length < 8) return length >= 20 && length <= 600
  return DENSE.test(textOf(page, node, 40))
}

const LINKS = tagSet('a')
const MOST_LINKS = 2_000

/** Headlines that are nothing but a link amid what was taken for the text. */
function teaserNodes(page: Page, blocks: readonly Block[]): number[] {
  const from = blocks[0]?.from ?? 0
  const to = blocks.at(-1)?.to ?? 0
  const found: number[] = []
  const last = Math.min(page.size, to + 10)
  for (let node = Math.max(1, from - 39); node < last; node += 1) {
    if (isOneOf(page, node, HEADINGS) && isTeaser(page, node)) found.push(node)
  }
  return found
}

function isTeaser(page: Page, heading: number): boolean {
  const length = textLength(page, heading)
  return length >= 15 && linkLength(page, heading) >= length * 0.8 && !isAway(page, heading)
}

function isAway(page: Page, node: number): boolean {
  const place = page.region[node]
  return place === region.nav || place === region.footer || place === region.aside
}

function longestStretch(blocks: readonly Block[], teasers: readonly number[]): number {
  let longest = 0
  let length = 0
  let next = 0
  for (const block of blocks) {
    while (next < teasers.length && (teasers[next] ?? 0) < block.from) {
      next += 1
      length = 0
    }
    if (isProse(block)) length += block.text.length
    longest = Math.max(longest, length)
  }
  return longest
}

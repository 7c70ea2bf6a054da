import { isDateLine } from '../../dates/value.ts'
import { countWords } from '../../normalize.ts'
import { byHint } from '../../page/by-hint.ts'
import { tagSet } from '../../page/names.ts'
import { tagOf } from '../../page/node.ts'
import { endOf, linkLength, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { FURNITURE_LINE, FURNITURE_START, RELATED_HEADING } from '../furniture-lines.ts'
import type { Block } from './blocks.ts'

/** Words in a class or id that name furniture wherever it stands, in the vocabulary of page templates. */
const STRONG = wordSet(
  'addthis addtoany advert advertisement advertisements adslot breadcrumb breadcrumbs byline bylines caption captions commentlist cookie cookies copyright credits dateline disqus donate followus jetpack lightbox navbar navigation newsletter newsletters outbrain pager pagination paywall popup readmore recirc relatedcontent relatedposts shareaholic sharebar sharebuttons sharedaddy sharing signin signup slideshow social socials subscribe subscription subscriptions taboola taglist timestamp toolbar tooltip wpcnt yarpp',
)
/** Words that name furniture where what they name is mostly links or very small. */
const WEAK = wordSet(
  'ad ads also author authors banner bio biography carousel comment comments credit cta date disclaimer gallery keywords login meta modal more nav player popular postmeta promo promoted promotion rail recommendation recommendations recommended related share sidebar skip sponsor sponsored tag tags teaser teasers trending video widget',
)
const CONTAINER = tagSet('article dl div form header nav ol section ul')
const STRONG_TAGS = tagSet('aside footer')
const INLINE = tagSet('span a')
const FIGURE = tagSet('figure')
const TEXT_IN_FIGURE = tagSet('table pre blockquote')
const HEADING = tagSet('h1 h2 h3 h4 h5 h6')

/** No furniture has more of the text around it than this share. */
const MOST_SHARE = { strong: 0.2, weak: 0.04 } as const
/** Furniture named by a weak word has more of its text in links than this share. */
const LINKED = 0.4

/** Marks what is furniture within the kept nodes, of which `whole` is the length. */
export function furnitureNodes(
  page: Page,
  kept: (node: number) => boolean,
  whole: number,
): Uint8Array {
  const marked = new Uint8Array(page.size)
  for (let node = 1; node < page.size; node += 1) {
    if (page.name[node] === 0 || !kept(node) || !isFurniture(page, node, nameOf(page, node), whole))
      continue
    marked.fill(1, node, endOf(page, node))
    node = endOf(page, node) - 1
  }
  return marked
}

/** Whether class and id name furniture: bits of `named`. */
const named = { strong: 1, weak: 2 } as const

const nameOf = byHint(({ text, words }) => {
  // Long ids are made from headlines and name nothing.
  if (text.split('-').length > 12) return 0
  const strong = words.some((word) => STRONG.has(word)) ? named.strong : 0
  return strong | (words.some((word) => WEAK.has(word)) ? named.weak : 0)
})

function isFurniture(page: Page, node: number, names: number, whole: number): boolean {
  const name = tagOf(page, node)
  if (FIGURE[name] === 1) return !holdsAny(page, node, TEXT_IN_FIGURE)
  if (INLINE[name] === 1) return false
  const own = HEADING[name] === 1 ? 0 : names
  const strong = STRONG_TAGS[name] === 1 || (own & named.strong) !== 0
  const weak = CONTAINER[name] === 1 && (own & named.weak) !== 0
  if (!strong && !weak) return false
  const length = textLength(page, node)
  if (strong) return length <= whole * MOST_SHARE.strong
  return length <= whole * MOST_SHARE.weak || linkLength(page, node) > length * LINKED
}

function holdsAny(page: Page, node: number, names: Uint8Array): boolean {
  for (let inner = node + 1; inner < endOf(page, node); inner += 1) {
    if (names[tagOf(page, inner)] === 1) return true
  }
  return false
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** The blocks that are the article's: without lines that every page has, and links to other articles. */
export function trimFurniture(blocks: readonly Block[], title: string): readonly Block[] {
  const own = blocks.filter(({ text, kind }) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return false
    if (kind === 'row' || kind === 'preformatted') return true
    if (text.length <= 160 && FURNITURE_LINE.test(text)) return false
    return kind === 'item' || text.length > 300 || !FURNITURE_START.test(text)
  })
  return withoutHead(withoutEnds(withoutLinks(own)), title)
}

/** So many words make a headline: shorter links name things. */
const HEADLINE = 4

/** Headlines that are nothing but a link lead elsewhere, and so do lists below "Related". */
function withoutLinks(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (block.kind === 'heading') {
      return !(RELATED_HEADING.test(block.text) && (blocks[index + 1]?.linked ?? 1) > 0.8)
    }
    return block.linked < 0.9 || countWords(block.text) < HEADLINE
  })
}

/** Links before the first and after the last text lead elsewhere; headings at the end have lost what stood below. */
function withoutEnds(blocks: readonly Block[]): readonly Block[] {
  let start = 0
  while (start < blocks.length && isLink(blocks[start])) start += 1
  let end = blocks.length
  while (end > start && (blocks[end - 1]?.kind === 'heading' || isLink(blocks[end - 1]))) end -= 1
  return blocks.slice(start, end)
}

function isLink(block: Block | undefined): boolean {
  return block !== undefined && block.linked > 0.9
}

/** So many blocks may stand between the headline and the text. */
const HEAD = 6

/** The headline, the byline and the date above the text are told in fields of their own. */
function withoutHead(blocks: readonly Block[], title: string): readonly Block[] {
  const headline = title.toLowerCase()
  return blocks.filter(({ text }, index) => {
    if (index >= HEAD) return true
    if (index === 0 && headline !== '' && text.toLowerCase() === headline) return false
    return !BYLINE_LINE.test(text) && !isDateLine(text)
  })
}

const BYLINE_LINE = /^(?:by|von|par|por)\s+\p{Lu}[^.!?:]{2,80}$/iu

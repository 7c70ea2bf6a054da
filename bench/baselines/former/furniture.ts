import { isDateLine } from '../../../src/text/dates/value.ts'
import { countWords } from '../../../src/text/normalize.ts'
import type { Block } from './blocks.ts'
import { type DomElement, hintsOf, lengthOf } from './dom.ts'
import { FURNITURE_LINE, FURNITURE_START, RELATED_HEADING } from './furniture-lines.ts'

/** Words in a class or id that name furniture wherever it stands, in the vocabulary of page templates. */
const STRONG = wordSet(
  'addthis addtoany advert advertisement advertisements adslot breadcrumb breadcrumbs byline bylines caption captions commentlist cookie cookies copyright credits dateline disqus donate followus jetpack lightbox navbar navigation newsletter newsletters outbrain pager pagination paywall popup readmore recirc relatedcontent relatedposts shareaholic sharebar sharebuttons sharedaddy sharing signin signup slideshow social socials subscribe subscription subscriptions taboola taglist timestamp toolbar tooltip wpcnt yarpp',
)
/** Words that name furniture where what they name is mostly links or very small. */
const WEAK = wordSet(
  'ad ads also author authors banner bio biography carousel comment comments credit cta date disclaimer gallery keywords login meta modal more nav player popular postmeta promo promoted promotion rail recommendation recommendations recommended related share sidebar skip sponsor sponsored tag tags teaser teasers trending video widget',
)

/** Elements that hold others; what a paragraph or heading is called says less. */
const CONTAINER = wordSet('article aside dl div figure footer form header nav ol section ul')

/** No furniture has more of the text around it than this share. */
const MOST_SHARE = { comments: 0.9, strong: 0.2, weak: 0.04 } as const

/** Furniture named by a weak word has more of its text in links than this share. */
const LINKED = 0.4

/** Whether an element is furniture; `whole` is the length of all text around it. */
export function isFurniture(element: DomElement, whole: number): boolean {
  const { localName } = element
  if (localName === 'figure') return !holdsText(element)
  if (localName === 'span' || localName === 'a') return false

  if (isComments(element)) return lengthOf(element) <= whole * MOST_SHARE.comments
  const words = wordsOf(element)
  const strong =
    localName === 'aside' || localName === 'footer' || words.some((it) => STRONG.has(it))
  const weak = CONTAINER.has(localName) && words.some((it) => WEAK.has(it))
  if (!strong && !weak) return false

  const length = lengthOf(element)
  if (strong) return length <= whole * MOST_SHARE.strong
  return length <= whole * MOST_SHARE.weak || linkLength(element) > length * LINKED
}

/** Comments may be longer than what they comment on, so that only an exact name tells them. */
function isComments(element: DomElement): boolean {
  return (
    CONTAINER.has(element.localName) &&
    hintsOf(element)
      .split(/\s+/u)
      .some((name) => COMMENTS.test(name))
  )
}

const COMMENTS =
  /^(?:comments?|responses|respond|disqus_thread|comments?[-_]?(?:area|section|wrapper|wrap|list|container|thread|block|form))$/iu

function linkLength(element: DomElement): number {
  let length = 0
  for (const link of element.querySelectorAll('a')) length += (link.textContent ?? '').length
  return length
}

/** `relatedPosts_x2`, `related-posts` → related, posts. Long ids are made from headlines and name nothing. */
function wordsOf(element: DomElement): string[] {
  const id = element.getAttribute('id') ?? ''
  const isSlug = id.split(/[-_]/u).length > 3 || /^h\d$/u.test(element.localName)
  return `${(element.getAttribute('class') ?? '').slice(0, 500)} ${isSlug ? '' : id}`
    .replace(/(?<=[a-z]{3})(?=[A-Z][a-z]{2})/gu, ' ')
    .toLowerCase()
    .split(/[^a-z]+/u)
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Figures hold pictures with captions, and sometimes a table, code or quotation. */
function holdsText(figure: DomElement): boolean {
  return figure.querySelector('table,pre,blockquote') !== null
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

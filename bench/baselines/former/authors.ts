import type { Author } from '../../../src/schemas/document.ts'
import { normalizeLine } from '../../../src/text/normalize.ts'
import { type Clues, metaValue, textContent } from './clues.ts'
import { type DomElement, shortText } from './dom.ts'
import { type LdNode, isNode, listOf, textOf } from './json-ld.ts'

/** More names than this are a masthead. */
const MOST = 12

/**
 * Who wrote it, as names alone. The first source that names somebody wins: JSON-LD, `<meta>`,
 * microdata and `rel=author`, the byline, the feed entry.
 */
export function authorsOf(clues: Clues): Author[] {
  const site = fold(metaValue(clues, 'og:site_name') ?? '')
  const found = SOURCES.map((source) => unique(source(clues).flatMap(splitNames))).filter(
    (names) => names.length > 0 && names.length <= MOST,
  )
  // The site itself is named where the writer is not, or is named elsewhere.
  const people = found.find((names) => names.some((name) => fold(name) !== site && !isDesk(name)))
  return (people ?? found[0] ?? []).map((name) => ({ name }))
}

type Source = (clues: Clues) => string[]

const fromJsonLd: Source = ({ linked }) => {
  const node = linked.article
  const authors = listOf(node?.['author'] ?? node?.['creator'])
  return authors.flatMap((author) => {
    const whole = isNode(author) ? resolve(author, linked.byId) : author
    const name = textOf(whole, 'name', 'legalName')
    return name ? [name] : []
  })
}

const fromMeta: Source = ({ meta }) =>
  [
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
  ]
    .map((name) => meta.get(name) ?? [])
    .find((values) => values.some((value) => !isAddress(value)))
    ?.filter((value) => !isAddress(value)) ?? []

const fromMicrodata: Source = ({ document }) =>
  [...document.querySelectorAll('[itemprop~=author],[rel~=author]')]
    .map((element) => textContent(element.querySelector('[itemprop=name]') ?? element))
    .filter((text) => text !== undefined)
    .slice(0, MOST)

/** Elements named for the writer; what lists authors of other articles is named for many. */
const BYLINE =
  '[class*=byline i],[class*=author i]:not([class*=authors i]),[id*=author i],[class*=autor i],a[href*="/author/" i],a[href*="/authors/" i],a[href*="/autor/" i],a[href*="/by/" i]'

const MOST_BYLINES = 40

const fromByline: Source = ({ document }) => {
  for (const element of [...document.querySelectorAll(BYLINE)].slice(0, MOST_BYLINES)) {
    const text = bylineText(element)
    if (text && splitNames(text).length > 0) return [text]
  }
  return []
}

/** The names in a byline are its links, or follow "By", or are all there is. */
function bylineText(element: DomElement): string | undefined {
  const link = element.querySelector('a,[class*=name i]')
  const linked = link && shortText(link, 80)
  if (linked?.trim()) return normalizeLine(linked)
  const text = normalizeLine(shortText(element, 160) ?? '')
  return /(?:^|\s)(?:by|von|par|por)\s+(.+)$/iu.exec(text)?.[1] ?? text
}

/** "By Jane Doe" where nothing names it: a short text of its own. */
const fromText: Source = ({ document }) => {
  for (const element of [...document.querySelectorAll('p,span,div,address,h4,h5,small')].slice(
    0,
    MOST_ELEMENTS,
  )) {
    if (element.querySelector('p,div,ul,table')) continue
    const text = textContent(element)
    const name =
      text && text.length <= 80
        ? /^(?:written |text |story )?(?:by|von|par|por):? (\p{Lu}.+)$/iu.exec(text)?.[1]
        : undefined
    if (name && /^\p{Lu}\S+ \p{Lu}/u.test(name)) return [name]
  }
  return []
}

const MOST_ELEMENTS = 3_000

const fromEntry: Source = ({ entry }) => (entry?.author ? [entry.author] : [])

const SOURCES: readonly Source[] = [
  fromJsonLd,
  fromMeta,
  fromMicrodata,
  fromByline,
  fromText,
  fromEntry,
]

function resolve(node: LdNode, byId: ReadonlyMap<string, LdNode>): LdNode {
  const id = node['@id']
  return (typeof id === 'string' && !node['name'] && byId.get(id)) || node
}

/** "By Jane Doe and John Roe, Staff Writers" → Jane Doe, John Roe. */
export function splitNames(byline: string): string[] {
  return normalizeLine(byline)
    .replace(/https?:\/\/\S+/giu, '')
    .replace(LEAD, '')
    .split(/\s*(?:[,;|&•·/]|\band\b|\bund\b|\by\b|\bet\b|\be\b(?= \p{Lu})|\n)\s*/u)
    .map(cleanName)
    .filter(isName)
}

const LEAD =
  /^(?:(?:story|article|text|words|written|posted|published|reported|report|edited|submitted|reviewed|interview|from|von|par|por|by|di|af|av|door|autor(?:en|in)?|authors?|opinion)\b[\s:]*)+/iu

function cleanName(part: string): string {
  return part
    .replace(LEAD, '')
    .replace(/\s*\([^)]*\)?\s*$/u, '')
    .replace(/\s+(?:for|of|at|in|from|on|is|has|f[üu]r)\s.*$/u, '')
    .replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
    .trim()
}

/** What people are, and what stands beside their names. */
const ROLE =
  /^(?:senior |staff |deputy |chief |managing |executive |contributing |guest |special |science |news |political |business )*(?:editor|reporter|writer|correspondent|contributor|journalist|columnist|producer|photographer|author|staff|redakteur|redaktor)(?:in)?s?\b|\b(?:editor|reporter|writer|correspondent|author)s?$|\badmin\b|admin$|\b(?:updated|published|posted|minutes?|follow|view|more|share|email|read|about|contact|university|ph\.? ?d|m\.? ?d|jr|sr|inc|llc|mba|no author|unknown|alle|weitere?|artikel|posts?|articles?|comments?|pm|am)\b\.?/iu

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    !/[\d{}<>=]/u.test(name) &&
    !isAddress(name) &&
    !ROLE.test(name) &&
    !/^\p{Ll}[^ ]*\.\p{Ll}/u.test(name) &&
    name.split(' ').length <= 6
  )
}

/** "The Example Team", "Redaktion": written by many, or by one who is not named. */
function isDesk(name: string): boolean {
  return /\b(?:team|staff|editors|editorial|redaktion|redacci[óo]n|newsroom|desk|press|news)\b/iu.test(
    name,
  )
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function isAddress(text: string): boolean {
  return /^https?:|^www\.|@|\.(?:com|org|net)\b/iu.test(text)
}

function unique(names: readonly string[]): string[] {
  const seen = new Map(names.map((name) => [name.toLowerCase(), name] as const))
  return [...seen.values()]
}

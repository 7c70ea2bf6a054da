import type { Author } from '../../../schemas/document.ts'
import { normalizeLine } from '../../normalize.ts'
import { tagId } from '../../page/names.ts'
import {
  attributeOf,
  elementsWith,
  isHidden,
  isText,
  runOf,
  shortTextOf,
  textOf,
  wordsOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { type Clues, hasItemprop, metaValue } from './clues.ts'
import { type LdNode, isNode, listOf, textOf as ldText, typesOf } from './json-ld.ts'
import { deskOf, isAddress, isAgency, isDesk, looksLikeName, splitNames } from './names.ts'
import type { Body, Place } from './places.ts'
import { agencyMark, bylineIn } from './written-bylines.ts'

/** More names than this are a masthead. */
const MOST = 12

interface Scene {
  readonly clues: Clues
  readonly body: Body
  readonly placeOf: (node: number) => Place
}

type Source = (scene: Scene) => readonly string[]

/**
 * Who wrote it, as names alone. The first source that names a person wins: JSON-LD, `<meta>`, then what stands
 * beside the headline, in the text's first lines and behind it, and the feed entry. What stands elsewhere names
 * other articles' authors, commenters and photographers.
 */
export function authorsOf(clues: Clues, body: Body, placeOf: (node: number) => Place): Author[] {
  const scene = { clues, body, placeOf }
  const site = siteNames(clues)
  const found: string[][] = []
  for (const source of SOURCES) {
    const texts = source(scene)
    const names = unique(texts.flatMap(splitNames)).slice(0, MOST + 1)
    const desks = texts.flatMap((text) => deskOf(text) ?? [])
    if (names.length === 0) found.push(...desks.slice(0, 1).map((desk) => [desk]))
    if (names.length === 0 || names.length > MOST) continue
    const people = names.filter((name) => isPerson(name, site))
    if (people.length > 0) return people.map((name) => ({ name }))
    found.push(names)
  }
  // The site itself, its desk or an agency is named where the writer is not.
  return (found[0] ?? []).map((name) => ({ name }))
}

function siteNames(clues: Clues): ReadonlySet<string> {
  const { linked, meta, url } = clues
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\.|\.\w+$/gu, '') : ''
  const names = [
    metaValue({ meta }, 'og:site_name', 'application-name'),
    ldText(linked.article?.['publisher'], 'name'),
    host,
  ]
  return new Set(names.map((name) => fold(name ?? '')).filter((name) => name !== ''))
}

function isPerson(name: string, site: ReadonlySet<string>): boolean {
  return !site.has(fold(name)) && !isDesk(name) && !isAgency(name)
}

const fromJsonLd: Source = ({ clues: { linked } }) => {
  const node = linked.article
  const authors = listOf(node?.['author'] ?? node?.['creator']).map((author) =>
    isNode(author) ? resolve(author, linked.byId) : author,
  )
  const isPersonNode = (author: unknown) =>
    !isNode(author) ||
    typesOf(author).every((type) => type !== 'Organization' && !/Organization$/u.test(type))
  const people = authors.filter(isPersonNode)
  return (people.length > 0 ? people : authors).flatMap(
    (author) => ldText(author, 'name', 'legalName') ?? [],
  )
}

function resolve(node: LdNode, byId: ReadonlyMap<string, LdNode>): LdNode {
  const id = node['@id']
  return (typeof id === 'string' && !node['name'] && byId.get(id)) || node
}

const META = [
  'author',
  'article:author',
  'article:author_name',
  'og:author',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'cxenseparse:author',
  'twitter:data1',
] as const

const fromMeta: Source = ({ clues: { meta } }) => {
  const isLabeled = /^(?:written by|by|author|von|verfasst von|écrit par|escrito por|autor)/iu.test(
    meta.get('twitter:label1')?.[0] ?? '',
  )
  for (const name of META) {
    if (name === 'twitter:data1' && !isLabeled) continue
    const values = (meta.get(name) ?? []).map(withoutHandle).filter((value) => !isAddress(value))
    if (values.some((value) => splitNames(value).length > 0 || deskOf(value))) return values
  }
  return []
}

/** "Jane Doe @jane". */
function withoutHandle(value: string): string {
  return value.replace(/\s@\w+$/u, '')
}

const fromMicrodata: Source = ({ clues: { page }, placeOf }) => {
  const marked = [...elementsWith(page, 'itemprop'), ...elementsWith(page, 'rel')].filter(
    (node) =>
      (hasItemprop(page, node, 'author') ||
        /\bauthor\b/iu.test(attributeOf(page, node, 'rel') ?? '')) &&
      isOwn(placeOf(node)),
  )
  return marked.slice(0, MOST).flatMap((node) => nameIn(page, node) ?? [])
}

function nameIn(page: Page, node: number): string | undefined {
  const [name] = elementsWith(page, 'itemprop', node, 5).filter((it) =>
    hasItemprop(page, it, 'name'),
  )
  const content = attributeOf(page, name ?? node, 'content')
  return content ?? shortTextOf(page, name ?? node, 120)
}

function isOwn(place: Place): boolean {
  return place === 'headline' || place === 'article' || place === 'tail'
}

/** Words of elements named for the writer. */
const BYLINE = new Set(
  'byline bylines author autor auteur autore writer verfasser redakteur reporter contributor signature firma skribent forfatter kirjoittaja penulis yazar journalist creator'.split(
    ' ',
  ),
)
/** The same where they stand beside the headline; elsewhere they list many. */
const BESIDE = new Set('authors contributors username vcard person user writers autoren'.split(' '))
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|by|writers?|reporters?|journalists?|people|profiles?|staff|contributors?|redaktion|person|columnists?|users?|members?)\/[^/?#]{3,}/iu
const A = tagId('a')

const MOST_BYLINES = 60

/** Beside the headline first, then in the text's first lines and behind it. */
const fromByline: Source = ({ clues, placeOf }) => {
  const { page } = clues
  const named: { readonly rank: number; readonly node: number }[] = []
  for (let node = 1; node < page.size && named.length < MOST_BYLINES; node += 1) {
    if (isText(page, node) || !isByline(page, node)) continue
    const rank = RANKS.indexOf(placeOf(node))
    const isOther = rank > 0 && !wordsOf(page, node).some((word) => BYLINE.has(word))
    if (rank >= 0 && !isOther) named.push({ rank, node })
  }
  for (const { node } of named.toSorted((a, b) => a.rank - b.rank)) {
    const names = namesIn(page, node)
    if (names.length > 0) return names
  }
  return []
}

const RANKS: readonly Place[] = ['headline', 'article', 'tail']

function isByline(page: Page, node: number): boolean {
  if (isHidden(page, node)) return false
  if (page.name[node] === A && AUTHOR_PAGE.test(attributeOf(page, node, 'href') ?? '')) return true
  return wordsOf(page, node).some((word) => BYLINE.has(word) || BESIDE.has(word))
}

/** The names in a byline are its links, or follow "By", or are its runs of text that look like names. */
function namesIn(page: Page, node: number): string[] {
  const links = linksIn(page, node)
  if (links.length > 0) return links
  const text = shortTextOf(page, node, 160)
  const behind = text && bylineIn(text)
  const runs = runsIn(page, node)
  const named = runs.filter((run) => splitNames(run).some((name) => looksLikeName(name)))
  if (behind && runs.length <= 2 && splitNames(behind).every((name) => looksLikeName(name)))
    return [behind]
  return text !== undefined && text.length <= 120 ? named.slice(0, 1) : []
}

function runsIn(page: Page, node: number): string[] {
  const runs: string[] = []
  for (let at = node; at < (page.end[node] ?? 0) && runs.length < 30; at += 1) {
    if (isText(page, at) && !isHidden(page, at)) runs.push(normalizeLine(runOf(page, at)))
  }
  return runs.filter((run) => run !== '')
}

function linksIn(page: Page, node: number): string[] {
  const links: string[] = []
  const end = page.end[node] ?? 0
  for (let at = node; at < end && links.length < MOST; at += 1) {
    if (page.name[at] !== A) continue
    const text = shortTextOf(page, at, 60)
    const isTheirs = AUTHOR_PAGE.test(attributeOf(page, at, 'href') ?? '') || isVcard(page, at)
    if (text && splitNames(text).some((name) => isTheirs || looksLikeName(name, 2)))
      links.push(text)
  }
  return links
}

/** `rel=author` and the classes of hCard: it is a name, however it is written. */
function isVcard(page: Page, node: number): boolean {
  return (
    /\bauthor\b/iu.test(attributeOf(page, node, 'rel') ?? '') ||
    wordsOf(page, node).some((word) => word === 'fn' || word === 'author' || word === 'username')
  )
}

/** "By Jane Doe" where nothing names it: a line of its own beside the headline, then at the text's ends. */
const fromText: Source = ({ clues: { page }, body, placeOf }) => {
  const tail: string[] = []
  for (let node = 1; node < page.size; node += 1) {
    if (!isText(page, node) || (page.to[node] ?? 0) - (page.from[node] ?? 0) > 300) continue
    const name = bylineIn(normalizeLine(runOf(page, node))) ?? aroundOf(page, node)
    if (!name || !splitNames(name).every((part) => looksLikeName(part, 2))) continue
    const place = placeOf(node)
    if (place === 'headline') return [name]
    if (place === 'tail' || (place === 'article' && isAtEnd(page, node, body))) tail.push(name)
  }
  return tail.slice(0, 1)
}

/** UTF-16 code units of the text from its beginning and end in which its writer may be named. */
const ENDS = 300

function isAtEnd(page: Page, node: number, { first = 0, last = 0 }: Body): boolean {
  const at = page.text[node] ?? 0
  const end = page.text[page.end[last] ?? 0] ?? 0
  return at - (page.text[first] ?? 0) <= ENDS || end - at <= ENDS
}

/** "By" and the name in elements of their own. */
function aroundOf(page: Page, node: number): string | undefined {
  const parent = page.parent[node] ?? 0
  if ((page.end[parent] ?? 0) - parent > 12) return undefined
  const text = shortTextOf(page, parent, 80)
  return text === undefined ? undefined : bylineIn(text)
}

const fromEntry: Source = ({ clues: { entry } }) => (entry?.author ? [entry.author] : [])

/** "(dpa/miho)" at the end of the text: whose report it is, where nobody is named. */
const fromAgencyMark: Source = ({ clues: { page }, body }) => {
  const { last } = body
  const ends = last === undefined ? [] : [textOf(page, last, 10_000), ...siblingsAfter(page, last)]
  const mark = [body.text.slice(-200), ...ends].map(agencyMark).find((it) => it !== undefined)
  return mark ?? []
}

function siblingsAfter(page: Page, last: number): string[] {
  const lines: string[] = []
  const parentEnd = page.end[page.parent[last] ?? 0] ?? 0
  for (
    let at = page.end[last] ?? 0;
    at < parentEnd && lines.length < 3;
    at = page.end[at] ?? parentEnd
  ) {
    const text = shortTextOf(page, at, 100)
    if (text) lines.push(text)
  }
  return lines
}

const SOURCES: readonly Source[] = [
  fromJsonLd,
  fromMeta,
  fromMicrodata,
  fromByline,
  fromText,
  fromEntry,
  fromAgencyMark,
]

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function unique(names: readonly string[]): string[] {
  const seen = new Map(names.map((name) => [fold(name), name] as const))
  return [...seen.values()]
}

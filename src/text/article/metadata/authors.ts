import type { Author } from '../../../schemas/document.ts'
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
import { isAddress, isAgency, isDesk, splitNames } from './names.ts'
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
    const names = unique(source(scene).flatMap(splitNames)).slice(0, MOST + 1)
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
    const values = (meta.get(name) ?? []).filter((value) => !isAddress(value))
    if (values.flatMap(splitNames).length > 0) return values
  }
  return []
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

/** Words of elements named for the writer; what lists authors of other articles is named for many. */
const BYLINE = new Set(
  'byline bylines author autor auteur autore writer verfasser redakteur reporter contributor signature firma skribent forfatter kirjoittaja penulis yazar journalist creator'.split(
    ' ',
  ),
)
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|by|writers?|reporters?|journalists?|people|profiles?|staff|contributors?|redaktion|person|columnists?)\/[^/?#]{3,}/iu
const A = tagId('a')

const MOST_BYLINES = 60

/** Beside the headline first, then behind the text. */
const fromByline: Source = ({ clues, placeOf }) => {
  const { page } = clues
  const named: { readonly rank: number; readonly node: number }[] = []
  for (let node = 1; node < page.size && named.length < MOST_BYLINES; node += 1) {
    if (isText(page, node) || !isByline(page, node)) continue
    const place = placeOf(node)
    if (place === 'headline') named.push({ rank: 0, node })
    else if (place === 'article') named.push({ rank: 1, node })
    else if (place === 'tail') named.push({ rank: 2, node })
  }
  for (const { node } of named.toSorted((a, b) => a.rank - b.rank)) {
    const names = namesIn(page, node)
    if (names.length > 0) return names
  }
  return []
}

function isByline(page: Page, node: number): boolean {
  if (isHidden(page, node)) return false
  if (page.name[node] === A && AUTHOR_PAGE.test(attributeOf(page, node, 'href') ?? '')) return true
  return wordsOf(page, node).some((word) => BYLINE.has(word))
}

/** The names in a byline follow "By", or are its links, or are all there is. */
function namesIn(page: Page, node: number): string[] {
  const text = shortTextOf(page, node, 160)
  if (!text) return linksIn(page, node)
  const behind = bylineIn(text)
  if (behind && splitNames(behind).length > 0) return [behind]
  const links = linksIn(page, node)
  if (links.length > 0) return links
  return text.length <= 80 && looksLikeNames(text) ? [text] : []
}

function linksIn(page: Page, node: number): string[] {
  const links: string[] = []
  const end = page.end[node] ?? 0
  for (let at = node; at < end && links.length < MOST; at += 1) {
    if (page.name[at] !== A) continue
    const text = shortTextOf(page, at, 60)
    if (text && looksLikeNames(text)) links.push(text)
  }
  return links
}

/** Every part begins with a capital, or is of a script that has none. */
function looksLikeNames(text: string): boolean {
  return splitNames(text).some((name) => /^[\p{Lu}\p{Lo}]/u.test(name))
}

/** "By Jane Doe" where nothing names it: a line of its own beside the headline, then at the text's end. */
const fromText: Source = ({ clues: { page }, placeOf }) => {
  const tail: string[] = []
  for (let node = 1; node < page.size; node += 1) {
    if (!isText(page, node) || (page.to[node] ?? 0) - (page.from[node] ?? 0) > 400) continue
    const name = bylineIn(runOf(page, node).trim()) ?? aroundOf(page, node)
    if (!name || !isFullName(name)) continue
    const place = placeOf(node)
    if (place === 'headline') return [name]
    if (place === 'tail' || place === 'article') tail.push(name)
  }
  return tail.slice(0, 1)
}

/** "By" and the name in elements of their own. */
function aroundOf(page: Page, node: number): string | undefined {
  const parent = page.parent[node] ?? 0
  if ((page.end[parent] ?? 0) - parent > 12) return undefined
  const text = shortTextOf(page, parent, 80)
  return text === undefined ? undefined : bylineIn(text)
}

function isFullName(name: string): boolean {
  const [first] = splitNames(name)
  return (
    first !== undefined &&
    (/^\p{Lu}\S+ \p{Lu}/u.test(first) || /^[\p{sc=Han}\p{sc=Hangul}]{2,5}$/u.test(first))
  )
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

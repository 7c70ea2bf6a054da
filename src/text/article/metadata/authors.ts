import type { Author } from '../../../schemas/document.ts'
import { attributeOf, elementsWith, shortTextOf, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { MOST, type Source, fromByline, fromDatedLine, fromText } from './bylines.ts'
import type { Clues } from './clues.ts'
import { type LdNode, isNode, listOf, textOf as ldText, typesOf } from './json-ld.ts'
import { deskOf, isAddress, isAgency, isDesk, splitNames } from './names.ts'
import type { Place } from './places.ts'
import type { Scene } from './scene.ts'
import { hasItemprop, metaValue } from './statements.ts'
import { agencyMark } from './written-bylines.ts'

/**
 * Who wrote it, as names alone. The first source that names a person wins: JSON-LD, `<meta>`, then what stands
 * beside the headline, in the text's first lines and behind it, and the feed entry. What stands elsewhere names
 * other articles' authors, commenters and photographers.
 */
export function authorsOf(scene: Scene): Author[] {
  const site = siteNames(scene.clues)
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
  const people = authors.filter(isPersonNode)
  return (people.length > 0 ? people : authors).flatMap(
    (author) => ldText(author, 'name', 'legalName') ?? [],
  )
}

function isPersonNode(author: unknown): boolean {
  return !isNode(author) || typesOf(author).every((type) => !type.endsWith('Organization'))
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

const fromMicrodata: Source = ({ clues: { page }, places }) => {
  const marked = [...elementsWith(page, 'itemprop'), ...elementsWith(page, 'rel')].filter(
    (node) =>
      (hasItemprop(page, node, 'author') ||
        /\bauthor\b/iu.test(attributeOf(page, node, 'rel') ?? '')) &&
      isOwn(places.of(node)),
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
  fromDatedLine,
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

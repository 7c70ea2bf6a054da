import type { Author } from '../../schemas/document.ts'
import { normalizeLine } from '../normalize.ts'
import { type Clues, textContent } from './clues.ts'
import { type LdNode, isNode, listOf, textOf } from './json-ld.ts'

/** More names than this are a masthead. */
const MOST = 12

/**
 * Who wrote it, as names alone. The first source that names somebody wins: JSON-LD, `<meta>`,
 * microdata and `rel=author`, the byline, the feed entry.
 */
export function authorsOf(clues: Clues): Author[] {
  for (const source of SOURCES) {
    const names = unique(source(clues).flatMap(splitNames))
    if (names.length > 0 && names.length <= MOST) return names.map((name) => ({ name }))
  }
  return []
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

const BYLINE =
  '[class*=byline i],[class*=author-name i],[class*=authorname i],[class*=author__name i],[class~=author],[id=author]'

const fromByline: Source = ({ document }) => {
  for (const element of document.querySelectorAll(BYLINE)) {
    const text = textContent(element.querySelector('a') ?? element)
    if (text && text.length <= 120) return [text]
  }
  return []
}

const fromEntry: Source = ({ entry }) => (entry?.author ? [entry.author] : [])

const SOURCES: readonly Source[] = [fromJsonLd, fromMeta, fromMicrodata, fromByline, fromEntry]

function resolve(node: LdNode, byId: ReadonlyMap<string, LdNode>): LdNode {
  const id = node['@id']
  return (typeof id === 'string' && !node['name'] && byId.get(id)) || node
}

/** "By Jane Doe and John Roe, Staff Writers" → Jane Doe, John Roe. */
export function splitNames(byline: string): string[] {
  return normalizeLine(byline)
    .replace(LEAD, '')
    .split(/\s*(?:[,;|&•·/]|\band\b|\bund\b|\by\b|\bet\b|\be\b(?= \p{Lu})|\n)\s*/u)
    .map(cleanName)
    .filter(isName)
}

const LEAD =
  /^(?:(?:story|article|text|words|written|posted|published|reported|report|edited|submitted|von|par|por|by|di|af|av|door|autor|author|authors|redaktion|reporter|opinion)\b[\s:]*)+/iu

function cleanName(part: string): string {
  return part
    .replace(LEAD, '')
    .replace(/\s*\([^)]*\)?\s*$/u, '')
    .replace(/\s+(?:for|of|at|in|from|on|is|has|f[üu]r)\s.*$/u, '')
    .replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
    .trim()
}

const ROLE =
  /\b(?:staff|editors?|reporters?|writers?|correspondents?|contributors?|journalists?|columnists?|producers?|photographers?|admin|administrator|newsroom|news desk|associated press|press release|guest|author|redaktion|redaktor|team|updated|published|posted|minutes?|follow|view|more|share|email|read|about|university|ph\.?d|m\.?d|jr|sr|inc|llc)\b/iu

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    !/\d/u.test(name) &&
    !isAddress(name) &&
    !ROLE.test(name) &&
    name.split(' ').length <= 6
  )
}

function isAddress(text: string): boolean {
  return /^https?:|^www\.|@|\.(?:com|org|net)\b/iu.test(text)
}

function unique(names: readonly string[]): string[] {
  const seen = new Map(names.map((name) => [name.toLowerCase(), name] as const))
  return [...seen.values()]
}

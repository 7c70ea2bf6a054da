import type { FeedEntry } from '../../../schemas/feed.ts'
import { normalizeLine } from '../../normalize.ts'
import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed, elementsWith, sourceOf, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { type Headline, findHeadline } from './headline.ts'
import { type LinkedData, readJsonLd } from './json-ld.ts'
import { type Statements, hasItemprop } from './statements.ts'
import { baseOf } from './web-address.ts'

/** What else is known of a page. */
export interface About {
  readonly url: string
  readonly entry?: FeedEntry | undefined
}

/** All that a page says about itself besides its text. */
export interface Clues extends Statements, Headline {
  /** It says somewhere that it is an article. */
  readonly claimsArticle: boolean
}

/** UTF-16 code units of one JSON-LD script; longer ones are not read. */
const LONGEST_SCRIPT = 2 * 1024 * 1024

/** Reads what a page states, before its text is looked for. */
export function readClues(page: Page, { url, entry }: About): Clues {
  const meta = metaOf(page)
  const pageTitle = pageTitleOf(page)
  const titles = [...(meta.get('og:title') ?? []), pageTitle, firstHeading(page)]
  const addresses = [url, ...(meta.get('og:url') ?? [])]
  const linked = readJsonLd(scriptsOf(page), { titles, addresses })
  const language = languageCode(page, meta, linked, entry)
  const base = baseOf(page, url)
  const statements = { page, url, base, entry, meta, linked, pageTitle, language }
  return {
    ...statements,
    ...findHeadline(statements),
    claimsArticle:
      linked.article !== undefined ||
      meta.get('og:type')?.[0]?.toLowerCase() === 'article' ||
      meta.has('article:published_time') ||
      elementsWith(page, 'itemprop').some((node) => hasItemprop(page, node, 'articlebody')),
  }
}

const META = tagSet('meta')
const TITLE = tagSet('title')
const H1 = tagSet('h1')
const SCRIPT = tagSet('script')
const HTML = tagSet('html')

/** Of one name so many values are kept. */
const MOST_VALUES = 100

function metaOf(page: Page): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const node of elementsNamed(page, META)) {
    const value = normalizeLine(attributeOf(page, node, 'content') ?? '')
    if (!value) continue
    for (const name of namesOfMeta(page, node)) {
      const known = meta.get(name)
      if (!known) meta.set(name, [value])
      else if (known.length < MOST_VALUES) known.push(value)
    }
  }
  return meta
}

const NAMING = ['property', 'name', 'http-equiv', 'itemprop'] as const

function namesOfMeta(page: Page, node: number): string[] {
  return NAMING.flatMap(
    (attribute) => attributeOf(page, node, attribute)?.toLowerCase().split(/\s+/u) ?? [],
  ).filter((name) => name !== '')
}

function pageTitleOf(page: Page): string {
  const titles = elementsNamed(page, TITLE, 0, 3).map((node) => textOf(page, node, 1_000))
  return titles.find((title) => title !== '') ?? ''
}

function firstHeading(page: Page): string {
  const [first] = elementsNamed(page, H1, 0, 1)
  return first === undefined ? '' : textOf(page, first, 500)
}

function scriptsOf(page: Page): string[] {
  return elementsNamed(page, SCRIPT)
    .filter((node) => /ld\+json/iu.test(attributeOf(page, node, 'type') ?? ''))
    .map((node) => sourceOf(page, node))
    .filter((source) => source.length <= LONGEST_SCRIPT)
}

function languageCode(
  page: Page,
  meta: Statements['meta'],
  { article }: LinkedData,
  entry: FeedEntry | undefined,
): string | undefined {
  const [html] = elementsNamed(page, HTML, 0, 1)
  const inLanguage = article?.['inLanguage']
  const stated = [
    html === undefined ? undefined : attributeOf(page, html, 'lang'),
    html === undefined ? undefined : attributeOf(page, html, 'xml:lang'),
    typeof inLanguage === 'string' ? inLanguage : undefined,
    meta.get('content-language')?.[0],
    meta.get('og:locale')?.[0],
    entry?.language,
  ]
  return stated
    .find((value) => value !== undefined && /^[a-z]{2,3}(?![a-z])/iu.test(value.trim()))
    ?.trim()
}

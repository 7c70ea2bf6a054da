import type { DateReading, Document } from '../../../schemas/document.ts'
import { dayMs } from '../../dates/calendar.ts'
import type { WrittenOptions } from '../../dates/read.ts'
import { type RawDate, readingOf } from '../../dates/reading.ts'
import { isDateLine } from '../../dates/value.ts'
import { attributeOf, elementsWith, shortTextOf } from '../../page/query.ts'
import { type Clues, hasItemprop } from './clues.ts'
import { datelineOf } from './dateline.ts'
import { textOf } from './json-ld.ts'
import { localDay } from './local-day.ts'
import type { Body, Place } from './places.ts'
import { type DateKind, type Line, datedLines, partsOf, timesIn } from './visible-dates.ts'

/** `<meta>` names by what they state, the more exact ones first. */
const META = {
  published: [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'date_published',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'published_at',
    'published',
    'published-date',
    'published_date',
    'publication_date',
    'article.published',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'date',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'bt:pubdate',
    'last-published',
    'originalpublicationdate',
    'og:release_date',
    'og:pubdate',
    'article_date_original',
    'weibo: article:create_at',
    'timestamp',
    'datecreated',
  ],
  modified: [
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'lastmod',
    'last-modified',
    'last_updated',
    'cxenseparse:recs:modifiedtime',
    'revised',
  ],
} as const

type Dates = Pick<Document, 'published' | 'modified'>

/**
 * When it was published and changed. Precedence: JSON-LD, `<meta>`, microdata, what stands beside the headline,
 * the address, the text's dateline and end, the feed entry; the finest candidate of the same day gives the
 * time. What stands elsewhere is another article's. Every date read is kept as a candidate.
 */
export function datesOf(clues: Clues, body: Body, placeOf: (node: number) => Place): Dates {
  const options = { ...orderOf(clues), language: clues.language?.slice(0, 2).toLowerCase() }
  const visible = visibleDates(clues, body, placeOf)
  const modified = readingOf(modifiedDates(clues, placeOf, visible), options)
  const stated = [...statedDates(clues), ...microdata(clues, 'datepublished', placeOf)]
  const other = otherDates(clues, body, visible)
  const isShown = showsAnother({ stated, visible: visible.beside, modified, options })
  const ordered = isShown ? [visible.published, stated] : [stated, visible.published]
  const published = readingOf([...ordered.flat(), ...other], options)
  // A page that tells of its last change alone is as old as that.
  const own = published ?? modified
  const local = own && localDay(own, visible.published, clues)
  return { ...(local && { published: local }), ...(modified && { modified }) }
}

function statedDates(clues: Clues): RawDate[] {
  const { article } = clues.linked
  const values = [article?.['datePublished'], article?.['dateCreated'], article?.['uploadDate']]
  return [...stated('json-ld', ...values), ...metaDates(clues, 'published')]
}

function otherDates(clues: Clues, body: Body, visible: VisibleDates): RawDate[] {
  const { linked, entry, url } = clues
  return [
    ...urlDate(url),
    ...raw('dateline', datelineOf(body.text)),
    ...stated('json-ld', linked.page?.['datePublished']),
    ...visible.tail,
    ...stated('feed', entry?.published),
  ]
}

interface Shown {
  readonly stated: readonly RawDate[]
  readonly visible: readonly RawDate[]
  readonly modified: DateReading | undefined
  readonly options: WrittenOptions
}

/**
 * Systems put the time of a change, or of moving house, where the publication's belongs. The day beside the
 * headline is right where it is earlier, or where nothing tells that it is the change's.
 */
function showsAnother({ stated: values, visible, modified, options }: Shown): boolean {
  const told = readingOf(values, options)
  const shown = readingOf(visible, options)
  if (!told || !shown || !isDay(shown) || !isDay(told)) return false
  const days = (Date.parse(dayOf(shown)) - Date.parse(dayOf(told))) / dayMs
  if (days === 0 || (Math.abs(days) <= 1 && shown.zone === 'stated')) return false
  if (days < 0) return !/\d\/\d/u.test(shown.raw)
  return modified === undefined && days > 1 && isDateLine(shown.raw)
}

const dayOf = ({ value }: DateReading) => value.slice(0, 10)
const isDay = ({ precision }: DateReading) => precision !== 'year' && precision !== 'month'

function modifiedDates(
  clues: Clues,
  placeOf: (node: number) => Place,
  visible: VisibleDates,
): RawDate[] {
  const { linked, entry } = clues
  return [
    ...stated('json-ld', linked.article?.['dateModified'], linked.page?.['dateModified']),
    ...metaDates(clues, 'modified'),
    ...microdata(clues, 'datemodified', placeOf),
    ...visible.modified,
    ...stated('feed', entry?.updated),
  ]
}

function raw(source: string, ...texts: readonly (string | undefined)[]): RawDate[] {
  return texts.flatMap((text) => (text ? [{ raw: text, source }] : []))
}

/** From where nothing but a date belongs. */
function stated(source: string, ...values: readonly unknown[]): RawDate[] {
  return values.flatMap((value) => {
    const text = textOf(value, '@value')
    return text ? [{ raw: text, source, isDate: true }] : []
  })
}

function metaDates({ meta }: Clues, kind: DateKind): RawDate[] {
  return META[kind].flatMap((name) => stated('meta', ...(meta.get(name) ?? []).slice(0, 2)))
}

function microdata(clues: Clues, name: string, placeOf: (node: number) => Place): RawDate[] {
  const { page } = clues
  return elementsWith(page, 'itemprop')
    .filter((node) => hasItemprop(page, node, name) && placeOf(node) !== 'elsewhere')
    .slice(0, 3)
    .flatMap((node) => {
      const machine = attributeOf(page, node, 'datetime') ?? attributeOf(page, node, 'content')
      return [...stated('microdata', machine), ...raw('microdata', shortTextOf(page, node, 200))]
    })
}

export interface VisibleDates {
  readonly published: readonly RawDate[]
  /** Those of them that stand between headline and text. */
  readonly beside: readonly RawDate[]
  readonly modified: readonly RawDate[]
  /** Behind the text, and within it. */
  readonly tail: readonly RawDate[]
}

/** What a reader sees beside the headline, between it and the text first; in the text's first lines; behind it. */
export function visibleDates(
  clues: Clues,
  body: Body,
  placeOf: (node: number) => Place,
): VisibleDates {
  const times = timesIn(clues.page, placeOf)
  const lines = datedLines(clues.page, clues.headline, placeOf)
  const published: { readonly rank: number; readonly place: number; readonly date: RawDate }[] = []
  const modified: RawDate[] = []
  const tail: RawDate[] = []
  for (const line of [...times, ...lines]) {
    const source = times.includes(line) ? 'time-element' : 'byline'
    const place = rankOf(clues, body, line)
    for (const { kind = line.kind, text } of partsOf(line.text)) {
      const date = { raw: text, source }
      if (kind === 'modified') modified.push(date)
      else if (place === undefined) tail.push(date)
      else published.push({ rank: place + weightOf(kind, text), place, date })
    }
  }
  const sorted = published.toSorted((a, b) => a.rank - b.rank)
  return {
    published: sorted.map(({ date }) => date),
    beside: sorted.filter(({ place }) => place === 0).map(({ date }) => date),
    modified,
    tail,
  }
}

/** What is labeled as the publication counts most, and a date alone more than one among words. */
function weightOf(kind: DateKind | undefined, text: string): number {
  if (kind === 'published') return 0
  return isDateLine(text) ? 10 : 10.5
}

/** In UTF-16 code units: the text's first lines, which pages put dates into. */
const EARLY = 300

/** The lower the nearer to the headline; nothing for what stands far in the text or behind it. */
function rankOf({ page, headline }: Clues, { first }: Body, line: Line): number | undefined {
  if (line.place === 'headline') return headline !== undefined && line.node > headline ? 0 : 1
  if (line.place !== 'article' || first === undefined) return line.place === 'head' ? 2 : undefined
  return (page.text[line.node] ?? 0) - (page.text[first] ?? 0) <= EARLY ? 2 : undefined
}

function urlDate(url: string): RawDate[] {
  const match =
    /[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?=[/_.-]|$)/u.exec(url) ??
    /\/((?:19|20)\d\d)\/(\p{L}{3,9})\/([0-3]?\d)(?=[/_.-]|$)/u.exec(url)
  const [, year, month = '', day] = match ?? []
  const raw = /^\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`
  return match ? [{ raw, source: 'url' }] : []
}

const MONTH_FIRST = /^en[-_](?:us|ph|pr|gu)\b/iu
const DAY_FIRST_HOSTS = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|sg|my|hk|mt)$/iu

/** `8/9/2025` is August where the page is in American English, September where it is in another. */
function orderOf({ language = '', meta, url }: Clues): WrittenOptions {
  const locale = [language, meta.get('og:locale')?.[0] ?? ''].find((it) => /[-_]/u.test(it))
  if (MONTH_FIRST.test(locale ?? '')) return { order: 'month' }
  if (locale && !/^en\b/iu.test(locale)) return { order: 'day' }
  if (/^en[-_](?!ca)/iu.test(locale ?? '')) return { order: 'day' }
  if (DAY_FIRST_HOSTS.test(URL.canParse(url) ? new URL(url).hostname : '')) return { order: 'day' }
  return language === '' || /^en/iu.test(language) ? {} : { order: 'day' }
}

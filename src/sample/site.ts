import type { SampleArticle } from './article.ts'
import { startEdition } from './edition.ts'
import type { Edition } from './edition.ts'
import { renderFeed } from './feeds.ts'
import { articlePage, listPage, notFoundPage, picture, videoPage } from './pages.ts'
import { feedPath, listed, sections, siteName } from './sections.ts'
import type { Listed, Section } from './sections.ts'

/** What the site answers to a GET. */
interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Site {
  readonly origin: string
  readonly edition: Edition
  /** How often a page has been out of order so far. */
  readonly failures: Map<string, number>
}

const html = 'text/html; charset=utf-8'

/** The site as a function, from a path and the `If-None-Match` header to an answer. */
export type SampleSite = (path: string, knownTag: string) => Answer

export function sampleSite(origin: string, now: () => Date): SampleSite {
  const site: Site = { origin, edition: startEdition(now), failures: new Map() }

  return (path, knownTag) => {
    for (const section of sections) {
      if (path === feedPath(section)) return answerFeed(site, section, knownTag)
      if (path === `${section.path}/`)
        return ok(html, listPage(section.name, entriesOf(site, section)))
      const article = section.articles.find(({ slug }) => path === `${section.path}/${slug}.html`)
      if (article) return answerArticle(site, section, article, knownTag)
    }
    return answerOther(site, path)
  }
}

function answerFeed(site: Site, section: Section, knownTag: string): Answer {
  const { edition, origin } = site
  const awaited = section.articles.filter(({ correction }) => correction)
  const correctedTag = `"${section.name.toLowerCase()}-corrected"`
  // Who knows the corrected feed was here before a restart, and should not see the error again.
  if (knownTag.includes(correctedTag)) awaited.forEach(edition.correct)

  const entries = entriesOf(site, section)
  const updated = latest(entries)
  const isCorrected = awaited.length > 0 && awaited.every(edition.modified)
  const tag = isCorrected ? correctedTag : `"${section.name.toLowerCase()}"`
  const { type, body } = renderFeed({ section, origin, entries, updated })
  return unlessKnown(knownTag, tag, { ...ok(type, body), headers: cacheable(type, tag, updated) })
}

function answerArticle(
  { origin, edition, failures }: Site,
  section: Section,
  article: SampleArticle,
  knownTag: string,
): Answer {
  const failed = failures.get(article.slug) ?? 0
  if (failed < (article.failsFirst ?? 0)) {
    failures.set(article.slug, failed + 1)
    return { status: 503, headers: { 'content-type': html }, body: listPage('Out of order', []) }
  }

  const modified = edition.modified(article)
  const url = `${origin}${section.path}/${article.slug}.html`
  const body = articlePage({
    section,
    article: edition.current(article),
    url,
    ...(modified !== undefined && { modified }),
  })
  const tag = `"${article.slug}${modified === undefined ? '' : '-corrected'}"`
  const headers = cacheable(html, tag, modified ?? article.published)
  return unlessKnown(knownTag, tag, { status: 200, headers, body })
}

function answerOther(site: Site, path: string): Answer {
  if (path === '/') {
    const all = sections.flatMap((section) => entriesOf(site, section))
    return ok(html, listPage(siteName, all))
  }
  if (path === '/robots.txt') return ok('text/plain', 'User-agent: *\nAllow: /\n')
  if (path === '/video/harbour-lights.html') return ok(html, videoPage())
  if (path.startsWith('/images/') && path.endsWith('.svg')) return ok('image/svg+xml', picture())
  return { status: 404, headers: { 'content-type': html }, body: notFoundPage() }
}

/** Newest first. */
function entriesOf({ edition }: Site, { path, articles, others }: Section): readonly Listed[] {
  const own = articles.map((article) =>
    listed(path, edition.current(article), edition.modified(article)),
  )
  return [...own, ...others].toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published))
}

function latest(entries: readonly Listed[]): string {
  const times = entries.map(({ published, modified }) => Date.parse(modified ?? published))
  return new Date(Math.max(...times)).toISOString()
}

const ok = (type: string, body: string): Answer => ({
  status: 200,
  headers: { 'content-type': type },
  body,
})

const cacheable = (type: string, tag: string, updated: string) => ({
  'content-type': type,
  etag: tag,
  'last-modified': new Date(updated).toUTCString(),
  'cache-control': 'max-age=10',
})

function unlessKnown(knownTag: string, tag: string, answer: Answer): Answer {
  return knownTag.includes(tag) ? { status: 304, headers: { etag: tag }, body: '' } : answer
}

import type { ArticleRecord } from '../schemas/article-record.ts'

const lists = ['mentions', 'entities', 'figures', 'times', 'quotes'] as const

/** What else is read of a page, and compared as a whole. */
const told = [
  'siteName',
  'section',
  'images',
  'kind',
  'access',
  'pages',
  'nextPage',
  'liveEntries',
  'source',
] as const

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What differs between two records of one article, in words: `title`, `text`, `images`, or `figures +2 -1`. */
export function differences(before: ArticleRecord, after: ArticleRecord): string[] {
  const changes: string[] = []
  if (before.document.title !== after.document.title) changes.push('title')
  if (before.document.text !== after.document.text) changes.push('text')
  if (!same(before.document.authors, after.document.authors)) changes.push('authors')
  if (before.dates.published?.value !== after.dates.published?.value) changes.push('published')
  if (before.dates.modified?.value !== after.dates.modified?.value) changes.push('modified')
  if (before.document.language.code !== after.document.language.code) changes.push('language')
  for (const name of told)
    if (!same(before.document[name], after.document[name])) changes.push(name)
  for (const name of lists) {
    const change = listChange(name, before[name], after[name])
    if (change) changes.push(change)
  }
  const headline = listChange('headline', headlineOf(before), headlineOf(after))
  return headline ? [...changes, headline] : changes
}

const headlineOf = ({ headline }: ArticleRecord): readonly unknown[] =>
  headline ? [...headline.figures, ...headline.mentions, ...headline.times] : []

function listChange(name: string, before: readonly unknown[], after: readonly unknown[]) {
  const old = new Set(before.map((item) => JSON.stringify(item)))
  const now = new Set(after.map((item) => JSON.stringify(item)))
  const { size: gone } = old.difference(now)
  const { size: added } = now.difference(old)
  return gone + added === 0 ? undefined : `${name} +${added} -${gone}`
}

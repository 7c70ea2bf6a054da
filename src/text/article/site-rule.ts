import type { DateReading, Document } from '../../schemas/document.ts'
import type { PageHints, RuleReading } from '../../schemas/site-rule.ts'
import { readingOf } from '../dates/reading.ts'
import { countWords, normalizeLine } from '../normalize.ts'
import type { Body } from './body/body.ts'
import { statedLines } from './body/stated.ts'

/** The text that a rule names, as it stands: nobody else judges it. Nothing where the rule names none on this page. */
export function ruledBody({ body }: PageHints): Body | undefined {
  const paragraphs = statedLines(body)
  if (paragraphs.length === 0) return undefined
  const prose = paragraphs.reduce((sum, line) => sum + (countWords(line) > 8 ? line.length : 0), 0)
  return { paragraphs, blocks: [], method: 'site-rule', prose }
}

/** The headline that a rule names, if it does. */
export const ruledTitle = ({ title }: PageHints): string | undefined =>
  normalizeLine(title ?? '') || undefined

/** What a rule says of the article besides title and text, and that there is a rule. */
export function ruledMetadata(
  { host, hints, failure }: RuleReading,
  language: string | undefined,
): Pick<Document, 'siteRule'> & Partial<Pick<Document, 'authors' | 'published'>> {
  const names = (hints.authors ?? []).map(normalizeLine).filter((name) => name !== '')
  const published = publishedOf(hints, language)
  return {
    ...(names.length > 0 && { authors: names.map((name) => ({ name })) }),
    ...(published && { published }),
    siteRule: { host, ...(failure !== undefined && { failure }) },
  }
}

function publishedOf(
  { published: raw }: PageHints,
  language: string | undefined,
): DateReading | undefined {
  if (raw === undefined) return undefined
  const options = { language: language?.slice(0, 2).toLowerCase() }
  return readingOf([{ raw, source: 'site-rule', isDate: true }], options)
}

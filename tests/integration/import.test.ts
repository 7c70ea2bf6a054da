import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseCall } from '../../src/cli/command.ts'
import { importCommand } from '../../src/cli/import.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp, run, settled } from '../support/app.ts'
import { memoryIo } from '../support/call.ts'
import { folderOf } from '../support/cli.ts'
import { articlePage } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

const plain = (figure: string) =>
  `Storm closes the harbor of Nordvik\nPublished: 30 Aug. 2025, 15:17\n\nThe storm cost the town ${figure} million euros, Mayor Anna Berg said on Saturday. The harbor stays closed for a week, and the ferries to the islands do not sail.\n`

/** An application, and a folder from which it imports. */
async function setup(files: Readonly<Record<string, string>>) {
  const { app } = await openTestApp(await database())
  const folder = await folderOf(files)
  const importAll = async (...names: string[]) => {
    const { io, printed, noted } = memoryIo()
    const paths = names.length > 0 ? names.map((name) => join(folder, name)) : [folder]
    const call = parseCall(importCommand, [...paths, '--json'], { ...io, app: async () => app })
    const ok = await importCommand.run(call)
    return { ok, records: printed.length, counts: noted.at(-1), noted }
  }
  const records = async () => app.store.reader.list({ limit: 100 })
  const total = async () => (await app.store.report(new Date(0))).total
  return { app, folder, importAll, records, total }
}

test('a folder of text, HTML and JSONL becomes records', async () => {
  const { importAll, records, total, app } = await setup({
    'storm.txt': plain('3.2'),
    'port.html': articlePage('Port of Rilke opens'),
    'more.jsonl': `${JSON.stringify({ url: 'https://a.example/rain', title: 'Rain ends the longest drought', published: '2025-09-02T08:00:00Z', text: 'Rain fell on Tuesday over the whole of Vestland for the first time in 140 days. Farmers had lost 30 percent of the harvest, the ministry said.' })}\n`,
    'notes.pdf': 'not taken',
  })

  const { ok, counts } = await importAll()

  expect(ok).toBe(true)
  expect(counts).toBe('3 new, 0 changed, 0 known, 0 duplicate, 0 failed')
  expect((await records()).map(({ title }) => title).toSorted()).toEqual([
    'Port of Rilke opens',
    'Rain ends the longest drought',
    'Storm closes the harbor of Nordvik',
  ])
  expect(await total()).toMatchObject({ discovered: 3, recorded: 3, inFlight: 0 })
  const storm = (await records()).find(({ title }) => title.startsWith('Storm'))
  const record = await app.store.reader.get(storm?.id ?? '')
  expect(record?.dates.published).toMatchObject({
    value: '2025-08-30T15:17:00Z',
    zone: 'assumed-utc',
  })
})

test('what is imported twice is known, and what has changed is a new revision', async () => {
  const { importAll, records, folder, app } = await setup({ 'storm.txt': plain('3.2') })
  await importAll()

  const again = await importAll()
  await writeFile(join(folder, 'storm.txt'), plain('4.1'))
  const changed = await importAll()

  expect(again.counts).toBe('0 new, 0 changed, 1 known, 0 duplicate, 0 failed')
  expect(changed.counts).toBe('0 new, 1 changed, 0 known, 0 duplicate, 0 failed')
  const [only, ...others] = await records()
  expect(others).toEqual([])
  const record = await app.store.reader.get(only?.id ?? '')
  expect(record?.revision).toBe(2)
  expect(record?.relations.replaces).toBe(1)
  expect(record?.document.text).toContain('4.1 million')
})

test('a line that is no JSON is a dead letter that keeps the line; the others go on', async () => {
  const good = JSON.stringify({
    url: 'https://a.example/rain',
    title: 'Rain ends the longest drought',
    text: 'Rain fell on Tuesday over the whole of Vestland for the first time in 140 days, and the farmers are glad of it.',
  })
  const { importAll, records, total, app } = await setup({ 'more.jsonl': `{broken\n${good}\n` })

  await importAll()

  expect(await records()).toHaveLength(1)
  expect(await total()).toMatchObject({ recorded: 1, dead: 1 })
  const [letter] = await app.store.deadLetters.find(DeadLetterFilter.parse({}))
  expect(letter?.stage).toBe('normalize-article')
  const kept = await app.store.articles.bytes(letter?.pageSha256 ?? '')
  expect(Buffer.from(kept ?? []).toString()).toBe('{broken')
})

const rainLine = (text: string) =>
  JSON.stringify({
    url: 'https://a.example/rain',
    title: 'Rain',
    text: `${text} fell on Tuesday over the whole of Vestland, for the first time in 140 days, the ministry said.`,
  })

test('what is retried of an import dies again at once, and its site is not asked', async () => {
  const short = '<html><body><p>Too short.</p></body></html>'
  const { importAll, app } = await setup({
    'short.html': short,
    'more.jsonl': `${JSON.stringify({ url: 'https://a.example/short', title: 'Short', html: short })}\n`,
  })
  await importAll()
  const letters = async () => app.letters.list(DeadLetterFilter.parse({}))
  const before = await letters()
  expect(before.map(({ code }) => code)).toEqual(['no-article', 'no-article'])

  expect((await app.letters.retry(DeadLetterFilter.parse({}))).retried).toBe(2)
  await run(app)
  await settled(app, 2)

  const after = await letters()
  expect(after.map(({ code, deaths }) => [code, deaths])).toEqual([
    ['no-article', 2],
    ['no-article', 2],
  ])
})

test('an article of one canonical address that says the same is skipped as a duplicate', async () => {
  const { app, folder, importAll, total } = await setup({ 'a.jsonl': rainLine('Rain') })
  await importAll()
  await writeFile(join(folder, 'b.jsonl'), rainLine('Rain').replace('/rain', '/rain?utm_source=x'))

  const { counts } = await importAll('b.jsonl')

  expect(counts).toBe('1 new, 0 changed, 0 known, 0 duplicate, 0 failed')
  expect(await total()).toMatchObject({ discovered: 2, recorded: 1, skipped: 1 })
  const { reasons, unbalanced } = await app.store.report(new Date(0))
  expect(reasons).toMatchObject([{ state: 'skipped', reason: 'duplicate', count: 1 }])
  expect(unbalanced).toEqual([])
})

test('an article of one canonical address that says something else is a record of its own', async () => {
  const { folder, importAll, total } = await setup({ 'a.jsonl': rainLine('Rain') })
  await importAll()
  await writeFile(join(folder, 'b.jsonl'), rainLine('Snow').replace('/rain', '/rain?utm_source=x'))

  await importAll('b.jsonl')

  expect(await total()).toMatchObject({ discovered: 2, recorded: 2 })
})

test('an empty file fails alone', async () => {
  const { importAll, records } = await setup({ 'a.txt': '', 'storm.txt': plain('3.2') })

  const { ok, noted } = await importAll()

  expect(ok).toBe(false)
  expect(noted).toContain('a.txt: is empty')
  expect(await records()).toHaveLength(1)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { written } from '../support/app.ts'
import { cli, cliProcess, folderOf } from '../support/cli.ts'
import { articlePage } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { changesIn, treeWith, typeFaults } from '../support/tree-copy.ts'

const database = await postgresForFile()

// The changes that the docs show, all of them on one copy: they do not get into each other's way either.
const pages = ['docs/architecture.md', 'docs/sinks.md', 'docs/own-code.md']
const tree = await treeWith(await changesIn(pages))
const main = join(tree, 'src/cli/main.ts')

/** The copy's `wiredesk`, on a store with a short and a long article. */
async function setup() {
  const env = { WIREDESK_DATABASE_URL: (await database()).url, WIREDESK_THREADS: '1' }
  const folder = await folderOf({
    'port.html': articlePage('Port of Rilke moves more than ever'),
    'ticker.txt': 'Ticker\n\nThe port of Rilke was closed on Monday, a spokesman said.\n',
  })
  const wiredesk = async (...args: readonly string[]) => cli(args, env, tree)
  const imported = await wiredesk('import', folder)
  expect(imported.err).toContain('2 new')
  return { wiredesk, env }
}

test('the docs show a stage, a command, a sink and an enricher as changes that compile', async () => {
  expect(await changesIn(pages)).toHaveLength(4)
  const [, example = ''] =
    /^```ts\n(import .*?)^```/ms.exec(await readFile(pages[2]!, 'utf8')) ?? []
  await writeFile(join(tree, 'example.config.ts'), example)

  expect(await typeFaults(tree)).toBe('')
})

test('the stage works, and ledger, records, replay and dry run know it', async () => {
  const { wiredesk } = await setup()

  const skipped = await wiredesk('entries', 'list', '--state', 'skipped', '--json')
  const [record] = (await wiredesk('export')).rows()
  const preview = await wiredesk('replay', '--from', 'extract-facts', '--dry-run')
  const replayed = await wiredesk('replay', '--from', 'skip-short')

  expect(skipped.rows().flat()).toMatchObject([{ reason: 'too-short' }])
  expect(record).toMatchObject({
    document: { title: 'Port of Rilke moves more than ever' },
    madeBy: { 'skip-short': '1', 'extract-facts': expect.any(String) },
  })
  expect(preview.out).toContain('fails: skipped: too-short')
  expect(preview.err).toContain('of 2 looked at, 0 would change, 1 would fail')
  expect(replayed.out).toContain('done: 2 of 2 queued, 0 dead')
})

test('the command prints, and help knows it', async () => {
  const described = spawn(process.execPath, ['scripts/descriptions.ts'], { cwd: tree })
  expect(await once(described, 'close')).toEqual([0, null])
  const { wiredesk } = await setup()

  const told = await wiredesk('backlog')
  const help = await cliProcess(['backlog', '--help'], {}, '', tree)

  expect(told.out).toMatch(/^skip-short\t0\t0\t0$/m)
  expect(help.out).toContain('Jobs by stage')
})

test('the sink is delivered to', async () => {
  const { wiredesk, env } = await setup()
  const file = join(await folderOf({}), 'records.csv')
  const { WIREDESK_DATABASE_URL, WIREDESK_THREADS } = env
  const added = await wiredesk('sinks', 'add', 'table', 'csv', `file=${file}`, '--all')
  const work = spawn(process.execPath, [main, 'work'], {
    env: { ...process.env, WIREDESK_DATABASE_URL, WIREDESK_THREADS },
  })
  onTestFinished(async () => {
    work.kill()
    if (work.exitCode === null) await once(work, 'close')
  })

  const rows = await written(file)

  expect(added.out).toContain('table is a sink')
  expect(rows).toMatch(/^"\w+:1","[^"]*","Port of Rilke moves more than ever"\n$/)
})

test('the enricher gives its part', async () => {
  const text =
    'PARIS (AP) — The river Seine rose by two meters in Paris, France, on Monday, the city said.'

  const { rows } = await cliProcess(
    ['extract', '--config', join(tree, 'wiredesk.config.ts')],
    {},
    text,
    tree,
  )

  expect(rows()).toMatchObject([
    { extra: { countries: ['FR'] }, madeBy: { 'extra.countries': '1' } },
  ])
})

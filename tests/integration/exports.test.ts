import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { openTestApp, settled } from '../support/app.ts'
import { cli, folderOf } from '../support/cli.ts'
import { importLines } from '../support/imported.ts'
import { parquetRows } from '../support/parquet-rows.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

const line = (town: string, count: number) =>
  JSON.stringify({
    url: `https://coast.example/${town}`,
    title: `Flood in ${town}`,
    text: `The flood killed ${count} people in ${town} on Monday, Mayor Anna Berg said. "We need boats," she said.`,
    published: '2025-09-02T08:00:00Z',
  })

/** An application with two records, and the settings that it was opened with. */
async function setup(settings: Readonly<Record<string, string>> = {}) {
  const { app, env } = await openTestApp(await database(), settings)
  const workers = await app.work({ stages: entryStageNames })
  await importLines(app, [line('Rilke', 12), line('Vestland', 40)])
  await settled(app, 2)
  await workers.stop()
  const routes = dashboardRoutes(app)
  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    routes.request(path, { headers: { host: 'localhost', ...headers } })
  return { app, env, ask }
}

describe('an export', () => {
  test('is printed, or a file that its name says how to write', async () => {
    const { env } = await setup()
    const folder = await folderOf({})
    const to = (name: string) => join(folder, name)

    const printed = await cli(['export', '--query', 'boats'], env)
    expect(printed.rows()).toHaveLength(2)
    const figures = await cli(
      ['export', '--rows', 'figures', '--event', 'killed', '--least', '20'],
      env,
    )
    expect(figures.rows()).toEqual([
      expect.objectContaining({ title: 'Flood in Vestland', value: 40, event: 'killed' }),
    ])

    for (const name of ['a.csv', 'b.parquet', 'c.jsonl.gz'])
      expect(
        (await cli(['export', '--rows', 'entities', '--to', to(name)], env)).err.split('\n'),
      ).toContain(`${to(name)} is written`)
    const lost = await cli(['export', '--to', to('none/a.csv')], env)
    expect([lost.code, lost.err.trim()]).toEqual([2, `wiredesk: there is no folder ${to('none')}`])
    const csv = await readFile(to('a.csv'), 'utf8')
    expect(csv.split('\r\n')[0]).toMatch(/^article_id,revision,url,/)
    expect(csv).toContain('Anna Berg')
    const rows = await parquetRows(await readFile(to('b.parquet')))
    expect(rows.map(({ name }) => name)).toContain('Anna Berg')
    const lines = gunzipSync(await readFile(to('c.jsonl.gz')))
      .toString()
      .trim()
      .split('\n')
    expect(lines).toHaveLength(rows.length)
    // What was half written is not there.
    expect((await readdir(folder)).toSorted()).toEqual(['a.csv', 'b.parquet', 'c.jsonl.gz'])
  })

  test.each([
    ['--format', 'xml'],
    ['--rows', 'words'],
    ['--event', 'flying'],
  ])('with %s %s is refused', async (...args) => {
    const { env } = await openTestApp(await database())

    const { code, err } = await cli(['export', ...args], env)

    expect(code).toBe(2)
    expect(err).toContain(args[0])
  })
})

describe('a download', () => {
  test('has what the search has found, for who may look', async () => {
    const { app, ask } = await setup({ WIREDESK_TOKEN: 'a-token-of-some-length' })
    const secret = (await app.tokens.add('ana', 'read')) ?? ''
    const query = 'query=boats&event=killed&least=20'

    const answer = await ask(`/api/v1/export?rows=figures&format=csv&${query}`, {
      authorization: `Bearer ${secret}`,
    })

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="figures.csv"')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Flood in Vestland')
    expect((await ask('/api/v1/export')).status).toBe(401)
  })

  test('is offered by the page of the search, as it is asked', async () => {
    const { ask } = await setup()

    const page = await (await ask('/articles?query=boats&least=20&after=')).text()

    expect(page).toContain('href="/api/v1/export?query=boats&amp;least=20&amp;format=csv"')
    expect(page).toContain('least=20&amp;format=csv&amp;rows=figures"')
    const parquet = await ask('/api/v1/export?query=boats&format=parquet')
    expect(await parquetRows(Buffer.from(await parquet.arrayBuffer()))).toHaveLength(2)
  })

  test.each(['format=xml', 'rows=words', 'least=much'])('with %s is refused', async (query) => {
    const { ask } = await setup()

    expect((await ask(`/api/v1/export?${query}`)).status).toBe(400)
  })
})

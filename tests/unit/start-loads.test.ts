import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

// What is loaded before the first record, each module once: loading is most of the CPU time of a start.

const addressOf = (file: string) => pathToFileURL(resolve('src', file)).href

/** Runs in a process of its own, and prints the addresses of all that these modules bring, and what is done with them. */
const script = (files: readonly string[], then = '') => `
  import { registerHooks } from 'node:module'
  const loaded = new Set()
  registerHooks({ load: (url, context, next) => (loaded.add(url), next(url, context)) })
  for (const file of ${JSON.stringify(files.map(addressOf))}) await import(file)
  ${then}
  process.stdout.write(JSON.stringify([...loaded]))
`

const loadedBy = (...files: string[]) => loadedIn(script(files))

function loadedIn(source: string): readonly string[] {
  const args = ['--input-type=module', '--eval', source]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const packagesOf = (loaded: readonly string[]) =>
  new Set(loaded.flatMap((url) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []))

describe('the main thread', () => {
  const loaded = loadedBy('cli/run.ts', 'cli/start.ts', 'app/open.ts', 'dashboard/listen.ts')

  test('loads no more modules than it did', () => {
    expect(loaded.length).toBeGreaterThan(500)
    expect(loaded.length).toBeLessThan(922)
  })

  test('loads nothing that only pages, a terminal, Redis, traces, backups or markup need', () => {
    const late = [
      'hono',
      '@hono/node-server',
      'pino-pretty',
      'ioredis',
      'nodemailer',
      'pg-copy-streams',
      'htmlparser2',
    ]
    expect(late.filter((name) => packagesOf(loaded).has(name))).toEqual([])
  })

  test('loads no other command', () => {
    const commands = loaded.flatMap((url) => /src\/cli\/(.+)\.ts$/.exec(url)?.[1] ?? [])
    expect(commands).not.toContain('feeds')
    expect(commands).not.toContain('watch')
  })
})

test('a text thread loads nothing that checks shapes', () => {
  const loaded = loadedBy('threads/text-thread.ts')
  expect([...packagesOf(loaded)].toSorted()).toEqual([
    'dom-serializer',
    'domelementtype',
    'domhandler',
    'domutils',
    'entities',
    'htmlparser2',
  ])
  expect(loaded.length).toBeLessThan(691)
})

const ofUndici = (loaded: readonly string[]) => loaded.filter((url) => url.includes('/undici/'))

test('what sends over HTTP loads of undici what fetches does', () => {
  const file = 'sinks/http.ts'
  const sending = `
    const { openClient } = await import('${addressOf(file)}')
    const asked = { url: 'http://127.0.0.1:9', method: 'POST', headers: {}, body: '' }
    await openClient(1_000).ask(asked, AbortSignal.timeout(1_000)).catch(() => undefined)`
  const loaded = loadedIn(script([file], sending))

  const fetching = ofUndici(loadedBy('http/fetch.ts'))
  expect(fetching.length).toBeGreaterThan(10)
  expect(ofUndici(loaded).toSorted()).toEqual(fetching.toSorted())
})

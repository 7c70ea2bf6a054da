import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const addressOf = (file: string) => pathToFileURL(resolve('src', file)).href

/** The addresses of all that a text thread loads, in a process of its own. */
function loaded(before: string): readonly string[] {
  const script = `
    import { registerHooks } from 'node:module'
    ${before}
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import(${JSON.stringify(addressOf('threads/text-thread.ts'))})
    process.stdout.write(JSON.stringify(loaded.toSorted()))`
  const args = ['--input-type=module', '--eval', script]
  const env = { ...process.env, NODE_COMPILE_CACHE: resolve('node_modules/.cache/wiredesk') }
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const importing = `
  import { importExactly } from ${JSON.stringify(addressOf('threads/exact-imports.ts'))}
  importExactly()`

test('what our modules name exactly is the same that Node would find', () => {
  const found = loaded('')
  expect(loaded(importing)).toEqual(found)
  expect(found.length).toBeGreaterThan(300)
})

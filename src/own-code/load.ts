import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type OwnCode, OwnCodeError, noOwnCode } from './own-code.ts'
import { wordsOf } from './words.ts'

const names = ['wiredesk.config.ts', 'wiredesk.config.mjs', 'wiredesk.config.js']

/**
 * What the file at `path` gives; without one, that of a name of ours in the working folder, if there is one. Loads
 * nothing where there is none. Throws `OwnCodeError`.
 */
export async function loadOwnCode(path: string | undefined): Promise<OwnCode> {
  const file =
    path === undefined ? names.map((name) => resolve(name)).find(existsSync) : resolve(path)
  if (file === undefined) return noOwnCode
  if (!existsSync(file)) throw new OwnCodeError(file, ['there is no such file'])
  resolveOurs()
  const { checkOwnCode } = await import('./check.ts')
  return checkOwnCode(file, await defaultOf(file))
}

async function defaultOf(file: string): Promise<unknown> {
  const exported = await imported(file)
  if (typeof exported === 'object' && exported !== null && 'default' in exported)
    return exported.default
  throw new OwnCodeError(file, ['default: has to be exported, export default defineConfig({ … })'])
}

async function imported(file: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    throw new OwnCodeError(file, [wordsOf(error)], error)
  }
}

const isSource = import.meta.url.endsWith('.ts')
const library = new URL(isSource ? '../library.ts' : '../library.js', import.meta.url).href
let isHooked = false

/**
 * Lets the file import `wiredesk` and `zod` wherever it lies: the copies that run, so that an error of a sink is known
 * by its class. Files in TypeScript are modules there, whatever package they are in. Holds for the thread that calls.
 */
function resolveOurs(): void {
  if (isHooked) return
  isHooked = true
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'wiredesk') return { url: library, shortCircuit: true }
      if (specifier === 'zod' && isForeign(context.parentURL))
        return next(import.meta.resolve('zod'), context)
      const found = next(specifier, context)
      return isForeign(found.url) && found.url.endsWith('.ts')
        ? { ...found, format: 'module-typescript' }
        : found
    },
  })
}

const ours = new URL('..', import.meta.url).href
const isForeign = (url: string | undefined): boolean =>
  url !== undefined && !url.startsWith(ours) && !url.includes('/node_modules/')

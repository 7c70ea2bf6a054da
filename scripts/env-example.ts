import { writeFileSync } from 'node:fs'
import { Config, readConfig, written } from '../src/config.ts'

/** Defaults that the machine decides. */
export const byMachine = new Set(['WIREDESK_THREADS'])

/** Every setting with its meaning and its default, as `.env.example` shows them. */
export function envExample(): string {
  const defaults = new Map<string, unknown>(Object.entries(readConfig({})))
  const settings = Object.entries(Config.shape).map(([name, { description = '' }]) => {
    const value = byMachine.has(name) ? '' : written(name, defaults.get(name))
    return `# ${description}\n#${name}=${value}\n`
  })
  const head =
    '# Every setting with its default. Copy this file to .env and uncomment what you change.\n'
  return [head, ...settings].join('\n')
}

if (import.meta.main) writeFileSync('.env.example', envExample())

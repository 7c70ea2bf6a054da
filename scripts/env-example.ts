import { writeFileSync } from 'node:fs'
import { Config, readConfig } from '../src/config.ts'

/** Defaults that the machine decides. */
export const byMachine = new Set(['WIREDESK_THREADS'])

type Setting = Config[keyof Config] | undefined

/** A default as one would set it: ages are kept in milliseconds, but written in hours. */
export const asWritten = (name: string, value: Setting): string =>
  name === 'WIREDESK_REFETCH' && Array.isArray(value)
    ? value.map((ms) => `${Number(ms) / 3_600_000}h`).join(',')
    : (value?.toString() ?? '')

/** Every setting with its meaning and its default, as `.env.example` shows them. */
export function envExample(): string {
  const defaults = new Map<string, Setting>(Object.entries(readConfig({})))
  const settings = Object.entries(Config.shape).map(([name, { description = '' }]) => {
    const value = byMachine.has(name) ? '' : asWritten(name, defaults.get(name))
    return `# ${description}\n#${name}=${value}\n`
  })
  const head =
    '# Every setting with its default. Copy this file to .env and uncomment what you change.\n'
  return [head, ...settings].join('\n')
}

if (import.meta.main) writeFileSync('.env.example', envExample())

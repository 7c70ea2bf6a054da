import { Config, readConfig, written } from '../src/config.ts'
import { byMachine } from './env-example.ts'

/** Every setting as a row of the table in docs/operations.md. */
export function settingsTable(): string {
  const defaults = new Map(Object.entries(readConfig({})))
  const rows = Object.entries(Config.shape).map(([name, { description = '' }]) => {
    const value = byMachine.has(name) ? 'one per core' : written(name, defaults.get(name))
    return `| \`${name}\` | ${value} | ${description} |`
  })
  return ['| setting | default | what |', '|---|---|---|', ...rows].join('\n')
}

if (import.meta.main) console.log(settingsTable())

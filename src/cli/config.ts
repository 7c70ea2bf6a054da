import { Config, masked } from '../config.ts'
import type { Command } from './command.ts'
import { printRows } from './table.ts'

interface Setting {
  readonly name: string
  readonly value: string
  readonly from: string
  readonly what: string
}

export const configCommand: Command = {
  name: 'config',
  summary: 'Print the effective settings, secrets masked',
  examples: [['config', 'what counts, and where it is from']],
  run: async (call) => {
    const config = Object.entries(call.io.config())
    const rows = Object.entries(Config.shape).map(([name, schema]): Setting => ({
      name,
      value: masked(name, config.find(([key]) => key === name)?.[1]),
      from: call.io.env[name] === undefined || call.io.env[name] === '' ? 'default' : 'environment',
      what: schema.description ?? '',
    }))
    // Values are masked by now; what a setting is for shows how a password is written.
    printRows({ ...call, values: { ...call.values, secrets: true } }, rows, [
      ['setting', ({ name }) => name],
      ['value', ({ value }) => value],
      ['from', ({ from }) => from],
      ['what', ({ what }) => what],
    ])
  },
}

import type { RegistryEntry } from '../app/shapes.ts'
import { type Command, wholeNumber } from './command.ts'
import { printRows } from './table.ts'

export const entitiesCommand: Command = {
  name: 'entities',
  summary: 'Look people, organizations and places up over all records',
  takes: 'NAME',
  count: [1, 1],
  options: { limit: { type: 'string', description: 'at most this many (20)' } },
  examples: [
    ['entities "National Intelligence"', 'every name it goes by, and how often'],
    ['records list --entity "National Intelligence Service"', 'the records that mention it'],
  ],
  async run(call) {
    const app = await call.io.app()
    const found = await app.records.entities(
      call.rest[0] ?? '',
      wholeNumber(call.values, 'limit') ?? 20,
    )
    printRows(call, found, columns)
  },
}

const columns = [
  ['type', (e: RegistryEntry) => e.type],
  ['name', (e: RegistryEntry) => e.name],
  ['articles', (e: RegistryEntry) => e.articles],
  ['mentions', (e: RegistryEntry) => e.mentions],
  ['link', (e: RegistryEntry) => e.link],
  ['also', (e: RegistryEntry) => e.aliases.join(', ')],
] as const

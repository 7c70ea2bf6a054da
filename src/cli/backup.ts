import { access } from 'node:fs/promises'
import { type Command, UsageError } from './command.ts'
import { checkFolderOf } from './folder.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Write all that the store holds into one file; work goes on meanwhile',
  takes: 'FILE',
  count: [1, 1],
  options: { force: { type: 'boolean', description: 'write over a file that is there' } },
  examples: [
    [
      'backup wiredesk-2026-11-26.backup',
      'feeds, pages, records, ledger: everything but the queues',
    ],
    ['restore wiredesk-2026-11-26.backup', 'the way back'],
  ],
  async run({ io, rest, values, json }) {
    const [file = ''] = rest
    checkFolderOf(file)
    const { backup } = await import('../upkeep.ts')
    if (values['force'] !== true && (await isThere(file))) {
      throw new UsageError(`${file} is there already: --force writes over it`)
    }
    const done = await backup({
      config: io.config(),
      log: await io.log(),
      file,
      signal: io.signal,
      now: new Date(),
      report: (table, rows) => io.progress(`${table}: ${rows} rows`),
    })
    io.print(
      json
        ? JSON.stringify({ file, ...done })
        : `${done.rows} rows of ${done.tables} tables are in ${file}`,
    )
  },
}

const isThere = async (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

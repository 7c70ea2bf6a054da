import type { Command } from './command.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Put a backup in the place of the store: all of it, or nothing if anything is wrong',
  takes: 'FILE',
  count: [1, 1],
  options: {
    force: {
      type: 'boolean',
      description: 'also where the store is not empty: what it holds is lost',
    },
  },
  examples: [['restore wiredesk-2026-11-26.backup', 'stop all processes first']],
  async run({ io, rest, values, json }) {
    const [file = ''] = rest
    const { restore } = await import('../upkeep.ts')
    const done = await restore({
      config: io.config(),
      log: await io.log(),
      file,
      signal: io.signal,
      force: values['force'] === true,
      report: (table, rows) => io.progress(`${table}: ${rows} rows`),
    })
    io.print(
      json
        ? JSON.stringify({ file, ...done })
        : `${done.rows} rows of ${done.tables} tables are back as they were at ${done.madeAt} (wiredesk ${done.release})`,
    )
  },
}

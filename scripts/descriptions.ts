import { writeFileSync } from 'node:fs'
import type { Description } from '../src/cli/command.ts'
import { allCommands } from '../src/cli/commands.ts'

const commands = await allCommands()

// Writes src/cli/descriptions.ts, so that help and completion need not load what commands do:
//   node scripts/descriptions.ts && npm run fix

/** What can be said of each command without running it. */
export const descriptionsOf = (some: readonly Description[]): readonly Description[] =>
  some.map(({ name, summary, details, takes, count, options, examples }) => ({
    name,
    summary,
    ...(details && { details }),
    ...(takes !== undefined && { takes }),
    ...(count && { count }),
    ...(options && { options }),
    examples,
  }))

if (import.meta.main)
  writeFileSync(
    'src/cli/descriptions.ts',
    `import type { Description } from './command.ts'\n\n` +
      '/** Made by scripts/descriptions.ts of all commands, as `wiredesk --help` lists them. */\n' +
      `export const descriptions: readonly Description[] = ${JSON.stringify(descriptionsOf(commands), (_, value) => (value === Infinity ? 'Infinity' : value)).replaceAll('"Infinity"', 'Infinity')}\n`,
  )

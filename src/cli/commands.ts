import type { Command } from './command.ts'

type Load = () => Promise<readonly Command[]>

/**
 * Where commands are, by their first word, as `wiredesk --help` lists them. Only what is asked for is loaded: all of them
 * together take twice as long to load as the one that starts everything.
 */
const commandsBy: Readonly<Record<string, Load>> = {
  start: async () => [(await import('./start.ts')).start],
  work: async () => [(await import('./work.ts')).workCommand],
  feeds: async () => (await import('./feeds.ts')).feedCommands,
  status: async () => [(await import('./status.ts')).status],
  watch: async () => [(await import('./watch.ts')).watchCommand],
  waiting: async () => [(await import('./waiting.ts')).waitingCommand],
  entries: async () => (await import('./entries.ts')).entryCommands,
  failed: async () => (await import('./failed.ts')).failedCommands,
  holds: async () => (await import('./holds.ts')).holdCommands,
  sinks: async () => (await import('./sinks.ts')).sinkCommands,
  alerts: async () => (await import('./alerts.ts')).alertCommands,
  replay: async () => [(await import('./replay.ts')).replayCommand],
  replays: async () => (await import('./replays.ts')).replaysCommands,
  import: async () => [(await import('./import.ts')).importCommand],
  actions: async () => (await import('./actions.ts')).actionCommands,
  tokens: async () => (await import('./tokens.ts')).tokenCommands,
  records: async () => (await import('./records.ts')).recordCommands,
  searches: async () => (await import('./searches.ts')).searchCommands,
  entities: async () => [
    ...(await import('./entities.ts')).entityCommands,
    (await import('./entity-profile.ts')).profileCommand,
  ],
  claims: async () => [(await import('./claims.ts')).claimsCommand],
  export: async () => [(await import('./export.ts')).exportCommand],
  extract: async () => [(await import('./extract.ts')).extractCommand],
  backup: async () => [(await import('./backup.ts')).backupCommand],
  restore: async () => [(await import('./restore.ts')).restoreCommand],
  schema: async () => [(await import('./schema.ts')).schemaCommand],
  config: async () => [(await import('./config.ts')).configCommand],
  completion: async () => [(await import('./completion.ts')).completionCommand],
  doctor: async () => [(await import('./doctor.ts')).doctor],
}

/** The commands that begin with a word, none where none do. */
export const commandsOf = async (word: string): Promise<readonly Command[]> =>
  Object.hasOwn(commandsBy, word) ? (commandsBy[word]?.() ?? []) : []

/** All commands, in that order. */
export const allCommands = async (): Promise<readonly Command[]> =>
  (await Promise.all(Object.values(commandsBy).map(async (load) => load()))).flat()

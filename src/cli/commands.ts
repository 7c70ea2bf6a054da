import { actionCommands } from './actions.ts'
import { alertCommands } from './alerts.ts'
import { backupCommand } from './backup.ts'
import { claimsCommand } from './claims.ts'
import type { Command } from './command.ts'
import { completionCommand } from './completion.ts'
import { configCommand } from './config.ts'
import { doctor } from './doctor.ts'
import { entityCommands } from './entities.ts'
import { profileCommand } from './entity-profile.ts'
import { entryCommands } from './entries.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { failedCommands } from './failed.ts'
import { feedCommands } from './feeds.ts'
import { holdCommands } from './holds.ts'
import { importCommand } from './import.ts'
import { recordCommands } from './records.ts'
import { replayCommand } from './replay.ts'
import { replaysCommands } from './replays.ts'
import { restoreCommand } from './restore.ts'
import { schemaCommand } from './schema.ts'
import { searchCommands } from './searches.ts'
import { sinkCommands } from './sinks.ts'
import { start } from './start.ts'
import { status } from './status.ts'
import { tokenCommands } from './tokens.ts'
import { waitingCommand } from './waiting.ts'
import { watchCommand } from './watch.ts'
import { workCommand } from './work.ts'

/** All commands, as `wiredesk --help` lists them. */
export const commands: readonly Command[] = [
  start,
  workCommand,
  ...feedCommands,
  status,
  watchCommand,
  waitingCommand,
  ...entryCommands,
  ...failedCommands,
  ...holdCommands,
  ...sinkCommands,
  ...alertCommands,
  replayCommand,
  ...replaysCommands,
  importCommand,
  ...actionCommands,
  ...tokenCommands,
  ...recordCommands,
  ...searchCommands,
  ...entityCommands,
  profileCommand,
  claimsCommand,
  exportCommand,
  extractCommand,
  backupCommand,
  restoreCommand,
  schemaCommand,
  configCommand,
  completionCommand,
  doctor,
]

import { actionOperations } from './actions.ts'
import { alertOperations } from './alerts.ts'
import { claimOperations } from './claims.ts'
import { entityOperations } from './entities.ts'
import { entryOperations } from './entries.ts'
import { failedOperations } from './failed.ts'
import { feedOperations } from './feeds.ts'
import { importOperations } from './imports.ts'
import type { Operation } from './operation.ts'
import { recordOperations } from './records.ts'
import { replayOperations } from './replays.ts'
import { searchOperations } from './searches.ts'
import { sinkOperations } from './sinks.ts'
import { statusOperations } from './status.ts'
import { tokenOperations } from './tokens.ts'

/** All that the API does: the questions and actions of the terminal, by the same names. */
export const operations: readonly Operation[] = [
  ...statusOperations,
  ...feedOperations,
  ...recordOperations,
  ...entityOperations,
  ...claimOperations,
  ...entryOperations,
  ...failedOperations,
  ...replayOperations,
  ...importOperations,
  ...sinkOperations,
  ...actionOperations,
  ...tokenOperations,
  ...searchOperations,
  ...alertOperations,
]

import { readModelFile } from '../../model-files.ts'
import { startNet, type EventNet } from './net.ts'
import { readEventTables, type EventTables } from './tables.ts'

let loaded: EventNet | undefined

/** The net, read when it is first asked for and kept (docs/decisions/0004-model-files.md). */
export function loadEventNet(): EventNet {
  loaded ??= startNet(readEventTables(readModelFile('events.br')))
  return loaded
}

/** Takes the tables another thread has read. */
export function useEventNet(tables: EventTables): void {
  loaded = startNet(tables)
}

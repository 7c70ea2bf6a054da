import { readModelFile } from '../../model-files.ts'
import { startChoices, type ChoiceNets } from './room.ts'
import { readChoiceTables, type ChoiceTables } from './tables.ts'

let loaded: ChoiceNets | undefined

/** The nets, read when they are first asked for and kept (docs/decisions/0004-model-files.md). */
export function loadChoiceNets(): ChoiceNets {
  loaded ??= startChoices(readChoiceTables(readModelFile('choices.br')))
  return loaded
}

/** Takes the tables another thread has read. */
export function useChoiceNets(tables: ChoiceTables): void {
  loaded = startChoices(tables)
}

import { type DateNames, loadDateNames, useDateNames } from './dates/names.ts'
import { loadChoiceNets, useChoiceNets } from './figures/choice-net/load.ts'
import type { ChoiceTables } from './figures/choice-net/tables.ts'
import { loadEventNet, useEventNet } from './figures/event-net/load.ts'
import type { EventTables } from './figures/event-net/tables.ts'
import {
  loadStatusTables,
  useStatusTables,
  type StatusTables,
} from './figures/status-choice/tables.ts'
import { loadGazetteer, useGazetteer } from './gazetteer/cities.ts'
import type { Gazetteer } from './gazetteer/file.ts'
import { loadLatinTrigrams, useLatinTrigrams } from './language/scores.ts'
import { packLexicon, type PackedLexicon, useLexicon } from './language/tables.ts'
import type { TrigramIndex } from './language/trigram-index.ts'
import { loadModel, useModel } from './ner/load-model.ts'
import type { ModelTables } from './ner/model-tables.ts'

/** All that is read from the package's model files or made of word lists, its arrays on shared memory: one copy serves all threads of a process. */
export interface TextTables {
  readonly model: ModelTables
  readonly gazetteer: Gazetteer
  readonly events: EventTables
  readonly choices: ChoiceTables
  readonly statuses: StatusTables
  readonly lexicon: PackedLexicon
  readonly dates: DateNames
  readonly latin: TrigramIndex
}

/** Reads the model files, where that was not done. What it gives can be sent to another thread as it is. */
export function loadTextTables(): TextTables {
  const { cache: _, ...model } = loadModel()
  return {
    model,
    gazetteer: loadGazetteer(),
    events: loadEventNet().tables,
    choices: loadChoiceNets().tables,
    statuses: loadStatusTables(),
    lexicon: packLexicon(),
    dates: loadDateNames(),
    latin: loadLatinTrigrams(),
  }
}

/** Takes what `loadTextTables` gave in another thread, so that this one reads no model file. */
export function useTextTables({
  model,
  gazetteer,
  events,
  choices,
  statuses,
  lexicon,
  dates,
  latin,
}: TextTables): void {
  useModel(model)
  useGazetteer(gazetteer)
  useEventNet(events)
  useChoiceNets(choices)
  useStatusTables(statuses)
  useLexicon(lexicon)
  useDateNames(dates)
  useLatinTrigrams(latin)
}

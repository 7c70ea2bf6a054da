import { loadEventNet, useEventNet } from './figures/event-net/load.ts'
import type { EventTables } from './figures/event-net/tables.ts'
import { loadGazetteer, useGazetteer } from './gazetteer/cities.ts'
import type { Gazetteer } from './gazetteer/file.ts'
import { packLexicon, useLexicon } from './language/tables.ts'
import { loadModel, useModel } from './ner/load-model.ts'
import type { ModelTables } from './ner/model.ts'

/** All that is read from the package's model files or made of word lists, on shared memory: one copy serves all threads of a process. */
export interface TextTables {
  readonly model: ModelTables
  readonly gazetteer: Gazetteer
  readonly events: EventTables
  /** As `packLexicon` gives it. */
  readonly lexicon: Uint8Array
}

/** Reads the model files, where that was not done. What it gives can be sent to another thread as it is. */
export function loadTextTables(): TextTables {
  const { cache: _, ...model } = loadModel()
  return {
    model,
    gazetteer: loadGazetteer(),
    events: loadEventNet().tables,
    lexicon: packLexicon(),
  }
}

/** Takes what `loadTextTables` gave in another thread, so that this one reads no model file. */
export function useTextTables({ model, gazetteer, events, lexicon }: TextTables): void {
  useModel(model)
  useGazetteer(gazetteer)
  useEventNet(events)
  useLexicon(lexicon)
}

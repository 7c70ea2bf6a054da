import { readModelFile } from '../model-files.ts'
import { type ModelTables, readModelTables } from './model-tables.ts'
import { type Model, startModel } from './model.ts'

let loaded: Model | undefined

/** The tagger's model, read when it is first asked for and kept (docs/decisions/0004-model-files.md). */
export function loadModel(): Model {
  loaded ??= startModel(
    readModelTables(
      readModelFile('entities/lexicon.bin.br'),
      readModelFile('entities/weights.bin.br'),
    ),
  )
  return loaded
}

/** Takes the tables another thread has read. */
export function useModel(tables: ModelTables): void {
  loaded = startModel(tables)
}

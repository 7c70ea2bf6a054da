import { readModelFile } from '../model-files.ts'
import { type Model, readModel } from './model.ts'

let loaded: Model | undefined

/** The tagger's model, read when it is first asked for and kept (docs/decisions/0004-model-files.md). */
export function loadModel(): Model {
  loaded ??= readModel(
    readModelFile('entities/lexicon.bin.br'),
    readModelFile('entities/weights.bin.br'),
  )
  return loaded
}

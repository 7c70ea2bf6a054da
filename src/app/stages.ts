import { entryStages } from '../pipeline.ts'

/** The names of the stages that entries go through, in order. */
export const entryStageNames: readonly string[] = entryStages.map(({ name }) => name)

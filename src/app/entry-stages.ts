import { PermanentError } from '../errors.ts'
import { entryStages } from '../pipeline.ts'

/** The names of the stages that entries go through, in order. */
export const entryStageNames: readonly string[] = entryStages.map(({ name }) => name)

/** Throws for a stage that no entry goes through: asked of none, it would be told that nothing is there. */
export function checkEntryStage(stage: string): void {
  if (entryStageNames.includes(stage)) return
  const message = `there is no stage ${stage}; there are ${entryStageNames.join(', ')}`
  throw new PermanentError('no-stage', message)
}

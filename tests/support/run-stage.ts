import type { z } from 'zod'
import type { Context } from '../../src/context.ts'
import type { Outcome, Stage } from '../../src/stage.ts'

/** Runs a stage on a job as it comes from a queue: checked first. */
export const runStage = async <Input extends z.ZodType, Output extends z.ZodType>(
  stage: Stage<Input, Output>,
  ctx: Context,
  job: z.input<Input>,
): Promise<Outcome<z.input<Output>>> => stage.run(ctx, stage.input.parse(job))

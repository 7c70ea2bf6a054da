import type { z } from 'zod'
import type { Context } from './context.ts'
import type { Reads } from './schemas/jobs.ts'

/**
 * One step of the pipeline: it takes one job and makes the jobs of the next step. Both are told by their schemas, which
 * may brand what they have checked, so that jobs that look alike are not taken for each other.
 */
export interface Stage<Input extends z.ZodType, Output extends z.ZodType> {
  /** Names the queue too. Jobs at rest carry it, so it never changes. */
  readonly name: string
  /** Kept with every result this stage writes. Raise it when the same input gives another result. */
  readonly version: string
  /** What has to be kept for it to run: of a feed nothing but the feed. */
  readonly reads: Reads
  readonly input: Input
  readonly output: Output
  /** Two jobs with one key are the same work: the second is not queued. */
  readonly key: (input: z.output<Input>) => string
  readonly concurrency: number
  readonly timeoutMs: number
  readonly run: (ctx: Context, input: z.output<Input>) => Promise<Outcome<z.input<Output>>>
}

/** How a job ended, if it did not throw. Every job ends in exactly one way. */
export type Outcome<Output> =
  | {
      readonly status: 'done'
      readonly next: readonly Output[]
      /** The entry has gone on already, with what the stage kept. */
      readonly advanced?: boolean
    }
  | {
      readonly status: 'skipped'
      readonly reason: string
      /** The article that stands for what was skipped as `duplicate`. */
      readonly duplicateOf?: string
    }

export const done = <Output>(...next: Output[]): Outcome<Output> => ({ status: 'done', next })
/** As `done`; `advanced` is what the store said of the entry when it kept the result. */
export const doneWith = <Output>(advanced: boolean, ...next: Output[]): Outcome<Output> => ({
  status: 'done',
  next,
  ...(advanced && { advanced }),
})
export const skipped = (reason: string): Outcome<never> => ({ status: 'skipped', reason })
export const duplicate = (of: string): Outcome<never> => ({
  status: 'skipped',
  reason: 'duplicate',
  duplicateOf: of,
})

const defaults = {
  version: '1',
  concurrency: 8,
  timeoutMs: 30_000,
}

type Tuning = keyof typeof defaults

/** Fills in the defaults, so that a stage states only what is special about it. */
export function defineStage<Input extends z.ZodType, Output extends z.ZodType>(
  stage: Omit<Stage<Input, Output>, Tuning> & Partial<Pick<Stage<Input, Output>, Tuning>>,
): Stage<Input, Output> {
  return { ...defaults, ...stage }
}

/**
 * A stage whose types are forgotten: what the queues see. It checks what goes in and what comes
 * out itself, so that nothing has to be believed.
 */
export interface AnyStage extends Omit<
  Stage<z.ZodType, z.ZodType>,
  'input' | 'output' | 'key' | 'run'
> {
  /** The job's key. Throws a ZodError for data that is none of this stage's. */
  readonly key: (data: unknown) => string
  /** Throws a ZodError where input or output do not fit; `side` of `CheckError` says which. */
  readonly run: (ctx: Context, data: unknown) => Promise<Outcome<unknown>>
}

/** Data did not fit a stage's schema. */
export class CheckError extends Error {
  readonly side: 'input' | 'output'

  constructor(side: 'input' | 'output', cause: z.ZodError) {
    super(`${side} does not fit: ${issuesOf(cause)}`, { cause })
    this.name = 'CheckError'
    this.side = side
  }
}

const issuesOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => `${path.join('.') || '(whole)'}: ${message}`).join('; ')

function forget<Input extends z.ZodType, Output extends z.ZodType>(
  stage: Stage<Input, Output>,
): AnyStage {
  return {
    ...stage,
    key: (data) => stage.key(stage.input.parse(data)),
    async run(ctx, data) {
      const input = stage.input.safeParse(data)
      if (!input.success) throw new CheckError('input', input.error)

      const outcome = await stage.run(ctx, input.data)
      if (outcome.status === 'skipped') return outcome

      return { ...outcome, next: outcome.next.map((item) => checkOutput(stage.output, item)) }
    },
  }
}

function checkOutput<Output extends z.ZodType>(
  schema: Output,
  item: z.input<Output>,
): z.output<Output> {
  const result = schema.safeParse(item)
  if (!result.success) throw new CheckError('output', result.error)
  return result.data
}

/** Stages in order: each one's output is the next one's input. */
export interface Chain<Output extends z.ZodType> {
  readonly stages: readonly AnyStage[]
  /** Does not compile for a stage that takes something else. */
  to<Input extends z.ZodType & z.core.$ZodType<z.output<Output>>, Next extends z.ZodType>(
    stage: Stage<Input, Next>,
  ): Chain<Next>
}

/** Begins a chain. */
export const chain = <Input extends z.ZodType, Output extends z.ZodType>(
  first: Stage<Input, Output>,
): Chain<Output> => extend([], first)

function extend<Input extends z.ZodType, Output extends z.ZodType>(
  before: readonly AnyStage[],
  stage: Stage<Input, Output>,
): Chain<Output> {
  const stages = [...before, forget(stage)]
  return { stages, to: (next) => extend(stages, next) }
}

import { entryStages } from '../pipeline.ts'
import { type FreshRun, dryRunStages } from '../queues/dry-run.ts'
import type { Rerun } from '../replay/preview.ts'
import type { AnyStage } from '../stage.ts'

export interface RerunOptions {
  /** Without it, nothing is fetched. */
  readonly fetch: boolean
  /** Up to the record; without it, as far as no facts have to be kept already. */
  readonly isWhole: boolean
}

/** What the stages make of an entry, from `first` on and in the order of the pipeline. Writes nothing. */
export async function rerunFrom(
  first: AnyStage,
  context: Parameters<typeof dryRunStages>[1],
  { fetch, isWhole }: RerunOptions,
  entryId: string,
): Promise<Rerun> {
  if (first.reads === 'entry' && !fetch) return { status: 'unknown' }
  const stages = entryStages
    .slice(entryStages.indexOf(first))
    .filter(({ reads }) => isWhole || reads !== 'facts')
  return rerunOf(await dryRunStages(stages, context, entryId))
}

function rerunOf({ document, record, ...result }: FreshRun): Rerun {
  if (result.status === 'failed') return { status: 'failed', why: result.code }
  const { outcome } = result
  if (outcome.status === 'skipped') return { status: 'failed', why: `skipped: ${outcome.reason}` }
  return { status: 'made', title: (record?.document ?? document)?.title, ...(record && { record }) }
}

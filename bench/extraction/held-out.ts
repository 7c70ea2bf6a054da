import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { halfOf } from '../../training/body-pages.ts'
import { sharedFolder } from '../support/shared.ts'
import type { Half, LabelledPage } from './pages.ts'
import { readPages, type Reading } from './quality.ts'
import { startReader } from './reader.ts'
import type { PageScorer } from './scorer.ts'
import { tell } from './table.ts'

/**
 * What is read with weights that were learned without the page: half B with those of half A, and the other way round.
 * The halves are the training's own.
 */
export async function readHeldOut(
  sets: ReadonlyMap<string, readonly LabelledPage[]>,
  scorer: PageScorer,
): Promise<ReadonlyMap<string, Reading>> {
  const folder = mkdtempSync(join(tmpdir(), 'held-out-'))
  try {
    const ofA = await readHalf('A', sets, { folder, scorer })
    const ofB = await readHalf('B', sets, { folder, scorer })
    return new Map([...ofA].map(([set, reading]) => [set, together(reading, ofB.get(set))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Trains without a half, and reads it. */
async function readHalf(
  half: Half,
  sets: ReadonlyMap<string, readonly LabelledPage[]>,
  { folder, scorer }: { readonly folder: string; readonly scorer: PageScorer },
): Promise<Map<string, Reading>> {
  const weights = await train(half === 'A' ? 'B' : 'A', folder)
  const reader = await startReader('ours', { weights })
  const readings = new Map<string, Reading>()
  for (const [set, pages] of sets) {
    tell(`${set}: half ${half} with weights learned from the other`)
    const ofHalf = pages.filter(({ id }) => halfOf(id) === half)
    readings.set(set, await readPages(set, ofHalf, reader, { scorer, keep: undefined }))
  }
  reader.end()
  return readings
}

async function train(half: Half, folder: string): Promise<string> {
  tell(`training on half ${half}`)
  const out = join(folder, `weights-${half}.ts`)
  const script = join(import.meta.dirname, '../../training/train-body.ts')
  const data = join(sharedFolder, 'data/extraction')
  const args = [script, '--data', data, '--half', half, '--out', out]
  await promisify(execFile)(process.execPath, args)
  return out
}

function together(a: Reading, b: Reading | undefined): Reading {
  return {
    ...a,
    rows: new Map([...a.rows, ...(b?.rows ?? [])]),
    crashed: [...a.crashed, ...(b?.crashed ?? [])],
  }
}

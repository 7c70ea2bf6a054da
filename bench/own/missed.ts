import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { OwnText } from './own-text.ts'
import { figureLines } from './places.ts'
import { speechLines } from './speech.ts'
import { timeLines } from './times.ts'
import { valueLines } from './values.ts'

// Which texts of our own are known not to be read right. The others are tests: none of them may get worse.
//   node bench/own/missed.ts [--write]     how many there are of each set; writes missed.txt anew
// Only hashes are kept: which texts of half B are missed is for nobody to see.

const file = new URL('missed.txt', import.meta.url)

const sets: Readonly<Record<string, () => readonly OwnText[]>> = {
  times: timeLines,
  values: valueLines,
  figures: figureLines,
  speech: speechLines,
}

const hashOf = (line: string): string =>
  createHash('sha256').update(line).digest('hex').slice(0, 12)

/** The texts of a set that were read right when `missed.txt` was written, and those that came since. */
export function readRight(texts: readonly OwnText[]): readonly OwnText[] {
  const missed = new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[1]),
  )
  return texts.filter(({ line }) => !missed.has(hashOf(line)))
}

function missedOf(name: string, texts: readonly OwnText[]): readonly string[] {
  const missed = texts.filter(({ judge }) => judge().wrong.length > 0)
  console.log(`${name}: ${missed.length} of ${texts.length} are not read right`)
  return missed.map(({ line }) => `${name} ${hashOf(line)}`)
}

if (import.meta.main) {
  const lines = Object.entries(sets).flatMap(([name, texts]) => missedOf(name, texts()))
  if (process.argv.includes('--write')) writeFileSync(file, `${lines.join('\n')}\n`)
}

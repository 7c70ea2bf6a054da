import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventLines } from '../../bench/own/event-lines.ts'
import { readRight } from '../../bench/own/missed.ts'
import { figureLines } from '../../bench/own/places.ts'
import { speechLines } from '../../bench/own/speech.ts'
import { timeLines } from '../../bench/own/times.ts'
import { valueLines } from '../../bench/own/values.ts'

const root = join(import.meta.dirname, '../..')

/** By part of `src/text`, how many texts of files its unit tests hold; those known to be missed are none. */
export function heldTexts(): Readonly<Record<string, number>> {
  const figures = [...readRight(valueLines()), ...readRight(figureLines())]
  return {
    times: readRight(timeLines()).length,
    figures: figures.length + eventLines().filter(({ isMissed }) => !isMissed).length,
    quotes: readRight(speechLines()).length,
    language: sentencesIn('tests/fixtures/languages/*.json'),
  }
}

function sentencesIn(pattern: string): number {
  const files = globSync(pattern, { cwd: root })
  return files.reduce((total, file) => {
    const { sentences }: { readonly sentences: readonly string[] } = JSON.parse(
      readFileSync(join(root, file), 'utf8'),
    )
    return total + sentences.length
  }, 0)
}

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { tokenize } from '../../src/text/tokens.ts'
import { shared } from './shared.ts'

const Line = z.looseObject({ text: z.string() })

/** The texts of a file of JSON lines among the data of figures. */
export const textsOf = (...path: readonly string[]): string[] =>
  readFileSync(shared('data', 'figures', ...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)).text)

/** Whole articles that speed is measured with. */
export const newsTexts = (): string[] => [
  ...textsOf('meantime', 'meantime.jsonl'),
  ...textsOf('polnear', 'dev.jsonl'),
]

export const sentencesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + tokenize(text).sentences.length - 1, 0)

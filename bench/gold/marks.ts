import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readMarkedText } from '../../training/marked-text.ts'
import { shared } from '../support/shared.ts'
import type { GoldFigure, Stretch } from './documents.ts'
import { moreNewswire, newswire } from './newswire.ts'

/**
 * Figures that were marked for this project in texts that are no part of it. A line of `marks/SET.jsonl` is a document: its id, what its
 * text hashes to, and its figures, whose words are told by where they stand: start and end in the text, end exclusive.
 */
const At = z.tuple([z.int(), z.int()])

const kinds =
  'count money percent percentage-point rate ratio measure duration age score ordinal multiple fraction'
const modifiers = 'exact approx at-least more-than less-than up-to between vague'
const statuses = 'stated forecast planned demanded denied hypothetical'
const events =
  'killed injured missing trapped rescued displaced evacuated arrested detained kidnapped freed sentenced infected sick affected born ' +
  'attended protested voted-for elected polled employed laid-off joined deployed withdrawn attacked destroyed damaged built produced sold ' +
  'bought traded priced cost funded donated pledged owed paid fined earned lost invested grew fell exported imported launched fired ' +
  'travelled lasted scored won ranked aged sized counted other'
const oneOf = (words: string) => z.enum(words.split(' '))

export const StandOffFigure = z.object({
  at: At,
  kind: oneOf(kinds),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().nullable(),
  modifier: oneOf(modifiers),
  noun: z.object({ head: z.string().nullable(), at: At.nullable() }).nullable(),
  event: oneOf(events).nullable(),
  measure: At.nullable(),
  where: At.nullable(),
  when: At.nullable(),
  by: At.nullable(),
  change: z.object({ dir: z.string(), part: z.string() }).nullable(),
  rel: z.array(z.object({ type: z.string(), at: At })),
  status: oneOf(statuses),
})
export type StandOffFigure = z.infer<typeof StandOffFigure>

const Document = z.object({ id: z.string(), text: z.string(), figures: z.array(StandOffFigure) })

export const marksFile = (set: string): string => join(import.meta.dirname, 'marks', `${set}.jsonl`)

/** What stands in its lines, a document each. */
export const markedLines = (set: string): readonly unknown[] =>
  readFileSync(marksFile(set), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** First 16 digits of the SHA-256: a text that is not the one that was marked is noticed. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The text if it is the one that was marked; throws if not. */
export function hashedAs(hash: string, text: string | undefined, what: string): string {
  if (text === undefined || hashOf(text) !== hash)
    throw new Error(`${what}: the text is not the one that was marked`)
  return text
}

/** The texts that can be marked, by id: `wire-N`, `gmb-N`, and `FOLDER-NN` for an own article, its marks of names taken out. */
export function markable(): (id: string) => string {
  const wire = new Map([...newswire(), ...moreNewswire()])
  return (id) => {
    const text = wire.get(id)
    if (text !== undefined) return text
    const [folder = '', number = ''] = id.split('-')
    const file = shared('data', 'gold', 'own', folder, `${number}.txt`)
    return readMarkedText(readFileSync(file, 'utf8')).text.trim()
  }
}

export interface MarkedDocument {
  readonly id: string
  readonly text: string
  readonly figures: readonly GoldFigure[]
}

/** The documents of a set with their texts. None where the set has not been marked. */
export function readMarks(set: string): readonly MarkedDocument[] {
  if (!existsSync(marksFile(set))) return []
  const textOf = markable()
  return markedLines(set).map((line) => {
    const { id, text: hash, figures } = Document.parse(line)
    const text = hashedAs(hash, textOf(id), `${set}: ${id}`)
    return { id, text, figures: figures.map((figure) => inWords(text, figure)) }
  })
}

const wordsAt = (text: string, at: Stretch | null): string | null => at && text.slice(...at)

const inWords = (text: string, { at, ...figure }: StandOffFigure): GoldFigure => ({
  ...figure,
  t: text.slice(...at),
  start: at[0],
  end: at[1],
  noun: figure.noun && { head: figure.noun.head, phrase: wordsAt(text, figure.noun.at) },
  measure: wordsAt(text, figure.measure)?.toLowerCase() ?? null,
  where: wordsAt(text, figure.where),
  when: wordsAt(text, figure.when),
  by: wordsAt(text, figure.by),
  rel: figure.rel.map((relation) => ({ type: relation.type, t: text.slice(...relation.at) })),
})

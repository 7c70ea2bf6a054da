import type { Match } from '../../../src/text/reading/match.ts'
import type { Rules } from '../../../src/text/reading/rule.ts'
import type { TextReading } from '../../../src/text/reading/text-reading.ts'
import { brief } from './lines.ts'

/** Asks of one piece of a text. */
export type AtPiece = (r: TextReading, i: number) => unknown

/** What says nothing: most pieces are nobody's subject, and no verb. */
export const isNothing = (told: unknown): boolean =>
  told === undefined || told === false || told === '' || (Array.isArray(told) && told.length === 0)

/**
 * What is said of each of so many things: `name: number=answer …`, yes as the number alone. Neighbours of which the same is said
 * are told together; what is said of a thing by its own number is left out.
 */
export function toldEach(count: number, name: string, ask: (i: number) => unknown): string[] {
  const runs: { first: number; last: number; answer: string }[] = []
  for (let i = 0; i < count; i++) {
    const told = ask(i)
    if (isNothing(told) || told === i) continue
    const answer = told === true ? '' : `=${pieces(told)}`
    const run = runs.at(-1)
    if (run?.last === i - 1 && run.answer === answer) run.last = i
    else runs.push({ first: i, last: i, answer })
  }
  if (runs.length === 0) return []
  const told = runs.map(({ first, last, answer }) =>
    first === last ? `${first}${answer}` : `${first}..${last}${answer}`,
  )
  return [`${name}: ${told.join(' ')}`]
}

/** The same of the pieces of a text, but for what is `usual` there. */
export const toldAtPieces = (r: TextReading, name: string, ask: AtPiece, usual?: AtPiece) =>
  toldEach(r.count, name, (i) => {
    const told = ask(r, i)
    return told === usual?.(r, i) ? undefined : told
  })

/** Stretches of pieces as `first-next`, whatever else they hold behind it. */
export function pieces(told: unknown): string {
  if (Array.isArray(told)) return `[${told.map(pieces).join(' ')}]`
  if (!isStretch(told)) return brief(told)
  const { first, next, ...more } = told
  return `${first}-${next}${Object.keys(more).length === 0 ? '' : brief(more)}`
}

const isStretch = (told: unknown): told is { readonly first: number; readonly next: number } =>
  typeof told === 'object' && told !== null && 'first' in told && 'next' in told

/**
 * Rules that note what they would make and then make nothing, so that each is asked, as if it were the only one of its
 * table: what another one says before it does not hide it.
 */
export const asking = <Subject, Result>(
  rules: Rules<Subject, Result>,
  note: (told: string) => void,
): Rules<Subject, Result> =>
  rules.map((rule) => ({
    ...rule,
    build(found: Match, subject: Subject, r: TextReading): Result | undefined {
      const result = rule.build(found, subject, r)
      if (result !== undefined) note(`${rule.name}@${found.anchor.first}=${pieces(result)}`)
      return undefined
    },
  }))

import type { Entity, Mention } from '../../schemas/entity.ts'
import type { Span } from '../../schemas/span.ts'
import { Class } from '../reading/classes.ts'
import { is, pieceAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'

export type Gender = 'he' | 'she'

/** "he" or "she" for each person of whom the text, a role or the given name tells. */
export function gendersOf(
  r: TextReading,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): ReadonlyMap<string, Gender> {
  const found = new Map<string, Gender>()
  const learn = (entity: string, gender: Gender | undefined): void => {
    if (gender && !found.has(entity)) found.set(entity, gender)
  }
  // A title is surer than a role, and a role than a name.
  const people = mentions.filter(({ type }) => type === 'person')
  for (const { entity, span } of people) learn(entity, byTitle(r, pieceAt(r, span.start)))
  for (const { id, roles } of entities) for (const { span } of roles) learn(id, byRole(r, span))
  for (const { entity, span } of people) learn(entity, byName(r, pieceAt(r, span.start)))
  return found
}

const genderAt = (
  r: TextReading,
  i: number,
  [male, female]: readonly [number, number],
): Gender | undefined => (is(r, i, male) ? 'he' : is(r, i, female) ? 'she' : undefined)

const titles = [Class.maleTitle, Class.femaleTitle] as const
const names = [Class.maleName, Class.femaleName] as const
const nouns = [Class.maleRole, Class.femaleRole] as const

/** "Mr. Kim", whether the title is part of the name or stands before it. */
const byTitle = (r: TextReading, i: number): Gender | undefined =>
  genderAt(r, i, titles) ??
  genderAt(r, i - 1, titles) ??
  (is(r, i - 1, Class.stop) ? genderAt(r, i - 2, titles) : undefined)

const byName = (r: TextReading, i: number): Gender | undefined => genderAt(r, i, names)

/** "former chairwoman", "son of the king": the first noun that tells. */
function byRole(r: TextReading, { start, end }: Span): Gender | undefined {
  for (let i = pieceAt(r, start); (r.start[i] ?? end) < end; i++) {
    const gender = genderAt(r, i, nouns)
    if (gender) return gender
  }
  return undefined
}

import type { Entity } from '../../schemas/entity.ts'
import { isGenericBody, isLocalBody } from '../entities/generic-bodies.ts'
import { formOf } from '../entities/link-forms.ts'
import { acronymOf, nameOf } from '../entities/names.ts'
import { personShortForms, readPersonName } from '../entities/person-names.ts'
import type { RegistryKey } from '../entities/registry-key.ts'
import { tokenize } from '../tokens.ts'
import type { Filing } from './filing.ts'

/** That a record called something so. Votes for a name are counted, and decide what else it stands for. */
export interface Vote {
  /**
   * The name as it is compared. Within a week `2026-03-02|lima`, within a story `story/ID|lima`; an acronym in the country that
   * it was met in `=lbdc|KE`.
   */
  readonly name: string
  /** What it was called so, if not by the entity’s own key: all one-word persons, or all uses of an acronym, together. */
  readonly key?: string
}

/** A text has names without end for one thing; so many of them vote. */
const mostVotes = 24

/** What the record’s calling `entity` so says of its names. */
export function votesOf(entity: Entity, { key, name }: RegistryKey, filing: Filing): Vote[] {
  const votes =
    entity.type === 'person'
      ? personVotes(entity, key, name, filing)
      : nameVotes(entity, key, filing)
  const distinct = new Map(votes.map((vote) => [`${vote.name}\t${vote.key ?? ''}`, vote]))
  return [...distinct.values()].slice(0, mostVotes)
}

function personVotes(
  { name, aliases }: Entity,
  key: string,
  compared: string | undefined,
  { week, story }: Filing,
): Vote[] {
  if (compared === undefined) return []
  if (key.startsWith('person/one/'))
    return [
      ...(story === undefined ? [] : [{ name: `story/${story}|${compared}` }]),
      // Where the story does not tell, the week does.
      { name: `${week}|${compared}`, key: `person/one/${week}/${compared}` },
      { name: compared, key: `person/one/${compared}` },
    ]
  const person = readPersonName(wordsOf(name).words)
  const family = personShortForms(person)
    .filter(({ key: word, rank }) => rank === 3 && !word.includes(' '))
    .map(({ key: word }) => word)
  const called = aliases.map((alias) => readPersonName(wordsOf(alias).words).parts)
  const words = [...family, ...called.flatMap((parts) => (parts.length === 1 ? parts : []))]
  return [{ name: compared }, ...words.map((word) => ({ name: `${week}|${word}` }))]
}

function nameVotes(entity: Entity, key: string, { country }: Filing): Vote[] {
  return [entity.name, ...entity.aliases].flatMap((written): Vote[] => {
    const read = wordsOf(written)
    const acronym = entity.type === 'organization' ? acronymOf(read) : undefined
    const folded = formOf(entity.type, read).key
    if (acronym !== undefined) {
      const whole = key.startsWith('organization/acronym/')
        ? `organization/name/${folded}`
        : undefined
      return [
        { name: `=${acronym}|${country ?? ''}` },
        { name: folded, ...(whole !== undefined && { key: whole }) },
      ]
    }
    // "The Ministry" is each country’s own.
    return folded === '' || isGenericBody(read) || isLocalBody(read) ? [] : [{ name: folded }]
  })
}

function wordsOf(name: string) {
  const tokens = tokenize(name)
  return nameOf(tokens, { first: 0, end: tokens.count })
}

/** The name alone, of whatever week, story or country: what is judged together. */
export const bareName = (name: string): string =>
  name.startsWith('=') ? name.slice(0, name.indexOf('|')) : name.slice(name.lastIndexOf('|') + 1)

import type { EntityType } from '../../schemas/entity.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import { companySuffixes, eventWords, organizationWords } from '../gazetteer/words.ts'
import type { Form, ShortForm } from './forms.ts'
import { acronymOf, initialsOf, isSmallWord, type Name } from './names.ts'
import { peoples } from './peoples.ts'
import {
  isSamePerson,
  personShortForms,
  personVariantKeys,
  readPersonName,
} from './person-names.ts'

/** Acronyms are kept apart from words: "=us" is not "us". */
export const acronymKey = (letters: string) => `=${letters}`
const never = () => false

export function formOf(type: EntityType, name: Name): Form {
  for (const form of name.forms) if (form.type === type) return form
  const form = { type, ...readForm(type, name) }
  name.forms.push(form)
  return form
}

type Untyped = Omit<Form, 'type'>

function readForm(type: EntityType, name: Name): Untyped {
  switch (type) {
    case 'person':
      return personForm(name)
    case 'organization':
      return organizationForm(name)
    case 'place':
      return placeForm(name)
    case 'group':
      return groupForm(name)
    case 'event':
    case 'work':
    case 'product':
      return titleForm(name)
    default:
      return type satisfies never
  }
}

function personForm(name: Name): Untyped {
  const person = readPersonName(name.words)
  const key = person.parts.join(' ')
  return {
    key,
    lookups: [key],
    shortForms: personShortForms(person),
    variantKeys: personVariantKeys(person),
    isSame: ({ words }) => isSamePerson(person, readPersonName(words)),
    words: name.words,
  }
}

function lookupsOf(name: Name, key: string): string[] {
  const acronym = acronymOf(name)
  return acronym === undefined ? [key] : [key, acronymKey(acronym)]
}

function acronymForms(name: Name): ShortForm[] {
  return initialsOf(name).map((letters) => ({ key: acronymKey(letters), rank: 2 }))
}

function organizationForm(name: Name): Untyped {
  const words = [...name.words]
  while (words.length > 1 && companySuffixes.has(words.at(-1) ?? '')) words.pop()
  const key = words.join(' ')
  return {
    key,
    lookups: lookupsOf(name, key),
    shortForms: [...organizationShortForms(words), ...acronymForms(name)],
    variantKeys: [],
    isSame: never,
    words,
  }
}

/** "Legislative Council [of Ceylon]", "[Russian] Defense Ministry", "Auburn [University]", "[Persevering] Front". */
function organizationShortForms(words: readonly string[]): ShortForm[] {
  const forms: ShortForm[] = []
  for (let cut = 1; cut < words.length; cut++) {
    const [before, after] = [words.slice(0, cut), words.slice(cut)]
    const next = after[0] ?? ''
    const isWhole = !isSmallWord(words[cut - 1] ?? '')
    if (isWhole && leavesOff(next))
      forms.push({ key: before.join(' '), rank: isSmallWord(next) ? 3 : 2 })
    forms.push(...tailForm(after))
  }
  return forms
}

/** "[Russian] Defense Ministry", "[Election] Commission". */
function tailForm(after: readonly string[]): readonly ShortForm[] {
  const [next = '', more] = after
  if (isSmallWord(next)) return []
  if (more !== undefined) return [{ key: after.join(' '), rank: 2 }]
  return organizationWords.has(next) ? [{ key: next, rank: 1 }] : []
}

const leavesOff = (word: string) =>
  isSmallWord(word) || organizationWords.has(word) || companySuffixes.has(word)

const placeOpeners = new Set([
  'mount',
  'mt',
  'lake',
  'city',
  'state',
  'kingdom',
  'republic',
  'town',
  'village',
  'province',
  'river',
  'port',
])

function placeForm(name: Name): Untyped {
  const country = countryNamed(name.written.join(' '))
  const key = country ? `#${country}` : name.key
  return {
    key,
    lookups: lookupsOf(name, key),
    shortForms: country ? [] : [...placeShortForms(name.words), ...acronymForms(name)],
    variantKeys: [],
    isSame: never,
    words: name.words,
  }
}

/** "[Mount] Everest", "[Kingdom of] Prussia". Longer names of other places begin alike: no tail is left off. */
function placeShortForms(words: readonly string[]): ShortForm[] {
  const [first = '', second = ''] = words
  if (words.length < 2 || !placeOpeners.has(first)) return []
  return [{ key: words.slice(second === 'of' ? 2 : 1).join(' '), rank: 3 }]
}

function groupForm(name: Name): Untyped {
  const country = demonymCountry(name.written.join(' '))
  const people = peoples.get(name.key)
  if (people)
    return {
      key: people,
      lookups: [people],
      shortForms: [],
      variantKeys: [],
      isSame: never,
      words: name.words,
    }
  const singular = name.key.length > 4 && name.key.endsWith('s') ? name.key.slice(0, -1) : name.key
  const key = country ? `#${country}` : singular
  return { key, lookups: [key], shortForms: [], variantKeys: [], isSame: never, words: name.words }
}

function titleForm(name: Name): Untyped {
  const forms: ShortForm[] = []
  for (let cut = 1; cut < name.words.length; cut++) {
    if (cut > 1) forms.push({ key: name.words.slice(0, cut).join(' '), rank: 3 })
    const isTail = name.words.length - cut > 1 || eventWords.has(name.words[cut] ?? '')
    if (isTail) forms.push({ key: name.words.slice(cut).join(' '), rank: 2 })
  }
  return {
    key: name.key,
    lookups: lookupsOf(name, name.key),
    shortForms: [...forms, ...acronymForms(name)],
    variantKeys: [],
    isSame: never,
    words: name.words,
  }
}

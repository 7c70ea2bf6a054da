import { easternFamilyNames, organizationWords } from '../gazetteer/words.ts'
import type { ShortForm } from './forms.ts'
import type { Name } from './names.ts'
import { honorifics, leadingTitles, longTitles, titlesLikeNames } from './titles.ts'

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'])
const initial = /^[a-z]$/

/** A person's name in parts: hyphens opened, honorifics and "Jr." off. */
export interface PersonName {
  readonly parts: readonly string[]
  readonly generation: string | undefined
}

export function readPersonName(words: readonly string[]): PersonName {
  const parts = words
    .slice(titleLength(words))
    .flatMap((word) => word.split(isInitials(word) ? '' : '-'))
    .filter(Boolean)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || !generations.has(last)) return { parts, generation: undefined }
  return { parts: parts.slice(0, -1), generation: last }
}

/** How many words are honorifics or titles; a name is left always, and two words of one where the title may be a name. */
function titleLength(words: readonly string[]): number {
  let start = 0
  for (;;) {
    const left = words.length - start
    const word = words[start] ?? ''
    if (left > 2 && longTitles.has(`${word} ${words[start + 1]}`)) start += 2
    else if (left > 1 && honorifics.has(word)) start++
    else if (left > 2 && (leadingTitles.has(word) || titlesLikeNames.has(word))) start++
    else return start
  }
}

/** "J.K." was read as "jk": two letters without a vowel are initials. */
function isInitials(word: string): boolean {
  return !generations.has(word) && /^[bcdfghjklmnpqrstvwxz]{2}$/.test(word)
}

/** Words a person may be called by afterwards, surest first: family name, given name, a part between. */
export function personShortForms({ parts }: PersonName): ShortForm[] {
  const forms: ShortForm[] = []
  const count = Math.min(parts.length, 8)
  const eastern = isEastern(parts)
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= count; to++) {
      if (to - from === count) continue
      const rank = rankOf(from === 0, to === count, eastern && to === 1)
      forms.push({ key: parts.slice(from, to).join(' '), rank })
    }
  }
  return forms.filter(({ key }) => !initial.test(key))
}

function rankOf(isStart: boolean, isEnd: boolean, isFamilyFirst: boolean): number {
  if (isEnd || isFamilyFirst) return 3
  return isStart ? 2 : 1
}

const syllable =
  /^(?:[bcdfghjklmnpqrstvwyz]|[cskptgnz]h|tr|qu|[kghjmbrpl]y|[hkgt]w)?[aeiouy]{1,3}(?:ng|nh|ch|[nmpklctbr])?$/

/** "do-hyun": a given name of two syllables, as Korean ones are written. */
export const isHyphenatedGiven = (word: string): boolean => {
  const parts = word.length < 16 ? word.split('-') : []
  return parts.length === 2 && parts.every((part) => syllable.test(part))
}

/** "Kim Do Hyun", "Park Min-seo", "Tran Thi Lan", "Hajah Ana Lima": words that are no name but a person's. */
export function isPersonByForm({ words }: Pick<Name, 'words'>): boolean {
  const [first = '', ...given] = words
  if (given.length === 1) return easternFamilyNames.has(first) && isHyphenatedGiven(given[0] ?? '')
  if (given.length < 2 || words.some((word) => organizationWords.has(word))) return false
  const isFamilyFirst = easternFamilyNames.has(first) && given.length === 2
  return honorifics.has(first) || (isFamilyFirst && given.every((word) => syllable.test(word)))
}

/** "Kim Jong-un", "Xi Jinping": the family name comes first. */
function isEastern(parts: readonly string[]): boolean {
  return easternFamilyNames.has(parts[0] ?? '') && parts.length <= 4
}

/** Where to look for the same person under another full name: "first last", "f last". */
export function personVariantKeys({ parts }: PersonName): string[] {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? [] : [`${first.charAt(0)} ${last}`]
}

/** Whether two full names may be one person's: first, last and what both tell of the middle agree. */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (!agreesAtEnds(a, b)) return false
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts]
  if (short.length === 2) return true
  if (short.length !== long.length) return false
  return short.every((part, index) => fits(part, long[index] ?? ''))
}

/** Given and family name, and "Jr." where both tell it. */
function agreesAtEnds(a: PersonName, b: PersonName): boolean {
  if (a.generation && b.generation && a.generation !== b.generation) return false
  return a.parts.at(-1) === b.parts.at(-1) && fits(a.parts[0] ?? '', b.parts[0] ?? '')
}

function fits(a: string, b: string): boolean {
  if (a === b) return true
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0)
}

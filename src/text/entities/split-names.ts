import { easternFamilyNames, organizationWords, thoroughfares } from '../gazetteer/words.ts'
import { type Tokens, wordAt } from '../tokens.ts'
import { nameOf, type GivenMention } from './names.ts'

/**
 * Undoes two slips: a person's name swallowed by the organization before it ("Chief of the General Staff Ri Yong-gil"),
 * where its form or another mention shows it to be one; and a street taken for a work.
 */
export function splitNames(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const persons = new Set(
    mentions
      .filter(({ type, first, end }) => type === 'person' && end - first > 1)
      .map((mention) => nameOf(tokens, mention).key),
  )
  return mentions.flatMap((mention) => {
    if (mention.type === 'person') return [mention]
    const start = personStart(tokens, mention, persons)
    if (start === undefined) return [retype(tokens, mention)]
    return [
      { ...mention, end: start },
      { ...mention, first: start, type: 'person' },
    ]
  })
}

/** Where a person's name begins that the mention ends with; "Friends of Ida Berg" is one name. */
function personStart(
  tokens: Tokens,
  { first, end }: GivenMention,
  persons: ReadonlySet<string>,
): number | undefined {
  for (const length of [3, 2]) {
    const start = end - length
    if (start <= first || !organizationWords.has(wordAt(tokens, start - 1).toLowerCase())) continue
    if (persons.has(nameOf(tokens, { first: start, end }).key)) return start
  }
  const family = wordAt(tokens, end - 2).toLowerCase()
  const isKorean = easternFamilyNames.has(family) && isHyphenatedGiven(wordAt(tokens, end - 1))
  return isKorean && end - 2 > first ? end - 2 : undefined
}

/** "Yong-gil": two syllables, the second small. */
function isHyphenatedGiven(word: string): boolean {
  return word.length < 16 && /^[A-Z][a-z]{1,6}-[a-z]{2,7}$/.test(word)
}

function retype(tokens: Tokens, mention: GivenMention): GivenMention {
  const isStreet = thoroughfares.has(wordAt(tokens, mention.end - 1).toLowerCase())
  const isSlip = mention.type === 'work' || mention.type === 'product'
  return isStreet && isSlip && mention.end - mention.first > 1
    ? { ...mention, type: 'place' }
    : mention
}

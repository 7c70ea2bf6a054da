import type { Tokens } from '../tokens.ts'
import type { GivenMention, Name } from './names.ts'

/** What family names begin with in small letters. */
const particles = new Set(
  'af al av bin da dal de del della den der di dos du el ibn la le ten ter van von zu'.split(' '),
)

/** Whether a name begins with one: "De la Rua". */
export const hasParticle = ({ words }: Pick<Name, 'words'>) => particles.has(words[0] ?? '')

/** The family name of a person's words with its particles: "von der Leyden". */
export function particleName(words: readonly string[]): readonly string[] | undefined {
  const particle = words.findIndex((word) => particles.has(word))
  return particle > 0 && particle < words.length - 1 ? words.slice(particle) : undefined
}

/** Persons found without their particles get them back, where the document has the full name: "von der [Leyden]". */
export function widenParticles(
  tokens: Tokens,
  mentions: readonly GivenMention[],
): readonly GivenMention[] {
  const wordsOf = (first: number, end: number): string[] =>
    Array.from({ length: Math.min(end - first, longest) }, (_, index) =>
      tokens.text.slice(tokens.start[first + index], tokens.end[first + index]),
    )
  const known = new Set(
    mentions
      .filter(({ type, first, end }) => type === 'person' && end - first > 2)
      .map(({ first, end }) => particleName(wordsOf(first, end))?.join(' ')),
  )
  known.delete(undefined)
  if (known.size === 0) return mentions
  return mentions.map((mention, index) => {
    const floor = Math.max(mentions[index - 1]?.end ?? 0, mention.first - mostParticles)
    for (let first = mention.first - 1; first >= floor; first--) {
      if (!particles.has(wordsOf(first, first + 1)[0] ?? '')) return mention
      if (known.has(wordsOf(first, mention.end).join(' ')))
        return { ...mention, first, type: 'person' }
    }
    return mention
  })
}

const mostParticles = 3
/** Longer mentions are no person. */
const longest = 12

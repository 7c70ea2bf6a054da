import type { Draft } from '../drafts.ts'
import type { Pieces } from './clause-words.ts'
import type { Sort } from './event-verbs.ts'
import { persons } from './grammar-words.ts'

/** Where a figure stands in its sentence: what rules of meaning look at. */
export interface Site {
  readonly p: Pieces
  readonly draft: Draft
  readonly sort: Sort
  /** What else it may be: most nouns do not say whether they are people. */
  readonly orElse: Sort | undefined
  /** The first piece of the number with its modifier, and the piece behind its noun. */
  readonly first: number
  readonly next: number
  readonly from: number
  readonly to: number
}

export function siteOf(p: Pieces, draft: Draft): Site {
  const noun = draft.noun
  const isAfter = noun !== undefined && noun.first >= draft.next
  const sort = sortOf(draft)
  return {
    p,
    draft,
    sort,
    orElse: sort === 'things' && noun && !objects.has(noun.head) ? 'people' : undefined,
    first: Math.min(draft.phraseStart, draft.start),
    next: Math.max(draft.next, isAfter ? noun.next : 0),
    from: p.sentenceStart[draft.start] ?? 0,
    to: p.sentenceEnd[draft.start] ?? 0,
  }
}

function sortOf({ kind, unit, noun, per }: Draft): Sort {
  if (kind === 'money' || unit?.dimension === 'money') return 'money'
  if (kind === 'percent' || kind === 'percentage-point' || kind === 'ratio') return 'share'
  if (kind === 'duration' || kind === 'age') return 'duration'
  if (kind === 'score') return 'score'
  if (kind === 'measure' || (kind === 'rate' && unit && !per)) return 'measure'
  if (kind === 'fraction' || kind === 'multiple')
    return noun && isPerson(noun.head) ? 'people' : 'share'
  return !noun || isPerson(noun.head) ? 'people' : 'things'
}

/** "worker", "activist", "refugee": a head that is somebody. */
export const isPerson = (head: string): boolean =>
  persons.has(head) ||
  (/(?:[^aeiou]er|[aeiou]{2}er|dier|[^m]ent|ist|ian|ee|man|woman|ese|or|ant)$/.test(head) &&
    !objects.has(head))

const objects = new Set(
  (
    'tower number member computer paper center river water power helicopter letter offer order border quarter ' +
    'shelter container tanker fighter bomber bunker cluster chapter meter liter dollar hammer ' +
    'poster poker wicket reactor tractor motor factor sector vector monitor elevator generator corridor mirror plant restaurant ' +
    'grant warrant variant truck tree fee coffee committee degree guarantee knee jubilee levee settlement ' +
    'dinner trailer freighter cruiser steamer boiler freezer drawer finger corner laser trigger semester ' +
    'disaster register matter folder filter counter list wrist twist waist chest ' +
    'launcher charter banner sewer flower shower tender blunder layer elephant  ' +
    'percent event cent tent continent incident accident component talent accent ingredient current extent intent content precedent ' +
    'three-pointer pointer homer over door floor color colour tumor meteor harbor harbour labor labour favor anchor armor ' +
    'odor flavor rumor horror error terror honor vapor minor major liquor humor humour'
  ).split(' '),
)

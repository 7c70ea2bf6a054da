import type { FigureStatus } from '../../../schemas/figure.ts'
import type { Pieces } from './clause-words.ts'
import type { Stretch } from './phrases.ts'
import type { StatusRule } from './rules.ts'
import type { Site } from './site.ts'

/** What says that a figure is not simply so; in the order in which they are asked. What none says is stated. */
export const statusRules: readonly StatusRule[] = [
  {
    id: 'status.not',
    status: 'denied',
    cues: cues(
      "not n't never deny denies denied denying reject rejects rejected rejecting dismissed refuted nobody",
    ),
    matches: [
      'The toll was not [12] but 14.',
      'The army denied that [12] people were killed.',
      'She will not serve [eight years] in office.',
    ],
    not: ['The army said [12] people were killed.', 'He had not slept when [12] people came.'],
  },
  {
    id: 'status.demand',
    status: 'demanded',
    cues: cues(
      'demand demands demanded demanding ask asks asked asking request requests requested seek seeks sought seeking want wants',
    ),
    matches: [
      'The union demanded [$5 million].',
      'The White House will ask Congress for [$70 billion].',
    ],
    not: ['The union paid [$5 million].'],
  },
  {
    id: 'status.fear',
    status: 'hypothetical',
    cues: cues('if unless whether may might feared suspected supposing possibly option options'),
    matches: [
      'Up to [300] people were feared dead.',
      'The field may hold [50 million barrels].',
      'If [12] members agree, it passes.',
    ],
    not: ['Up to [300] people were killed.'],
  },
  {
    id: 'status.forecast',
    status: 'forecast',
    cues: cues(
      'expect expects expected expecting forecast forecasts predict predicts predicted project projects projected likely could should outlook anticipated anticipates',
    ),
    matches: ['The bank expects growth of [2 percent].', 'Prices could rise by [5 percent].'],
    not: ['Prices rose by [5 percent].'],
  },
  {
    id: 'status.plan',
    status: 'planned',
    cues: cues(
      "will plan plans planned planning intend intends intended aim aims agreed would scheduled propose proposes proposed pledged pledges shall going target targets ’ll 'll promise promised promises vowed due",
    ),
    matches: [
      'The firm will lay off [400] workers.',
      'They plan to build [12] schools.',
      'Some [12] schools will be built.',
    ],
    not: ['The firm laid off [400] workers.', 'He will speak where [12] people were killed.'],
  },
]

function cues(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** How far before a figure or its event a cue may stand, in pieces. */
const reach = 9

/** Words that begin what the cue before them says nothing of. */
const walls = new Set(
  'said says say when after since because which who where as but and while although though that'.split(
    ' ',
  ),
)

/** Whether what a figure tells is so, from its clause: from the cue to the figure or to the verb that it is the subject of. */
export function statusOf(
  site: Site,
  event: Stretch | undefined,
): { readonly status: FigureStatus; readonly rule: string } | undefined {
  if (isKnown(site)) return undefined
  const [from, to] = clauseOf(site, event)
  for (const { id, status, cues: known } of statusRules)
    for (let i = from; i < to; i++)
      if (known.has(site.p.words[i] ?? '') && !isOnly(site.p, i)) return { status, rule: id }
  return undefined
}

/** "the two sides", "those 444 seats": they are there, whatever is planned with them. */
const isKnown = ({ p, first, draft }: Site): boolean =>
  draft.kind === 'count' && /^(?:the|those|these|its|their|both)$/.test(p.words[first - 1] ?? '')

/** "not only" */
const isOnly = (p: Pieces, i: number): boolean =>
  p.words[i] === 'not' && (p.words[i + 1] === 'only' || p.words[i + 1] === 'just')

function clauseOf(
  { p, first, next, from }: Site,
  event: Stretch | undefined,
): readonly [number, number] {
  const anchor = event ? Math.min(first, event.first) : first
  let start = anchor
  while (start > from && first - start < reach + (first - anchor) && !isWall(p, start - 1)) start--
  // "the army denied that 12 were killed": what the wall leads to is denied.
  if (p.words[start - 1] === 'that' && /^den(?:y|ies|ied|ying)$/.test(p.words[start - 2] ?? ''))
    start -= 2
  return [start, event && event.first >= next ? event.next : first]
}

const isWall = (p: Pieces, i: number): boolean => {
  const word = p.words[i] ?? ''
  return walls.has(word) || word === ';' || word === ':' || word === ',' || word === '.'
}

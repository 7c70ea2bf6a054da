import type { EventClass } from '../../../schemas/figure.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { singular } from '../nouns.ts'
import { amountEvents } from './amount-events.ts'
import { Word, type Pieces } from './clause-words.ts'
import { countingVerbs } from './event-verbs.ts'
import { fillers, passives } from './grammar-words.ts'
import { kindEvents } from './kind-events.ts'
import type { EventRule } from './rules.ts'
import { skipCounters, type Told } from './senses.ts'
import type { Site } from './site.ts'
import { verbAfter } from './verb-after.ts'
import { verbBefore, verbBeforeList } from './verb-before.ts'
import { Form, eventVerb, stateWord, strongNoun, weakNoun } from './words.ts'

const isCounting = ({ sort }: Site): boolean => sort === 'people' || sort === 'things'

/** Of what is counted; in the order in which they are tried. */
const countEvents: readonly EventRule[] = [
  {
    id: 'event.noun',
    reads: ownNoun,
    matches: [
      ['Officials put it at [12] deaths.', 'killed', 'deaths'],
      ['The state counted [40] new cases of measles.', 'infected', 'cases'],
      ['They found [11] bodies in the river.', 'killed', 'bodies'],
      ['Police say [30] arrested in raids.', 'arrested', 'arrested'],
    ],
    not: ['The court heard [40] criminal cases.', 'The union held [3] strikes.'],
  },
  {
    id: 'event.object',
    reads: (site) => (isCounting(site) ? verbBefore(site) : undefined),
    matches: [
      ['Police arrested [12] men.', 'arrested', 'arrested'],
      ['The blast killed at least [12] people.', 'killed', 'killed'],
      ['The attack claimed the lives of [two] soldiers.', 'killed', 'claimed'],
      ['The mill will lay off [400] workers.', 'laid-off', 'lay off'],
      ['The rebels freed [5] hostages.', 'freed', 'freed'],
      ['The airline has ordered [40] jets.', 'bought', 'ordered'],
    ],
    not: ['Seven men were arrested, [12] officers said.', 'They met in [12] towns.'],
  },
  {
    id: 'event.subject',
    reads: (site) => (isCounting(site) ? verbAfter(site) : undefined),
    matches: [
      ['Officials say [12] people have been killed in floods.', 'killed', 'killed'],
      ['More than [160] people have died from the flu.', 'killed', 'died'],
      ['The storm left [four] people dead.', 'killed', 'dead'],
      ['[Thousands] of workers in the capital rallied on Friday.', 'protested', 'rallied'],
      ['The war has left [a million] people displaced.', 'displaced', 'displaced'],
      ['The raid left [one] soldier and seven rebels dead.', 'killed', 'dead'],
      ['A ship with [12] sailors on board sank.', 'travelled', 'on board'],
      ['Only [12] of the passengers who were rescued spoke.', 'rescued', 'rescued'],
    ],
    not: ['The [four] soldiers killed two rebels.', 'The [12] officers said that a man died.'],
  },
  {
    id: 'event.list',
    reads: (site) => (isCounting(site) ? verbBeforeList(site) : undefined),
    matches: [
      ['The bomb wounded two officers and [four] civilians.', 'injured', 'wounded'],
      ['A raid killed a guard, a driver and [three] clerks.', 'killed', 'killed'],
    ],
    not: ['The bomb wounded two officers when [four] civilians came.'],
  },
  {
    id: 'event.modifier',
    reads: modifier,
    matches: [
      ['Families met the [23] kidnapped engineers.', 'kidnapped', 'kidnapped'],
      ['They buried the [six] dead miners.', 'killed', 'dead'],
    ],
    not: ['They met the [23] armed engineers.'],
  },
  {
    id: 'event.of',
    reads: nounOf,
    matches: [
      ['He is charged over the deaths of [119] opponents.', 'killed', 'deaths'],
      ['The group admitted the kidnapping of [two] nurses.', 'kidnapped', 'kidnapping'],
    ],
    not: ['He is a member of [two] clubs.'],
  },
  {
    id: 'event.toll',
    reads: toll,
    matches: [['Sudan puts the death toll there at [10,000].', 'killed', 'death toll']],
    not: ['Sudan puts the budget at [10,000].'],
  },
  {
    id: 'event.hit',
    reads: hitBy,
    matches: [
      ['The storm cut power to [a million] homes.', 'affected', 'power to'],
      ['The virus has spread to [15] villages.', 'affected', 'spread to'],
      ['Some [40,000] households are without power.', 'affected', 'without power'],
      ['About [five million] people are in need of aid.', 'affected', 'in need'],
    ],
    not: ['They went to [15] villages.', 'They left without [15] men.'],
  },
  {
    id: 'event.own-weak-noun',
    reads: ownWeakNoun,
    matches: [['He spoke for the [four] hostages.', 'kidnapped', 'hostages']],
    not: ['He spoke for the [four] painters.'],
  },
  {
    id: 'event.stated',
    reads: stated,
    matches: [
      ['The firm owns [11] hotels.', 'counted', 'owns'],
      ['There are [40] camps in the valley.', 'counted', 'are'],
      ['The court chose a jury of [four] men.', 'counted', 'jury'],
      ['The house is home to [370] children.', 'counted', 'home to'],
    ],
    not: ['The two firms painted [11] hotels.'],
  },
]

/** In the order in which they are tried. */
export const eventRules: readonly EventRule[] = [...kindEvents, ...amountEvents, ...countEvents]

const courts = new Set(
  'court criminal legal fraud civil murder rape corruption pending test briefcase'.split(' '),
)
const weapons = new Set(
  'air missile drone bomb rocket military israeli russian u.s. artillery'.split(' '),
)

/** "12 deaths": the noun itself says it. */
function ownNoun({ p, draft, sort }: Site): Told | undefined {
  const { noun } = draft
  if (!noun || (sort !== 'people' && sort !== 'things')) return undefined
  const event = strongNoun(noun.head) ?? stateWord(noun.head) ?? participleOf(noun.head)
  if (!event) return undefined
  const before = p.words[noun.headAt - 1] ?? ''
  if (noun.head === 'case' && (courts.has(before) || p.words[noun.headAt + 1] === '-'))
    return undefined
  if (noun.head === 'strike' && !weapons.has(before)) return undefined
  return { event, at: noun.headAt, next: noun.headAt + 1 }
}

/** "12 killed, 30 arrested": a participle is the noun. */
function participleOf(head: string): EventClass | undefined {
  const verb = eventVerb(head)
  if (!verb || (verb.forms & Form.participle) === 0 || !head.endsWith('ed')) return undefined
  return verb.senses.find(
    ({ role, sorts, particle }) =>
      role !== 'subject' && !particle && sorts?.includes('people') === true,
  )?.event
}

function ownWeakNoun({ p, draft, sort }: Site): Told | undefined {
  const { noun, kind } = draft
  if (!noun || kind === 'ordinal' || (sort !== 'people' && sort !== 'things')) return undefined
  const event = weakNoun(noun.head)
  return event && p.words[noun.headAt] !== undefined
    ? { event, at: noun.headAt, next: noun.headAt + 1 }
    : undefined
}

/** "23 kidnapped Iraqis", "two dead soldiers" */
function modifier({ p, draft, sort }: Site): Told | undefined {
  const { noun } = draft
  if (!noun || noun.first < draft.next || (sort !== 'people' && sort !== 'things')) return undefined
  for (let i = noun.first; i < noun.headAt; i++) {
    const word = p.words[i] ?? ''
    const state = stateWord(word) ?? (strongNoun(word) === 'scored' ? 'scored' : undefined)
    if (state) return { event: state, at: i, next: i + 1 }
    const verb = eventVerb(word)
    if (!verb || (verb.forms & Form.participle) === 0) continue
    const sense = verb.senses.find(
      ({ role, sorts, particle }) =>
        role !== 'subject' && !particle && (sorts?.includes(sort) ?? true),
    )
    if (sense) return { event: sense.event, at: i, next: i + 1 }
  }
  return undefined
}

/** "the deaths of 119 opponents", "the killing of two guards" */
function nounOf({ p, first, from, sort }: Site): Told | undefined {
  if (sort !== 'people' && sort !== 'things') return undefined
  let at = first - 1
  while (
    at > from &&
    first - at < 4 &&
    /^(?:the|those|these|a|an|another|all|at|least|some)$/.test(p.words[at] ?? '')
  )
    at--
  if (p.words[at] !== 'of') return undefined
  const word = p.words[at - 1] ?? ''
  const head = singular(word)
  const event = strongNoun(head) ?? weakNoun(head) ?? gerund(word, sort)
  return event && event !== 'counted' ? { event, at: at - 1, next: at } : undefined
}

function gerund(word: string, sort: 'people' | 'things'): EventClass | undefined {
  const verb = word.endsWith('ing') ? eventVerb(word) : undefined
  return verb?.senses.find(
    ({ role, sorts }) => role !== 'subject' && sorts?.includes(sort) === true,
  )?.event
}

const tollNouns = new Set(
  'toll death fatality casualty dead injury case infection arrest'.split(' '),
)

/** "the death toll at 10,000", "the number of deaths rose to 52" */
function toll({ p, draft, first, from, sort }: Site): Told | undefined {
  if (draft.kind !== 'count' || (sort !== 'people' && sort !== 'things')) return undefined
  const isBare = draft.noun === undefined || draft.noun.next <= first
  if (draft.change && isBare)
    for (let i = first - 1; i >= Math.max(from, first - 40); i--)
      if (p.words[i] === 'toll') return { event: 'killed', at: i, next: i + 1 }
  for (let i = first - 1; i >= from && first - i < 9; i--) {
    const word = p.words[i] ?? ''
    const head = singular(word)
    if (tollNouns.has(head)) {
      const event = strongNoun(head)
      const isToll = word === 'toll' && p.words[i - 1] === 'death'
      return event && { event, at: isToll ? i - 1 : i, next: i + 1 }
    }
    const isLink =
      ((p.bits[i] ?? 0) & (Word.amounts | Word.up | Word.down)) !== 0 ||
      fillers.has(word) ||
      passives.has(word)
    if (!isLink && !tollLinks.has(word) && !word.endsWith('ly')) return undefined
  }
  return undefined
}

const tollLinks = new Set('at to of by from the in a total its'.split(' '))

/** "has 11 hospitals", "there are 12 camps", "a jury of four men", "home to 370 children" */
function stated({ p, draft, first, from, sort }: Site): Told | undefined {
  if (draft.kind !== 'count' || (sort !== 'people' && sort !== 'things') || !draft.noun)
    return undefined
  const at = skipCounters(p, first - 1, from)
  const word = p.words[at] ?? ''
  const before = p.words[at - 1] ?? ''
  if (at < from) return undefined
  if (countingVerbs.has(word) && (before === 'there' || !beVerbs.has(word)))
    return { event: 'counted', at, next: at + 1 }
  if (word === 'with' && at > from && draft.noun.first >= draft.next && isWordLike(p, at - 1))
    return { event: 'counted', at, next: at + 1 }
  const isMade =
    word === 'of' && /^(?:consists?|consisted|consisting|composed|up|comprised)$/.test(before)
  if (isMade) return { event: 'counted', at: at - 1, next: at + 1 }
  if (p.words[draft.next] === '-' && sizes.has(draft.noun.head))
    return { event: 'counted', at: draft.noun.headAt, next: draft.noun.headAt + 1 }
  if (word === 'to' && before === 'home') return { event: 'counted', at: at - 1, next: at + 1 }
  const of = first - 1
  const isGroup = p.words[of] === 'of' && groups.has(p.words[of - 1] ?? '')
  return isGroup ? { event: 'counted', at: of - 1, next: of } : undefined
}

const harms = new Set(
  'power electricity water gas spread damage harm threat risk supplies heating access service services'.split(
    ' ',
  ),
)
const wants = new Set(
  'power electricity water food shelter heating heat homes gas work jobs help'.split(' '),
)

/** "cut power to 12 towns", "12 towns without power", "12 people in need" */
function hitBy({ p, draft, first, from, next, to }: Site): Told | undefined {
  if (draft.kind !== 'count') return undefined
  const at = skipCounters(p, first - 1, from)
  if ((p.words[at] === 'to' || p.words[at] === 'for') && harms.has(p.words[at - 1] ?? ''))
    return { event: 'affected', at: at - 1, next: at + 1 }
  for (let i = next; i < Math.min(to, next + 6); i++) {
    const after = p.words[i + 1] ?? ''
    if (p.words[i] === 'without' && wants.has(after))
      return { event: 'affected', at: i, next: i + 2 }
    if (p.words[i] === 'in' && after === 'need') return { event: 'affected', at: i, next: i + 2 }
    if (p.words[i] === 'at' && after === 'risk') return { event: 'affected', at: i, next: i + 2 }
    if (p.words[i] === ',' || p.words[i] === ';') return undefined
  }
  return undefined
}

const beVerbs = new Set(['is', 'are', 'was', 'were'])
const sizes = new Set([
  'seat',
  'member',
  'nation',
  'country',
  'room',
  'bed',
  'state',
  'party',
  'page',
  'unit',
])
const isWordLike = (p: Pieces, i: number): boolean =>
  p.kind[i] === PieceKind.word || p.words[i] === ','
const groups = new Set(
  'jury panel team group crew staff population family mother father membership fleet network string chain convoy army band series'.split(
    ' ',
  ),
)

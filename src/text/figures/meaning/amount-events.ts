import type { EventClass } from '../../../schemas/figure.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { singular } from '../nouns.ts'
import { Word, isCapital, type Pieces } from './clause-words.ts'
import { determiners, prepositions } from './grammar-words.ts'
import type { Stretch } from './phrases.ts'
import type { EventRule, Known } from './rules.ts'
import type { Told } from './senses.ts'
import type { Site } from './site.ts'
import { verbAfter } from './verb-after.ts'
import { verbBefore, verbNear } from './verb-before.ts'
import { moneyNoun, shareNoun } from './words.ts'

const isAmount = ({ sort }: Site): boolean =>
  sort === 'money' || sort === 'share' || sort === 'measure'

/** Of money, shares, rates and quantities; in the order in which they are tried. */
export const amountEvents: readonly EventRule[] = [
  {
    id: 'event.poll',
    reads: polled,
    matches: [
      ['The survey says [68 percent] of voters disagree with him.', 'polled', 'disagree'],
      ['[Half] of those polled said they were tired.', 'polled', 'polled'],
    ],
    not: ['The survey cost [68 percent] more.', 'About [80%] of the population lives on farms.'],
  },
  {
    id: 'event.change',
    reads: changed,
    matches: [
      ['Oil prices surged [21 percent] this year.', 'grew', 'surged'],
      ['Its shares closed [1.1 per cent] lower.', 'fell', 'lower'],
      ['The war led to a [28%] drop in exports.', 'fell', 'drop'],
    ],
    not: ['Its shares closed at [$45.75].', 'Profit rose to [$5 million].'],
  },
  {
    id: 'event.unit-price',
    reads: unitPrice,
    matches: [['Crude went to [$73.85 a barrel] in New York.', 'priced', '$73.85 a barrel']],
    not: ['The strike costs the city [$5 million a day].'],
  },
  {
    id: 'event.worth',
    reads: ({ p, first, sort }) =>
      sort === 'money' && p.words[first - 1] === 'worth'
        ? { event: 'priced', at: first - 1, next: first }
        : undefined,
    matches: [['It ordered jets worth [$2.9 billion].', 'priced', 'worth']],
    not: ['It wrote of [$2.9 billion].'],
  },
  {
    id: 'event.amount-verb',
    reads: (site) => (isAmount(site) ? notGeneral(verbBefore(site), site) : undefined),
    matches: [
      ['The mine owes [$890 million] to its lenders.', 'owed', 'owes'],
      ['He paid [$7.5 million] for the paper.', 'paid', 'paid'],
      ['The firm lost nearly [$10 billion] in spring.', 'lost', 'lost'],
    ],
    not: ['The lawyers named [$890 million].'],
  },
  {
    id: 'event.amount-noun',
    reads: measured,
    matches: [
      ['It told of revenue of [$188 million].', 'earned', 'revenue'],
      ['The state got a [$1 billion] credit.', 'funded', 'credit'],
      ['They spoke of [$18 billion] of debt.', 'owed', 'debt'],
      ['He has [31 percent] of the vote.', 'voted-for', 'vote'],
    ],
    not: ['They spoke of [$18 billion] of cement.'],
  },
  {
    id: 'event.amount-verb-near',
    reads: (site) => (isAmount(site) ? (verbNear(site) ?? verbBefore(site)) : undefined),
    matches: [
      ['The walkout is costing the city [$5 million].', 'cost', 'costing'],
      ['It bought the paper for [$210 million].', 'bought', 'bought'],
      ['Shares closed yesterday at [$45.75].', 'priced', 'closed'],
    ],
    not: ['They opened the school and named [$5 million].'],
  },
  {
    id: 'event.amount-passive',
    reads: (site) => (isAmount(site) ? verbAfter(site) : undefined),
    matches: [['About [$35 million] has been donated since May.', 'donated', 'donated']],
    not: ['About [$35 million] is enough.'],
  },
  {
    id: 'event.price-level',
    reads: priceLevel,
    matches: [
      ['Brent crude hit a record of [$61.25].', 'priced', 'crude'],
      ['The tablet is out now at [$25].', 'priced', '$25'],
      ['Prices eased, and it stood at [$70] after that.', 'priced', 'Prices'],
    ],
    not: ['They went as far as [$61.30].'],
  },
  {
    id: 'event.price-tag',
    reads: priceTag,
    matches: [
      ['The [$35] laptop is new.', 'priced', '$35'],
      ['They launched the [$386 million] spacecraft.', 'cost', '$386 million'],
    ],
    not: ['They named [$386 million] on Monday.'],
  },
  {
    id: 'event.stock',
    reads: stocked,
    matches: [['Reserves are put at [1.5 billion barrels].', 'counted', 'Reserves']],
    not: ['A spill of [1.5 billion barrels] was seen.'],
  },
  {
    id: 'event.level',
    reads: levelled,
    matches: [['The index rose 2 percent to [8,599 points].', 'grew', 'rose']],
    not: ['The index stood at [8,599 points].'],
  },
]

const general: ReadonlySet<EventClass> = new Set([
  'earned',
  'funded',
  'won',
  'counted',
  'produced',
  'grew',
  'fell',
])

/** Verbs such as "make" and "receive" leave it to a noun of money, where there is one. */
function notGeneral(found: Told | undefined, site: Site): Told | undefined {
  if (!found || !general.has(found.event)) return found
  return site.sort === 'money' ? undefined : found
}

/** The nouns of a measure from its head backwards: "oil export revenue" is revenue. */
function measured({ p, sort }: Site, { measure }: Known): Told | undefined {
  if (!measure || (sort !== 'money' && sort !== 'share' && sort !== 'measure')) return undefined
  const look = sort === 'money' ? moneyNoun : shareNoun
  const end = headEnd(p, measure)
  return lookBack(p, measure.first, end, look) ?? lookBack(p, end, measure.next, look)
}

/** The head stands before the first preposition. */
function headEnd(p: Pieces, { first, next }: Stretch): number {
  for (let i = first; i < next; i++)
    if (/^(?:of|in|for|from|on|to)$/.test(p.words[i] ?? '')) return i
  return next
}

function lookBack(
  p: Pieces,
  first: number,
  next: number,
  look: (noun: string) => EventClass | undefined,
): Told | undefined {
  for (let i = next - 1; i >= first; i--) {
    const word = p.words[i] ?? ''
    // "the Monetary Fund" is a name.
    const isName = i > first && isCapital(p, i) && isCapital(p, i - 1)
    const event = isName ? undefined : (look(word) ?? look(singular(word)))
    if (event) return { event, at: i, next: i + 1 }
  }
  return undefined
}

const perUnits = new Set(
  'barrel gallon liter litre ton tonne ounce pound bushel kilo kilogram kilowatt-hour share bottle ticket seat head dozen unit piece acre'.split(
    ' ',
  ),
)

/** "$73.85 a barrel": what one costs; a share earns as well. */
function unitPrice({ p, draft, sort, from }: Site): Told | undefined {
  const { per, change, start, next } = draft
  if (sort !== 'money' || change?.by === draft.index) return undefined
  const isPer = per !== undefined && /^(?:\[|L|l|t$|kg|g$|m3|har|\{)/.test(per.code)
  const isNamed =
    (p.words[next] === 'a' || p.words[next] === 'per' || p.words[next] === 'an') &&
    perUnits.has(p.words[next + 1] ?? '')
  if (!isPer && !isNamed) return undefined
  for (let i = start - 1; i >= from && start - i < 8; i--) {
    const noun = moneyNoun(singular(p.words[i] ?? '')) ?? moneyNoun(p.words[i] ?? '')
    if (noun === 'earned' || noun === 'paid' || noun === 'lost')
      return { event: noun, at: i, next: i + 1 }
  }
  return { event: 'priced', at: start, next: Math.max(next, per?.next ?? 0) }
}

/** "rose 5 percent", "a 28% drop", "down 25 cents": the difference itself. */
function changed({ p, draft, first, from, to, sort }: Site): Told | undefined {
  const { change, next } = draft
  const isShare = sort === 'share' && draft.kind !== 'fraction'
  if (change && change.by !== draft.index) return undefined
  if (isLevel(p.words[first] ?? '') || isLevel(p.words[first - 1] ?? '')) return undefined
  if (!change && !isShare) return undefined
  const want = change?.direction === 'down' ? Word.down : change ? Word.up : Word.up | Word.down
  for (let i = first - 1; i >= from && first - i < (change ? 12 : 3); i--) {
    if (((p.bits[i] ?? 0) & want) !== 0) return isLoss(p, i, draft) ? undefined : moved(p, i)
    if (p.kind[i] !== PieceKind.word && p.words[i] !== ',' && p.words[i] !== '-') break
  }
  for (let i = next; i < Math.min(to, next + (change ? 5 : 3)); i++) {
    if (((p.bits[i] ?? 0) & want) !== 0) return moved(p, i)
    if (p.kind[i] !== PieceKind.word && p.words[i] !== '-') break
  }
  return undefined
}

/** "fell below $70": where it stands, not how far it moved. */
const isLevel = (word: string): boolean => /^(?:below|above|under|past|beyond)$/.test(word)

/** A firm loses millions, a share loses cents. */
const isLoss = (p: Pieces, at: number, { kind, power }: Site['draft']): boolean =>
  kind === 'money' && power >= 3 && /^los[est]|^losing/.test(p.words[at] ?? '')

const moved = (p: Pieces, at: number): Told => ({
  event: ((p.bits[at] ?? 0) & Word.up) !== 0 ? 'grew' : 'fell',
  at,
  next: at + 1,
})

/** What it came to: "rose to 8,599 points". */
function levelled({ p, draft, first, from, sort }: Site): Told | undefined {
  if (
    !draft.change ||
    draft.change.by === draft.index ||
    (sort !== 'share' && sort !== 'measure' && sort !== 'money')
  )
    return undefined
  const want = draft.change.direction === 'down' ? Word.down : Word.up
  for (let i = first - 1; i >= from && first - i < 12; i--)
    if (((p.bits[i] ?? 0) & want) !== 0) return moved(p, i)
  return undefined
}

/** A small amount of money in a sentence about a price. */
function priceLevel({ p, draft, first, from, sort }: Site): Told | undefined {
  if (sort !== 'money' || draft.power >= 3) return undefined
  for (let i = first - 1; i >= Math.max(from, first - 40); i--) {
    const word = singular(p.words[i] ?? '')
    const isUnit = draft.unit !== undefined && i >= draft.unit.first && i < draft.unit.next
    if (!isUnit && (moneyNoun(word) === 'priced' || currencies.has(word)))
      return { event: 'priced', at: i, next: i + 1 }
  }
  // "out now at $25"
  const isFor = p.words[first - 1] === 'for' || p.words[first - 1] === 'at'
  return isFor ? { event: 'priced', at: draft.start, next: draft.next } : undefined
}

const currencies = new Set(
  'dollar euro yen pound sterling yuan rupee ruble rouble peso franc krona currency greenback lira real rand won'.split(
    ' ',
  ),
)

/** "a $4,000 scooter" */
function priceTag({ p, draft, first, sort, to }: Site): Told | undefined {
  if (sort !== 'money' || !determiners.has(p.words[first - 1] ?? '')) return undefined
  const at = p.words[draft.next] === '-' ? draft.next + 1 : draft.next
  if (at >= to || p.kind[at] !== PieceKind.word || prepositions.has(p.words[at] ?? ''))
    return undefined
  return { event: draft.power >= 6 ? 'cost' : 'priced', at: draft.start, next: draft.next }
}

const stocks = new Set(
  'reserves reserve stockpile stockpiles stocks inventory inventories contain contains contained holds hold held deposits deposit have has'.split(
    ' ',
  ),
)

/** "reserves of 1.5 billion barrels", "the field may contain 50 million tons" */
function stocked({ p, draft, first, from }: Site): Told | undefined {
  if (draft.kind !== 'measure' || draft.change) return undefined
  for (let i = first - 1; i >= from && first - i < 8; i--)
    if (stocks.has(p.words[i] ?? '')) return { event: 'counted', at: i, next: i + 1 }
  return undefined
}

const opinions = new Set(
  (
    'believe believes think thinks say says said disapprove disapproves approve approves support supports oppose ' +
    'opposes favor favors favour favours disagree disagrees agree agrees prefer prefers want trust trusts feel ' +
    'reported reports feels blame consider worry backed back rated rate expect'
  ).split(' '),
)
const asked = new Set(
  'respondent american voter adult briton people person polled surveyed iraqi republican democrat citizen women men consumer'.split(
    ' ',
  ),
)

/** "68 percent of the respondents disagree", "half of those polled" */
function polled({ p, draft, sort, from, to }: Site): Told | undefined {
  if (sort !== 'share' && draft.kind !== 'fraction' && draft.kind !== 'ratio') return undefined
  const end = Math.min(to, draft.next + 14)
  let isOfPeople = isPoll(p, Math.max(from, draft.start - 40), Math.min(to, draft.next + 20))
  for (let i = draft.next; i < end; i++) {
    const word = p.words[i] ?? ''
    if (word === 'polled' || word === 'surveyed' || word === 'respondents')
      return { event: 'polled', at: i, next: i + 1 }
    if (asked.has(singular(word)) || asked.has(word)) isOfPeople = true
    if (opinions.has(word))
      return isOfPeople || i === draft.next ? { event: 'polled', at: i, next: i + 1 } : undefined
    if (word === '.' || word === ';') return undefined
  }
  return undefined
}

function isPoll(p: Pieces, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:polls?|surveys?|pollsters?)$/.test(p.words[i] ?? '')) return true
  return false
}

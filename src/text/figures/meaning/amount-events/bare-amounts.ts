import type { EventClass } from '../../../../schemas/figure.ts'
import { Class } from '../../../reading/classes.ts'
import { is } from '../../../reading/cursor.ts'
import { toNumber } from '../../../reading/numbers/decimal.ts'
import { isOne, lookAhead, lookBack } from '../look.ts'
import { levelled } from '../moves.ts'
import { isAmountWord } from '../noun-phrases.ts'
import { isPoll, seenNear } from '../polls.ts'
import { priceLevel } from '../prices.ts'
import type { EventRule } from '../rules.ts'
import { isWord, told, type Told } from '../senses.ts'
import { isAmount, isMoney, isShare, type Site } from '../site.ts'
import { by, itself } from '../tellers.ts'

/** Of what no verb or noun tells: prices, stocks and levels. */
export const bareAmounts: readonly EventRule[] = [
  {
    name: 'event.poll-share',
    when: [isShare, ({ draft: { change, index } }) => change?.by !== index],
    pattern: '#',
    build: (_, site) => {
      const at = seenNear(site, isPoll)
      return at < 0 ? undefined : told('polled', at)
    },
    examples: {
      matches: [
        ['In the poll the mayor leads by [four percentage points].', 'polled: poll'],
        ['The figure is down to 38 from [42 percent] in the poll last month.', 'polled: poll'],
      ],
      mustNotMatch: ['In the race the mayor leads by [four percentage points].'],
    },
  },
  {
    name: 'event.price-level',
    when: [isMoney, ({ draft }) => draft.power < 3],
    pattern: '#',
    build: (_, site) => priceLevel(site),
    examples: {
      matches: [
        ['The euro is now past [$1.08].', 'priced: euro'],
        ['They think [$60] is a likely top price.', 'priced: price'],
      ],
      mustNotMatch: ['They went as far as [$61.30].'],
    },
  },
  {
    name: 'event.price-for',
    when: [isMoney, ({ draft }) => draft.power < 3],
    pattern: '(for | at) #',
    build: (_, { draft }) => told('priced', draft.start, draft.next),
    examples: {
      matches: [['The tablet is out now at [$25].', 'priced: $25']],
      mustNotMatch: ['They went as far as [$61.30].'],
    },
  },
  {
    name: 'event.price-tag',
    when: isMoney,
    // "the $5 million it raised" has a clause behind it.
    pattern: 'nounOpener # hyphen? word&!phraseOpener&!relativePronoun&!actingPronoun&!participle',
    build: (_, { draft }) => told(draft.power >= 6 ? 'cost' : 'priced', draft.start, draft.next),
    examples: {
      matches: [
        ['The [$35] laptop is new.', 'priced: $35'],
        ['They launched the [$386 million] spacecraft.', 'cost: $386 million'],
      ],
      mustNotMatch: [
        'They named [$386 million] on Monday.',
        'It found the [$386 million] it raised.',
        'It is the [$386 million] estimated by Holm.',
      ],
    },
  },
  {
    name: 'event.price-listed',
    when: [isMoney, ({ draft }) => draft.power < 3 && !draft.change],
    pattern: '#',
    build: (found, site) => (isListed(site) ? itself('priced')(found, site) : undefined),
    examples: {
      matches: [
        ['The Holm 200 lamp ([$249]) is bright.', 'priced: $249'],
        ['New sockets - [$150 - $350]', 'priced: $150 - $350'],
      ],
      mustNotMatch: [
        'It cost them 300 million won ([$249]) in May.',
        'They came - [$150] was gone.',
        'They raised money in May (around [$240,000]).',
      ],
    },
  },
  {
    name: 'event.has-money',
    when: isMoney,
    pattern: 'by:have #',
    build: by('counted'),
    examples: {
      matches: [['The club had [$12 million] in May.', 'counted: had']],
      mustNotMatch: ['The club named [$12 million] in May.'],
    },
  },
  {
    name: 'event.stock',
    when: ({ draft }) =>
      draft.kind === 'measure' && !draft.change && stocked.has(draft.unit?.dimension ?? ''),
    pattern: 'by:stockWord !clauseMark{7} #',
    build: ({ kept }) => toldBy(kept.get('by'), 'counted'),
    examples: {
      matches: [['Reserves are put at [1.5 billion barrels].', 'counted: Reserves']],
      mustNotMatch: [
        'A spill of [1.5 billion barrels] was seen.',
        'It has a [300 horsepower] motor.',
      ],
    },
  },
  {
    name: 'event.rating',
    when: ({ draft: { unit, change } }) => change === undefined && rated.has(unit?.code ?? ''),
    pattern: [
      '# hyphen? word&!stopWord&!phraseOpener',
      '# of word',
      '(with | havingVerb | nounOpener) counterWord{2} #',
    ],
    build: itself('sized'),
    examples: {
      matches: [
        ['They tried a [61W] charger.', 'sized: 61W'],
        ['The lamp comes with [32GB] of memory.', 'sized: 32GB'],
        ['The car has [355 horsepower].', 'sized: 355 horsepower'],
      ],
      mustNotMatch: ['The grid fell short by [355 kW].', 'The car has [355 seats].'],
    },
  },
  {
    name: 'event.level',
    when: [
      isAmount,
      (site) => site.draft.change !== undefined && site.draft.change.by !== site.draft.index,
    ],
    pattern: '#',
    build: (_, site) => levelled(site),
    examples: {
      matches: [
        ['The index rose 2 percent to [8,599 points].', 'grew: rose'],
        ['Its notes fell a cent to [91 cents].', 'priced: fell'],
      ],
      mustNotMatch: ['The index stood at [8,599 points].'],
    },
  },
]

/** "The Holm lamp ($249)", "New sockets - $150 - $350", a line with nothing but an amount: a list of prices. */
function isListed({ r, draft, first, from, to }: Site): boolean {
  if (toNumber(draft.value) >= dear) return false
  if (is(r, first - 1, Class.openBracket))
    return (
      is(r, draft.next, Class.closeBracket) && isWord(r, first - 2) && !isAmountWord(r, first - 2)
    )
  const isLast = lookAhead(r, draft.next, to, isWord) < 0
  return isLast && (lookBack(r, first, from, isWord) < 0 || isDash(r, first - 1))
}

/** What costs more has no price in brackets. */
const dear = 10_000

const isDash = isOne(Class.hyphen, Class.shortDash, Class.longDash)

/** How strong, fast or large a device is. */
const rated: ReadonlySet<string> = new Set([
  ...'W kW [HP] {PS} GHz MHz Hz {megapixel} {pixel} V kV N.m mA.h dB {rpg} {rpm}'.split(' '),
  ...'kBy MBy GBy TBy bit Mbit Gbit Mbit/s Gbit/s MBy/s'.split(' '),
])

/** What is kept by weight or volume. */
const stocked: ReadonlySet<string> = new Set(['volume', 'mass'])

const toldBy = (
  word: { readonly first: number; readonly next: number } | undefined,
  event: EventClass,
): Told | undefined => word && told(event, word.first, word.next)

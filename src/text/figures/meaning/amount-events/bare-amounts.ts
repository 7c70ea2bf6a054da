import type { EventClass } from '../../../../schemas/figure.ts'
import { levelled } from '../moves.ts'
import { isPoll, seenNear } from '../polls.ts'
import { priceLevel } from '../prices.ts'
import type { EventRule } from '../rules.ts'
import { told, type Told } from '../senses.ts'
import { isAmount, isMoney, isShare } from '../site.ts'
import { by } from '../tellers.ts'

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
      matches: [['The euro is now past [$1.08].', 'priced: euro']],
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

/** What is kept by weight or volume. */
const stocked: ReadonlySet<string> = new Set(['volume', 'mass'])

const toldBy = (
  word: { readonly first: number; readonly next: number } | undefined,
  event: EventClass,
): Told | undefined => word && told(event, word.first, word.next)

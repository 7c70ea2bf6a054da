import { isPerUnit, priced, unitPrice } from '../prices.ts'
import type { EventRule } from '../rules.ts'
import { told } from '../senses.ts'
import { isAmount, isMoney, isShare } from '../site.ts'
import { by } from '../tellers.ts'
import { verbBefore } from '../verb-before.ts'
import { eventVerbAt } from '../verbs.ts'
import { elected } from './elected.ts'
import { measured } from './nouns-of-amounts.ts'
import { notGeneral, ofChange } from './verbs-of-amounts.ts'

/** What something costs, and what was done with an amount, right beside its verb. */
export const doneAmounts: readonly EventRule[] = [
  {
    name: 'event.unit-price',
    when: [isMoney, isPerUnit],
    pattern: '#',
    build: (_, site) => unitPrice(site),
    examples: {
      matches: [
        ['Crude went to [$73.85 a barrel] in New York.', 'priced: $73.85 a barrel'],
        ['It earned [41 cents] a share in profit of all kinds.', 'earned: profit'],
      ],
      mustNotMatch: ['The strike costs the city [$5 million a day].'],
    },
  },
  {
    name: 'event.worth',
    when: isMoney,
    pattern: 'worthWord #',
    build: ({ first }, site) => {
      const found = measured(site)
      return found && found.event !== 'priced' ? found : told('priced', first)
    },
    examples: {
      matches: [['It ordered jets worth [$2.9 billion].', 'priced: worth']],
      mustNotMatch: ['It wrote of [$2.9 billion].'],
    },
  },
  {
    name: 'event.cost-to',
    when: isMoney,
    pattern: 'by:costVerb word&!phraseOpener{4} #',
    build: (found, site) => priced(by('cost')(found, site), site),
    examples: {
      matches: [['The step could cost the trade [$20 million] in lost sales.', 'cost: cost']],
      mustNotMatch: ['The step could cost the trade part of [$20 million] in sales.'],
    },
  },
  {
    name: 'event.amount-verb',
    when: isAmount,
    pattern: '#',
    build: (_, site) =>
      elected(priced(notGeneral(ofChange(verbBefore(site), site), site), site), site),
    examples: {
      matches: [
        ['The mine owes [$890 million] in tax.', 'owed: owes'],
        ['He paid [$7.5 million] for the paper.', 'paid: paid'],
        ['The firm lost nearly [$10 billion] in spring.', 'lost: lost'],
        ['In the poll he won [14 percent].', 'polled: poll'],
      ],
      mustNotMatch: ['The lawyers named [$890 million].', 'The tax makes up [half] of the price.'],
    },
  },
  {
    name: 'event.elected-with',
    when: isShare,
    pattern: 'by:eventVerb with #',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      const isElection = eventVerbAt(r, at)?.senses.some(({ event }) => event === 'elected')
      return isElection ? told('voted-for', at) : undefined
    },
    examples: {
      matches: [['He was re-elected with [63 percent].', 'voted-for: re-elected']],
      mustNotMatch: ['He was fed with [63 percent].'],
    },
  },
]

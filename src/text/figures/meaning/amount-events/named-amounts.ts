import { ownNoun } from '../own-nouns.ts'
import { handed, sold } from '../prices.ts'
import type { EventRule } from '../rules.ts'
import { told } from '../senses.ts'
import { isAmount, isShare } from '../site.ts'
import { verbAfter } from '../verb-after.ts'
import { verbNear } from '../verb-before.ts'
import { elected } from './elected.ts'
import { measured, sharedBy } from './nouns-of-amounts.ts'
import { notDone, notFar, ofChange } from './verbs-of-amounts.ts'

/** What a noun says of an amount, and a verb farther off. */
export const namedAmounts: readonly EventRule[] = [
  {
    name: 'event.amount-noun',
    when: isAmount,
    pattern: '#',
    build: (_, site) => measured(site),
    examples: {
      matches: [
        ['It told of revenue of [$188 million].', 'earned: revenue'],
        ['The state got a [$1 billion] credit.', 'funded: credit'],
        ['They spoke of [$18 billion] of debt.', 'owed: debt'],
        ['It is [31 percent] of the vote.', 'voted-for: vote'],
        ['The turnout in the election was [39 percent].', 'voted-for: turnout'],
      ],
      mustNotMatch: [
        'They spoke of [$18 billion] of cement.',
        'The fast charging support is [150 kW].',
      ],
    },
  },
  {
    name: 'event.share-noun',
    when: [isShare, ({ draft }) => draft.noun !== undefined],
    pattern: '#',
    build: (_, site) => {
      const event = sharedBy(site)
      return event ? told(event, site.draft.noun?.headAt ?? site.first) : ownNoun(site)
    },
    examples: {
      matches: [['Oil accounts for [80%] of budget revenues.', 'earned: revenues']],
      mustNotMatch: ['Oil accounts for [80%] of budget talks.'],
    },
  },
  {
    name: 'event.amount-verb-near',
    when: isAmount,
    pattern: '#',
    build: (_, site) => {
      const found = notFar(ofChange(verbNear({ ...site, orElse: undefined }), site), site)
      const paid = sold(handed(found, site), site)
      return elected(paid, site)
    },
    examples: {
      matches: [
        ['We are given [Rs1,500] a day.', 'paid: given'],
        ['The dollar bought a bit more than [104 yen].', 'priced: bought'],
        ['It bought the paper for [$210 million].', 'bought: bought'],
        ['It closed yesterday at [$45.75].', 'priced: closed'],
        ['He sold the house to a firm for [$385,000].', 'sold: sold'],
      ],
      mustNotMatch: [
        'They opened the school and named [$5 million].',
        'A state was set up in the southern [half] of the isle.',
        'Donors have given about [70 percent] of the sum.',
        'It makes pipes at [9 percent] of the cost.',
        'It makes it [twice] as often.',
        'It gained control of the old yard beside the mill for [9 percent].',
      ],
    },
  },
  {
    name: 'event.amount-passive',
    when: isAmount,
    pattern: '#',
    build: (_, site) => elected(notDone(verbAfter(site), site), site),
    examples: {
      matches: [
        ['About [$35 million] has been donated since May.', 'donated: donated'],
        ['Among clerks [56 percent] would vote for her.', 'polled: vote'],
      ],
      mustNotMatch: ['About [$35 million] is enough.', 'Some [14 percent] were committed by boys.'],
    },
  },
]

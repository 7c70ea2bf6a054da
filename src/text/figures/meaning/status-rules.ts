import type { EventClass, FigureStatus } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { ready } from '../../reading/rule.ts'
import { isAmountForeseen, isForeseenBehind, isForeseers, isPoised } from './foreseen-cues.ts'
import { isOfNone } from './none-of.ts'
import type { StatusSite } from './rules.ts'
import {
  foreseen,
  hasCue,
  isAsked,
  isConditional,
  isDueBehind,
  isExtended,
  isHeadline,
  mayBeDenied,
  isPlannedTo,
  isToCome,
} from './status-cues.ts'

const says =
  (status: FigureStatus, cue: number) =>
  (_: unknown, site: StatusSite): FigureStatus | undefined =>
    hasCue(site, cue) ? status : undefined

/** What says that a figure is not simply so; in the order in which they are asked. What none says is stated. */
export const statusRules = ready<StatusSite, FigureStatus>([
  {
    name: 'status.not',
    when: mayBeDenied,
    pattern: '#',
    build: says('denied', Class.denial),
    examples: {
      matches: [
        ['The toll was not [12] but 14.', 'denied'],
        ['The army denied that [12] people were killed.', 'denied'],
        ['The army denied reports that it killed [12] men.', 'denied'],
        ['She will not serve [eight years] in office.', 'denied'],
        ['They ruled out cutting [300] jobs.', 'denied'],
        ['No party won [half] of the vote.', 'denied'],
        ['None of the [87] nurses was hurt.', 'denied'],
        ['They wrote a law that does not cut [300] jobs.', 'denied'],
        ['He was one of those who were not paid [$12].', 'denied'],
        ['The doctor who did not treat [12] patients was fired.', 'denied'],
      ],
      mustNotMatch: [
        'One of the [87] nurses was hurt.',
        'None of the [12] men who were arrested spoke.',
        'The army said [12] people were killed.',
        'He had not slept when [12] people came.',
        'No fewer than [12] people came.',
        'It has not rained in [two years].',
        'They had no water for [eight days].',
        'It was not the [first] mill to burn.',
        'Not only [12] people were killed.',
        '[Two] men who did not speak were shot.',
        'The bank that does not lend has [12] branches.',
      ],
    },
  },
  {
    name: 'status.none-of',
    pattern: '#',
    build: (_, site) => (isOfNone(site, site.event) ? 'denied' : undefined),
    examples: {
      matches: [['None of the [87] nurses of the ward were among the injured.', 'denied']],
      mustNotMatch: [
        'Many of the [87] nurses of the ward were among the injured.',
        'None of the [12] nurses who were injured spoke.',
        'None of the [12] nurses injured there spoke.',
      ],
    },
  },
  {
    name: 'status.demand',
    // "seeks a third term", "urged them on this first day": which one it is, nobody asks for.
    when: ({ draft }) => draft.kind !== 'ordinal',
    pattern: '#',
    build: says('demanded', Class.demand),
    examples: {
      matches: [
        ['The union demanded [$5 million].', 'demanded'],
        ['The White House will ask Congress for [$70 billion].', 'demanded'],
        ['They called for [500] more officers.', 'demanded'],
        ['They made demands for [25] seats.', 'demanded'],
      ],
      mustNotMatch: [
        'The union paid [$5 million].',
        'It is seeking to sell [12] jets.',
        'The demand lifted prices by [5 percent].',
        'The mayor asked for calm on this [first] day.',
      ],
    },
  },
  {
    name: 'status.if',
    pattern: '#',
    build: (_, site) => (isConditional(site) ? 'hypothetical' : undefined),
    examples: {
      matches: [
        ['If the dam breaks, [12] villages would be flooded.', 'hypothetical'],
        ['He faces [ten years] in jail if he is found guilty.', 'hypothetical'],
      ],
      mustNotMatch: ['He asked if [12] men came, and saw the five who did.'],
    },
  },
  {
    name: 'status.face',
    when: ({ event }) => event !== undefined && penal.has(event.class),
    pattern: '#',
    build: says('hypothetical', Class.threat),
    examples: {
      matches: [['She faces [five years] in prison.', 'hypothetical']],
      mustNotMatch: ['She got [five years] in prison.'],
    },
  },
  {
    name: 'status.fear',
    pattern: '#',
    build: says('hypothetical', Class.supposition),
    examples: {
      matches: [
        ['Up to [300] people were feared dead.', 'hypothetical'],
        ['Some [40] people are believed killed.', 'hypothetical'],
        ['The field may hold [50 million barrels].', 'hypothetical'],
        ['It has an option for [22] more trains.', 'hypothetical'],
      ],
      mustNotMatch: ['Up to [300] people were killed.', 'In May [300] people were killed.'],
    },
  },
  {
    name: 'status.hope',
    pattern: '#',
    build: (_, site) => {
      if (!hasCue(site, Class.aspiration)) return undefined
      return site.event && contested.has(site.event.class) ? 'hypothetical' : 'planned'
    },
    examples: {
      matches: [
        ['They are trying to win their [third] title.', 'hypothetical'],
        ['The group hopes to raise [$56 million].', 'planned'],
      ],
      mustNotMatch: ['They won their [third] title.'],
    },
  },
  {
    name: 'status.ought',
    pattern: '#',
    build: (_, site) => (isAsked(site) ? 'demanded' : undefined),
    examples: {
      matches: [['Farmers should plant only [two] fields.', 'demanded']],
      mustNotMatch: ['Farmers planted only [two] fields.'],
    },
  },
  {
    name: 'status.forecast',
    pattern: '#',
    build: says('forecast', Class.prediction),
    examples: {
      matches: [
        ['The bank expects growth of [2 percent].', 'forecast'],
        ['Prices could rise by [5 percent].', 'forecast'],
        ['The fund projects a return of [8 percent].', 'forecast'],
        ['Its guidance is for revenue of [$300 million].', 'forecast'],
        [
          'The line is expected to carry 40,000 riders a day and bring in [$9 million].',
          'forecast',
        ],
      ],
      mustNotMatch: [
        'Prices rose by [5 percent].',
        'The project cost [$5 million].',
        'The storm is estimated to have cost [$5 million].',
      ],
    },
  },
  {
    name: 'status.amount-foreseen',
    pattern: '#',
    build: (_, site) => (isAmountForeseen(site) ? 'forecast' : undefined),
    examples: {
      matches: [
        ['Growth is seen at [3 percent].', 'forecast'],
        ['The firm guides to sales of [$5 million].', 'forecast'],
      ],
      mustNotMatch: ['The owl was seen at [12] farms.', 'They wrote guides to [12] towns.'],
    },
  },
  {
    name: 'status.foreseers',
    pattern: '#',
    build: (_, site) => (isForeseers(site) ? 'forecast' : undefined),
    examples: {
      matches: [
        ['Analysts were looking for revenue of [$427 million].', 'forecast'],
        ['Economists polled by Ibra see growth of [2 percent].', 'forecast'],
      ],
      mustNotMatch: [
        'Police were looking for [three] men.',
        'The mill saw growth of [2 percent].',
        'Analysts said police were looking for [three] men.',
        'Investors saw [$3 billion] wiped off shares.',
      ],
    },
  },
  {
    name: 'status.foreseen-behind',
    pattern: '#',
    build: (_, site) => (isForeseenBehind(site) ? 'forecast' : undefined),
    examples: {
      matches: [
        ['Profit beat the [$55 million] expected by analysts.', 'forecast'],
        ['It was less than the [3 percent] economists had forecast.', 'forecast'],
        ['It made more than the [$2 million] that was predicted.', 'forecast'],
      ],
      mustNotMatch: [
        'Profit was [$55 million], as expected by analysts.',
        'It rose [3 percent], more than economists had forecast.',
      ],
    },
  },
  {
    name: 'status.due',
    pattern: '#',
    build: (_, site) => (isDueBehind(site) ? 'planned' : undefined),
    examples: {
      matches: [['It ordered jets, the first [12] planned for 2028.', 'planned']],
      mustNotMatch: ['It ordered jets, the first [12] built in 2028.'],
    },
  },
  {
    name: 'status.poised',
    pattern: '#',
    build: (_, site) => (isPoised(site) ? 'forecast' : undefined),
    examples: {
      matches: [['Prices look set to climb [5 percent].', 'forecast']],
      mustNotMatch: [
        'The firm is set to build [12] shops.',
        'The state is due to raise fees by [4 percent].',
      ],
    },
  },
  {
    name: 'status.plan',
    pattern: '#',
    build: says('planned', Class.intention),
    examples: {
      matches: [
        ['They plan to build [12] schools.', 'planned'],
        ['The navy is to buy [eight] boats.', 'planned'],
        ['Work is to start in May and take [three years].', 'planned'],
        ['The firm is considering selling [30] shops.', 'planned'],
        ['The parish plans a [1,500]-seat hall.', 'planned'],
      ],
      mustNotMatch: [
        'The firm laid off [400] workers.',
        'The plan cost [$5 million].',
        'The shop offers a [9 percent] discount.',
        'It plans to repay the [$180 million] it received.',
        'The firm plans to sell what it has made for the past [three months].',
        'The board is considering [12] bids.',
        'Police want to stop thefts and have arrested [12] men.',
        'They will appeal and last month raised [$5 million].',
      ],
    },
  },
  {
    name: 'status.extended',
    pattern: '#',
    build: (_, site) => (isExtended(site) ? 'planned' : undefined),
    examples: {
      matches: [
        ['The rebels extended their truce for [another week].', 'planned'],
        ['The mayor prolonged the curfew by [30 days].', 'planned'],
      ],
      mustNotMatch: [
        'The road extends for [30 days] of walking.',
        'The truce, which they renewed in May, has held for [two weeks].',
      ],
    },
  },
  {
    name: 'status.plan-to',
    pattern: '#',
    build: (_, site) => (isPlannedTo(site) ? 'planned' : undefined),
    examples: {
      matches: [
        ['A plan by a parish to build [12] homes has failed.', 'planned'],
        ['They signed an agreement to give Mali [$66 million].', 'planned'],
      ],
      mustNotMatch: ['The agreement brought Mali [$66 million].'],
    },
  },
  {
    name: 'status.proclaimed',
    when: ({ event }) => event !== undefined && granted.has(event.class),
    pattern: '#',
    build: says('planned', Class.proclaims),
    examples: {
      matches: [['The union announced [$195 million] in aid.', 'planned']],
      mustNotMatch: [
        'The union paid out [$195 million] in aid.',
        'The firm announced [300] deaths.',
      ],
    },
  },
  {
    name: 'status.will',
    pattern: '#',
    build: (_, site) => (hasCue(site, Class.future) ? foreseen(site) : undefined),
    examples: {
      matches: [
        ['Some [12] schools will be built.', 'planned'],
        ['The curfew will last [ten days].', 'planned'],
        ['The firm will lay off [400] workers.', 'planned'],
        ['They will play three tests and [five] short games.', 'planned'],
        ['Prices will rise by [5 percent].', 'forecast'],
        ['The tax would be [doubled].', 'planned'],
        ['The price will go up more slowly ([1 percent]).', 'forecast'],
        ['Sales will reach [34,000] next year.', 'forecast'],
        ['Sales will come in at [$5 billion].', 'forecast'],
      ],
      mustNotMatch: [
        'He will speak where [12] people were killed.',
        'He will meet families of [12] men killed there.',
      ],
    },
  },
  {
    name: 'status.to-come',
    pattern: '#',
    build: (_, site) => (isToCome(site) ? 'planned' : undefined),
    examples: {
      matches: [['The [third] test starts next month.', 'planned']],
      mustNotMatch: [
        'The [third] test started last month.',
        'The [third] test was set for next month.',
      ],
    },
  },
  {
    name: 'status.headline',
    when: ({ event }) => event !== undefined,
    pattern: '#',
    build: (_, site) => (isHeadline(site) ? 'planned' : undefined),
    examples: {
      matches: [
        ['Harbor Bank to cut [500] jobs', 'planned'],
        ['Firm to buy rival for [$5 million]', 'planned'],
      ],
      mustNotMatch: ['Fans came to see [500] men cut grass'],
    },
  },
])

const penal: ReadonlySet<EventClass> = new Set(['sentenced', 'fined'])

const contested: ReadonlySet<EventClass> = new Set(['won', 'elected', 'ranked', 'scored'])

const granted: ReadonlySet<EventClass> = new Set([
  'funded',
  'pledged',
  'donated',
  'lasted',
  'laid-off',
  'deployed',
  'built',
])

import { Class } from '../../reading/classes.ts'
import { is, sentenceStart } from '../../reading/cursor.ts'
import { ready, type Condition, type Rules } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { bitOf, type Sought } from './near.ts'

/**
 * How a sentence leads to a place: where something is, what something happens to, whose it is, where it goes or comes
 * from, who tells it from there. `never`: the place says who acts or speaks, not where.
 */
export type Manner =
  | 'within'
  | 'sourced'
  | 'struck'
  | 'owner'
  | 'of'
  | 'toward'
  | 'onto'
  | 'describing'
  | 'subject'
  | 'having'
  | 'origin'
  | 'dateline'
  | 'never'

/** The place that is asked about. */
export interface LedPlace {
  readonly first: number
  /** Behind it and its "'s" stands the name of a body: "Kuwait's Jazeera Airways". */
  readonly ownsBody: boolean
  /** A person's name and "of" stand before it. */
  readonly ofPerson: boolean
  /** What stands before and behind it, as bits. */
  readonly before: number
  readonly behind: number
}

/** Asked before the text is matched: most patterns need a word that most places do not have near. */
const before = (...names: readonly Sought[]): Condition<LedPlace> => {
  const wanted = names.reduce((bits, name) => bits | bitOf(name), 0)
  return ({ before: bits }) => (bits & wanted) !== 0
}

const behind = (name: Sought): Condition<LedPlace> => {
  const wanted = bitOf(name)
  return ({ behind: bits }) => (bits & wanted) !== 0
}

const isLocated = before('locating')

const filling =
  'determiner | possessive | genitive | hyphen | number | ordinal | word&!stopWord&!verb&!reporting'
const filler = `(${filling}){5}`
const appositive = '(determiner | directionWord | placeNoun | word&small&!stopWord){3}'

const as = (manner: Manner) => (): Manner => manner

/** How a place is led to: the first rule that matches around it. */
export const mannerRules: Rules<LedPlace, Manner> = ready<LedPlace, Manner>([
  {
    name: 'place.owner-of-body',
    when: ({ ownsBody }) => ownsBody,
    pattern: '#',
    build: as('never'),
    examples: {
      matches: [['They sold 12 jets to Kuwait’s Red Cross.', 'Kuwait never']],
      mustNotMatch: ['Kuwait’s exports fell.'],
    },
  },
  {
    name: 'place.of-person',
    when: ({ ofPerson }) => ofPerson,
    pattern: '#',
    build: as('never'),
    examples: {
      matches: [
        ['Maria Petrova of Russia won 12 games.', 'Russia never'],
        ['Maria Petrova, Russia, 12.04 seconds.', 'Russia never'],
      ],
      mustNotMatch: ['The people of Russia won 12 games.'],
    },
  },
  {
    name: 'place.speaking',
    when: isLocated,
    pattern: [
      `speechNoun (weekday | month | number){2} locating ${appositive} #`,
      `reporting (determiner | audience | speechNoun | weekday | in){4} locating ${appositive} #`,
    ],
    build: as('never'),
    examples: {
      matches: [
        ['In a speech in Geneva, the director said 12 children died.', 'Geneva never'],
        ['The minister told reporters in Brussels that 12 men had left.', 'Brussels never'],
        ['She said Monday in Paris that 12 men had left.', 'Paris never'],
      ],
      mustNotMatch: ['Police reported 12 deaths in Paris.'],
    },
  },
  {
    name: 'place.sourced',
    when: before('locating', 'of'),
    pattern: [
      `(locating | of) ${filler} # (adverb | weekday | have | also){2} reporting`,
      `reporting (determiner | word&small&!stopWord){2} (actorNoun | personNoun) locating ${appositive} #`,
    ],
    build: as('sourced'),
    examples: {
      matches: [
        ['Witnesses in Somalia say gunmen killed 12 people.', 'Somalia sourced'],
        ['The mayor of Bogota said 12 buses had burned.', 'Bogota sourced'],
        ['Gunmen killed 12 people, said police in Nairobi.', 'Nairobi sourced'],
      ],
      mustNotMatch: [
        'Gunmen in Somalia killed 12 people, police said.',
        'She said rents in Nairobi rose 12%.',
      ],
    },
  },
  {
    name: 'place.why',
    when: [before('punishing'), isLocated],
    pattern: `punishing (piece&!comma){6} for (word&small&!locating | hyphen){5} locating ${appositive} #`,
    build: as('never'),
    examples: {
      matches: [['They charged 12 men for war crimes in Darfur.', 'Darfur never']],
      mustNotMatch: ['They charged 12 men in Darfur.', 'They searched for 12 men in Darfur.'],
    },
  },
  {
    name: 'place.within',
    when: isLocated,
    pattern: [
      `locating ${filler} #`,
      `locating (and | ${filling}){7} of ${filler} #`,
      `locating (determiner | directionWord){3} (and | comma) directionWord{2} #`,
      `locating ${filler} placeNoun comma ${appositive} #`,
    ],
    build: as('within'),
    examples: {
      matches: [
        ['Gunmen killed 12 people near the southern port of Basra.', 'Basra within'],
        ['Rebels killed 12 people in jungles and hills of Burma.', 'Burma within'],
        ['Frost killed 12 people in eastern and central Europe.', 'Europe within'],
        ['They met in the capital, Baghdad.', 'Baghdad within'],
        ['A village 12 miles south of Baghdad burned.', 'Baghdad within'],
      ],
      mustNotMatch: ['They flew to Nepal.', 'Nepal grew 12 kinds of rice.'],
    },
  },
  {
    name: 'place.having',
    when: opensClause,
    pattern: [
      '# (adverb | also)? have (number | modifierBefore | startsNumber | article)',
      '# comma which have (number | modifierBefore | startsNumber)',
    ],
    build: as('having'),
    examples: {
      matches: [
        ['Norway has 12 prisons.', 'Norway having'],
        ['Norway, which has 12 prisons, built one.', 'Norway having'],
      ],
      mustNotMatch: ['Norway has closed 12 prisons.'],
    },
  },
  {
    name: 'place.telling',
    when: opensClause,
    pattern:
      '# (have | also){2} reporting (modifierBefore | startsNumber){2} (number | startsNumber) (word&small&!stopWord){3} (be | have | will)',
    build: as('never'),
    examples: {
      matches: [['France said at least 12 people were killed.', 'France never']],
      mustNotMatch: ['France reported 12 new cases on Saturday.'],
    },
  },
  {
    name: 'place.reporting',
    when: opensClause,
    pattern: [
      '# (have | also | be){2} reporting (number | modifierBefore | startsNumber | possessive | ordinal)',
      '# (have | also){2} reporting that? takesUp',
    ],
    build: as('subject'),
    examples: {
      matches: [
        ['France reported 12 cases on Saturday.', 'France subject'],
        ['Iran said it had hanged 12 men.', 'Iran subject'],
      ],
      mustNotMatch: ['France said rebels had left.'],
    },
  },
  {
    name: 'place.giver',
    when: behind('givingVerb'),
    pattern: '# (adverb | have | be | will | also){3} givingVerb',
    build: as('never'),
    examples: {
      matches: [['Norway will give 12 million dollars.', 'Norway never']],
      mustNotMatch: ['Norway imports 12 cars.'],
    },
  },
  {
    name: 'place.speaker',
    pattern: [
      '# (genitive | hyphen | word&!stopWord&!reporting){6} (have | also | adverb | weekday){2} reporting',
      'reporting (determiner | word&small&!stopWord){1} # (genitive | word&!stopWord){3} actorNoun',
    ],
    build: as('never'),
    examples: {
      matches: [
        ['Sudan says rebels killed 12 people.', 'Sudan never'],
        ['Sudan’s justice minister said 12 people died.', 'Sudan never'],
        ['That left 12 dead, according to Sudan state police.', 'Sudan never'],
      ],
      mustNotMatch: ['Sudan’s exports fell.'],
    },
  },
  {
    name: 'place.struck',
    when: before('placeVerb', 'of'),
    pattern: [`placeVerb ${appositive} #`, `(placeNoun | placePart) of ${appositive} #`],
    build: as('struck'),
    examples: {
      matches: [
        ['Missiles hit the port city Odesa, wounding 12 people.', 'Odesa struck'],
        ['They left the coast of Florida.', 'Florida struck'],
      ],
      mustNotMatch: ['Missiles missed Odesa.'],
    },
  },
  {
    name: 'place.removed',
    when: before('removing', 'attackNoun'),
    pattern: [`removing from ${filler} #`, `attackNoun on ${filler} #`],
    build: as('within'),
    examples: {
      matches: [
        ['The navy rescued from Libya 12 men.', 'Libya within'],
        ['They shot 12 men in a raid on Nablus.', 'Nablus within'],
      ],
      mustNotMatch: ['A book on Nablus sold well.'],
    },
  },
  {
    name: 'place.toward',
    when: before('toward', 'givingVerb'),
    pattern: [
      `toward ${filler} #`,
      'givingVerb # (number | modifierBefore | startsNumber | article)',
    ],
    build: as('toward'),
    examples: {
      matches: [
        ['They sent 12 million dollars in aid to Ethiopia.', 'Ethiopia toward'],
        ['The bank lent Kenya 12 million dollars.', 'Kenya toward'],
      ],
      mustNotMatch: ['They sold it in Ethiopia.'],
    },
  },
  {
    name: 'place.onto',
    when: before('onto'),
    pattern: `onto ${filler} #`,
    build: as('onto'),
    examples: {
      matches: [['The volcano on Bali drove 12 people out.', 'Bali onto']],
      mustNotMatch: ['The volcano in Bali drove 12 people out.'],
    },
  },
  {
    name: 'place.origin',
    when: before('from'),
    pattern: `from ${filler} #`,
    build: as('origin'),
    examples: {
      matches: [['They withdrew 12 men from Iraq.', 'Iraq origin']],
      mustNotMatch: ['They sent 12 men to Iraq.'],
    },
  },
  {
    name: 'place.owner-of-actor',
    pattern: '# genitive (word&small&!stopWord){2} actorNoun',
    build: as('never'),
    examples: {
      matches: [['Kenya’s government blamed 12 men.', 'Kenya never']],
      mustNotMatch: ['Kenya’s exports fell.'],
    },
  },
  {
    name: 'place.owner',
    pattern: '# (genitive | apostrophe)',
    build: as('owner'),
    examples: {
      matches: [['Chad’s exports fell by 12%.', 'Chad owner']],
      mustNotMatch: ['Exports of Chad fell by 12%.'],
    },
  },
  {
    name: 'place.of',
    pattern: 'of (determiner | directionWord){2} # (word&stopWord | mark | be | have)',
    build: as('of'),
    examples: {
      matches: [['A third of Bangladesh was under water.', 'Bangladesh of']],
      mustNotMatch: ['Workers of a Bangladesh mill left.'],
    },
  },
  {
    name: 'place.actor',
    when: behind('actorNoun'),
    pattern: '# (hyphen | word&!stopWord){2} actorNoun',
    build: as('never'),
    examples: {
      matches: [['Syria border troops killed 12 men.', 'Syria never']],
      mustNotMatch: ['Syria border raids left 12 dead.'],
    },
  },
  {
    name: 'place.subject',
    when: opensClause,
    pattern: [
      '# (adverb | also){2} (have | be | will)',
      '# adverb? word&small&!stopWord (number | modifierBefore | determiner | possessive | startsNumber)',
      '# comma (which | piece&!comma){9} comma? (have | be)',
    ],
    build: as('subject'),
    examples: {
      matches: [
        ['Syria has detained 12 men.', 'Syria subject'],
        ['Namibia imports about 50% of its cereals.', 'Namibia subject'],
        ['Greenland, the largest of islands, is 81% ice.', 'Greenland subject'],
      ],
      mustNotMatch: ['Rebels from Syria detained 12 men.'],
    },
  },
  {
    name: 'place.describing',
    pattern: [
      '# word&small&!stopWord&!participle (word&!stopWord&!startsNumber&!modifierBefore | be | have | will)',
      '# word&small&!stopWord&!participle (comma | stop)',
    ],
    build: as('describing'),
    examples: {
      matches: [
        ['The Kandahar operation killed 12 men.', 'Kandahar describing'],
        ['Twelve men died during the Kandahar operation.', 'Kandahar describing'],
      ],
      mustNotMatch: ['The men left Kandahar.'],
    },
  },
])

/** Whether a clause may begin with the place. */
function opensClause({ first }: LedPlace, r: TextReading): boolean {
  return first === sentenceStart(r, first) || is(r, first - 1, Class.opensClause)
}

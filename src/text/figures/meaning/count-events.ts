import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { entryAt, is } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import { amongOf, ofThose } from './members.ts'
import { modifier, namedAt, nounWith } from './own-nouns.ts'
import { relativeObject } from './relative-clauses.ts'
import type { EventRule } from './rules.ts'
import { heardAs, skipCounters, told, type Told } from './senses.ts'
import { isCount, isCounting, isNoRank, type Site } from './site.ts'
import { tallied } from './tallies.ts'
import { doneBehind, verbAfter } from './verb-after.ts'
import { sharedVerb, verbBefore, verbBeforeList } from './verb-before.ts'
import { classOf, eventAt, eventVerbAt } from './verbs.ts'

const countsNoRank = [isCounting, isNoRank]

const isPeople = ({ sort, orElse }: Site): boolean => sort === 'people' || orElse === 'people'

/** Of what is counted, by verbs; in the order in which they are tried. */
export const countEvents: readonly EventRule[] = [
  {
    name: 'event.tallied',
    when: [isCount, ({ draft }) => !draft.noun && !draft.unit],
    pattern: '#',
    build: (_, site) => tallied(site),
    examples: {
      matches: [
        ['Lee Ott hit two goals and Sam Bly had [14].', 'scored: had'],
        ['The Hawks led by [12] at halftime.', 'scored: led'],
        ['He made [112] off 140 balls.', 'scored: made'],
      ],
      mustNotMatch: ['Lee Ott added [19] and Sam Bly had more.', 'At halftime [12] sang.'],
    },
  },
  {
    name: 'event.object',
    when: isCounting,
    pattern: '#',
    build: (_, site) => ofRefugees(verbBefore(site), site),
    examples: {
      matches: [
        ['Police arrested [12] men.', 'arrested: arrested'],
        ['The blast killed at least [12] people.', 'killed: killed'],
        ['The attack claimed the lives of [two] soldiers.', 'killed: claimed'],
        ['The mill will lay off [400] workers.', 'laid-off: lay off'],
        ['The mill laid [400] workers off.', 'laid-off: laid'],
        ['The rebels freed [5] hostages.', 'freed: freed'],
        ['The airline has ordered [40] jets.', 'bought: ordered'],
        ['The party held [38] seats.', 'elected: held'],
        ['The mill cut [90] jobs.', 'laid-off: cut'],
        ['It took in [900] refugees.', 'displaced: took in'],
      ],
      mustNotMatch: [
        'Seven men were arrested, [12] officers said.',
        'They met in [12] towns.',
        'The mill cut [90] trees.',
        'The council hosted [two] sessions.',
      ],
    },
  },
  {
    name: 'event.relative-object',
    when: countsNoRank,
    pattern: '# word',
    build: (_, site) => relativeObject(site),
    examples: {
      matches: [
        ['They named the [90] shops that it was closing.', 'affected: closing'],
        ['The [12] men they arrested in May were clerks.', 'arrested: arrested'],
        ['Of the [40] jets which the airline has ordered, two came.', 'bought: ordered'],
        ['She wrote of the [30] men whom Berg killed.', 'killed: killed'],
      ],
      mustNotMatch: [
        'The [12] men who killed guards were clerks.',
        'The [12] shops that were burned stood there.',
        'The [12] men they saw killed a guard.',
        'The [12] men wrote that the damage to trees is slight.',
      ],
    },
  },
  {
    name: 'event.among',
    when: countsNoRank,
    pattern: '#',
    build: (_, site) => amongOf(site),
    examples: {
      matches: [
        ['Among the dead were [four] clerks.', 'killed: dead'],
        ['Police said [three] clerks were also among those arrested.', 'arrested: arrested'],
      ],
      mustNotMatch: [
        'Among the lilies were [four] clerks.',
        'There were [three] clerks in a list among the papers.',
      ],
    },
  },
  {
    name: 'event.subject',
    when: [...countsNoRank, ({ draft }) => draft.rule !== 'count.often'],
    pattern: '#',
    build: (_, site) =>
      isWhere(site) ? doneBehind(site) : inProtest(bothOf(site, verbAfter(site)), site),
    examples: {
      matches: [
        ['About [70] students joined a protest.', 'protested: joined'],
        ['About [40] protesters gathered at the gate.', 'protested: gathered'],
        ['Nearly all of the [60] clerks were freed.', 'freed: freed'],
        ['Officials say [12] people have been killed in floods.', 'killed: killed'],
        ['Some [23] others were missing after a ferry sank.', 'missing: missing'],
        ['More than [160] people have died from the flu.', 'killed: died'],
        ['The storm left [four] people dead.', 'killed: dead'],
        ['[Thousands] of workers in the capital rallied on Friday.', 'protested: rallied'],
        ['The war has left [a million] people displaced.', 'displaced: displaced'],
        ['The raid left [one] soldier and seven rebels dead.', 'killed: dead'],
        ['A ship with [12] sailors on board sank.', 'travelled: on board'],
        ['Only [12] of the passengers who were rescued spoke.', 'rescued: rescued'],
        ['[Seven] hikers remain unaccounted for.', 'missing: unaccounted'],
        ['About [16] men were taken to hospital.', 'injured: taken'],
        ['A [fifth] man was arrested on Friday.', 'arrested: arrested'],
        ['Some [12] men who spoke in May have been freed.', 'freed: freed'],
        [
          'About [900] villagers have been killed or wounded since May.',
          'affected: killed or wounded',
        ],
      ],
      mustNotMatch: [
        'The [four] soldiers killed two rebels.',
        'The [12] officers said that a man died.',
        'He was the [fourth] man to die.',
        'Farmers marched in [two] cities to protest a plan.',
        'The chairs of [12] clubs marched home.',
        'He owns [12] mills and fled in May.',
        'He was jailed [twice] and fled.',
        'The [12] tools you need are in the box.',
        'The [12] parts needed for it are here.',
        'Some [90] clerks since the protests of May stayed.',
      ],
    },
  },
  {
    name: 'event.purpose',
    when: [...countsNoRank, isPeople],
    pattern: '#',
    build: (_, site) => (isWhere(site) ? undefined : purposeOf(site)),
    examples: {
      matches: [
        ['About [200] farmers drove tractors to the hall to protest a plan.', 'protested: protest'],
      ],
      mustNotMatch: ['About [200] farmers drove home after a ride to the hall.'],
    },
  },
  {
    name: 'event.includes',
    when: isCounting,
    pattern: 'by:includes counterWord{3} #',
    build: (found, site) => memberOf(found, site),
    examples: {
      matches: [
        ['The dead include [three] nurses.', 'killed: dead'],
        ['The possible sales include [60] helicopters.', 'sold: sales'],
      ],
      mustNotMatch: ['The plans include [60] helicopters.'],
    },
  },
  {
    name: 'event.agent',
    when: countsNoRank,
    pattern: 'by:eventVerb by counterWord{3} #',
    build: ({ kept }, site) => {
      const at = kept.get('by')?.first ?? -1
      const verb = eventVerbAt(site.r, at)
      return verb && heardAs(site, verb, at, { role: 'subject', particleAt: at + 1 })
    },
    examples: {
      matches: [['The show was attended by some [15,000] people.', 'attended: attended']],
      mustNotMatch: ['The show was seen by some [15,000] people.'],
    },
  },
  {
    name: 'event.list',
    when: isCounting,
    pattern: '#',
    build: (_, site) => verbBeforeList(site),
    examples: {
      matches: [
        ['The bomb wounded two officers and [four] civilians.', 'injured: wounded'],
        ['A raid killed a guard, a driver and [three] clerks.', 'killed: killed'],
      ],
      mustNotMatch: [
        'The bomb wounded two officers when [four] civilians came.',
        'He is a convicted thief and owns a van, [three] cats and a boat.',
      ],
    },
  },
  {
    name: 'event.along',
    when: countsNoRank,
    pattern: 'alongWith counterWord{3} #',
    build: ({ first }, site) => sharedVerb(site, first),
    examples: {
      matches: [
        ['She was arrested along with [six] fellow guards.', 'arrested: arrested'],
        ['He flew to Rome together with [12] monks.', 'travelled: flew'],
      ],
      mustNotMatch: ['She spoke along with [six] fellow guards.'],
    },
  },
  {
    name: 'event.modifier',
    when: isCounting,
    pattern: '#',
    build: (_, site) => modifier(site),
    examples: {
      matches: [
        ['Families met the [23] kidnapped engineers.', 'kidnapped: kidnapped'],
        ['They buried the [six] dead miners.', 'killed: dead'],
      ],
      mustNotMatch: ['They met the [23] armed engineers.', 'They met the [90] pledged delegates.'],
    },
  },
  {
    name: 'event.deed',
    when: countsNoRank,
    pattern: 'by:deedPhrase counterWord{3} #',
    build: ({ kept }, { r }) => {
      const by = kept.get('by')
      const event = by && classOf(entryAt(r, by.first, Class.deedPhrase)?.entry.code)
      return event && told(event, by.first, by.next)
    },
    examples: {
      matches: [
        ['The crowd set fire to at least [12] cars.', 'destroyed: set fire to'],
        ['It will pay compensation to [90] farmers.', 'paid: compensation to'],
      ],
      mustNotMatch: ['The crowd gave way to [12] cars.', 'They went to work for the [second] day.'],
    },
  },
  {
    name: 'event.of-those',
    pattern: '# of',
    build: (_, site) => ofThose(site),
    examples: {
      matches: [
        ['She knew [two] of the missing.', 'missing: missing'],
        ['He said [98 percent] of those held in the camp were clerks.', 'detained: held'],
      ],
      mustNotMatch: [
        'She knew [two] of the players.',
        'He read [three] of the dead letters.',
        'She holds [two] of the key positions.',
      ],
    },
  },
  {
    name: 'event.of',
    when: isCounting,
    pattern: '#',
    build: (_, site) => nounWith(site),
    examples: {
      matches: [
        ['He is charged over the deaths of [119] opponents.', 'killed: deaths'],
        ['The group admitted the kidnapping of [two] nurses.', 'kidnapped: kidnapping'],
        ['An attack on [five] posts was met with fire.', 'attacked: attack'],
        ['Six men were hurt in shootings at [two] posts.', 'attacked: shootings'],
        ['She gave birth to [three] girls.', 'born: birth'],
        ['She is pregnant with [two] girls.', 'born: pregnant'],
        ['It placed an order for [50] jets.', 'bought: order'],
        ['They protested the demolition of [12] houses.', 'destroyed: demolition'],
        ['It closed in June with the loss of [63] jobs.', 'laid-off: loss'],
      ],
      mustNotMatch: ['He is a member of [two] clubs.', 'A reward for [two] rebels was named.'],
    },
  },
]

const isIn = isOne(Class.in, Class.at, Class.through)

/** "marched in two cities to protest": things behind such a word are no subject. */
const isWhere = ({ r, first, sort, from }: Site): boolean =>
  sort === 'things' && isIn(r, skipCounters(r, first - 1, from))

const isEither = isOne(Class.and, Class.or)
const harmed: ReadonlySet<EventClass> = new Set(['killed', 'injured'])

/** "have been killed or wounded": both together. */
function bothOf({ r }: Site, found: Told | undefined): Told | undefined {
  if (!found || !harmed.has(found.event) || !isEither(r, found.next)) return found
  const at = found.next + 1
  const other =
    eventAt(r, at, Class.stateEvent) ??
    eventVerbAt(r, at)?.senses.find(({ event }) => harmed.has(event))?.event
  const isBoth = other !== undefined && harmed.has(other) && other !== found.event
  return isBoth ? told('affected', found.at, at + 1) : found
}

const isProtest = isOne(Class.protestVerb)
const endsPurpose = isOne(Class.relativePronoun, Class.semicolon, Class.conjunction, Class.comma)

/** "drove to the capital to protest": what many did it for. */
function purposeOf({ r, next, to }: Site): Told | undefined {
  const at = lookAhead(r, next, Math.min(to, next + 22), isProtest, endsPurpose)
  return at >= 0 && is(r, at - 1, Class.to) ? told('protested', at) : undefined
}

/** "the dead include three nurses": what the subject is told of. */
function memberOf({ kept }: Match, { r, from }: Site): Told | undefined {
  const verb = kept.get('by')?.first ?? -1
  const at = lookBack(r, verb, Math.max(from, verb - 3), (_, i) => subjectEvent(r, i) !== undefined)
  const event = at < 0 ? undefined : subjectEvent(r, at)
  return event && told(event, at)
}

const subjectEvent = (r: TextReading, i: number): EventClass | undefined => {
  const event = namedAt(r, i)
  return event === 'counted' ? undefined : event
}

const taken: ReadonlySet<EventClass> = new Set(['attended', 'travelled'])

/** "took in 900 refugees", "hosts 900 refugees": what has become of them is said by their name. */
function ofRefugees(found: Told | undefined, { r, draft: { noun } }: Site): Told | undefined {
  const isIt = noun && eventAt(r, noun.headAt, Class.weakEvent) === 'displaced'
  return found && isIt && taken.has(found.event) ? { ...found, event: 'displaced' } : found
}

const crowdEvents: ReadonlySet<EventClass> = new Set(['attended', 'joined'])

/** "40 protesters gathered": whatever else they do there. */
const isProtester = ({ r, draft: { noun } }: Site): boolean =>
  noun !== undefined && eventAt(r, noun.headAt, Class.weakEvent) === 'protested'

/** "took part in a protest", "joined a march" */
function inProtest(found: Told | undefined, site: Site): Told | undefined {
  const { r, to } = site
  const isMoving = found?.event === 'travelled' && isProtester(site)
  if (!found || !(isMoving || crowdEvents.has(found.event))) return found
  if (isProtester(site)) return { ...found, event: 'protested' }
  const isIt: Sight = (_, i) => eventAt(r, i, Class.strongEvent) === 'protested'
  const at = lookAhead(r, found.next, Math.min(to, found.next + 5), isIt)
  return at < 0 ? (purposeOf(site) ?? found) : { ...found, event: 'protested' }
}

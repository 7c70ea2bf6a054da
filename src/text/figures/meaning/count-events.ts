import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { NounPhrase } from '../nouns.ts'
import { changed, levelled, mayBeChange } from './amount-events.ts'
import { isOne, lookAhead, lookBack } from './look.ts'
import { startOfVerb, subjectBefore } from './noun-phrases.ts'
import type { EventRule } from './rules.ts'
import { heardAs, skipCounters, told, type Told } from './senses.ts'
import { isCount, isCounting, isOrdinal, nounAfter, type Site } from './site.ts'
import { isKnown } from './status-rules.ts'
import { verbAfter } from './verb-after.ts'
import { verbBefore, verbBeforeList } from './verb-before.ts'
import { eventAt, eventVerbAt, fits, Form } from './verbs.ts'

const isNoRank = ({ draft }: Site): boolean => draft.kind !== 'ordinal'
const countsOnly = [isCount, isCounting]
const countsNoRank = [isCounting, isNoRank]

/** Of what is counted; in the order in which they are tried. */
export const countEvents: readonly EventRule[] = [
  {
    name: 'event.noun',
    when: isCounting,
    pattern: '#',
    build: (_, site) => ownNoun(site),
    examples: {
      matches: [
        ['Officials put it at [12] deaths.', 'killed: deaths'],
        ['The state counted [40] new cases of measles.', 'infected: cases'],
        ['They found [11] bodies in the river.', 'killed: bodies'],
        ['Police say [30] arrested in raids.', 'arrested: arrested'],
        ['Destroyed: [412]', 'destroyed: Destroyed'],
      ],
      mustNotMatch: ['The court heard [40] criminal cases.', 'The union held [3] strikes.'],
    },
  },
  {
    name: 'event.nth',
    when: isOrdinal,
    pattern: '# word&!phraseOpener&!strongEvent{3} by:strongEvent',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      const event = eventAt(r, at, Class.strongEvent)
      return event && event !== 'ranked' ? told(event, at) : undefined
    },
    examples: {
      matches: [['It was their [third] straight loss.', 'lost: loss']],
      mustNotMatch: ['It was their [third] game.', 'They are in [third] place.'],
    },
  },
  {
    name: 'event.tallied',
    when: [isCount, ({ draft }) => !draft.noun && !draft.unit],
    pattern: '#',
    build: (_, site) => tallied(site),
    examples: {
      matches: [
        ['Lee Ott hit two goals and Sam Bly had [14].', 'scored: had'],
        ['The Hawks led by [12] at halftime.', 'scored: led'],
        ['Mali were all out for [287] after 40 overs.', 'scored: out'],
        ['He made [112] off 140 balls.', 'scored: made'],
      ],
      mustNotMatch: ['Lee Ott added [19] and Sam Bly had more.', 'At halftime [12] sang.'],
    },
  },
  {
    name: 'event.object',
    when: isCounting,
    pattern: '#',
    build: (_, site) => verbBefore(site),
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
      ],
      mustNotMatch: [
        'Seven men were arrested, [12] officers said.',
        'They met in [12] towns.',
        'The mill cut [90] trees.',
      ],
    },
  },
  {
    name: 'event.subject',
    when: countsNoRank,
    pattern: '#',
    build: (_, site) => verbAfter(site),
    examples: {
      matches: [
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
      ],
      mustNotMatch: [
        'The [four] soldiers killed two rebels.',
        'The [12] officers said that a man died.',
        'He was the [fourth] man to die.',
      ],
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
      mustNotMatch: ['The bomb wounded two officers when [four] civilians came.'],
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
      mustNotMatch: ['They met the [23] armed engineers.'],
    },
  },
  {
    name: 'event.of',
    when: isCounting,
    pattern: 'by:word (of | on | against | to | for) !verbFiller&!conjunction{3} #',
    build: (found, site) => nounWith(found, site),
    examples: {
      matches: [
        ['He is charged over the deaths of [119] opponents.', 'killed: deaths'],
        ['The group admitted the kidnapping of [two] nurses.', 'kidnapped: kidnapping'],
        ['An attack on [five] posts was met with fire.', 'attacked: attack'],
        ['She gave birth to [three] girls.', 'born: birth'],
        ['It placed an order for [50] jets.', 'bought: order'],
      ],
      mustNotMatch: ['He is a member of [two] clubs.', 'A reward for [two] rebels was named.'],
    },
  },
  {
    name: 'event.toll',
    when: countsOnly,
    pattern: '#',
    build: (_, site) => levelNoun(site),
    examples: {
      matches: [['The number of arrests rose sharply to [52].', 'arrested: arrests']],
      mustNotMatch: ['Sudan puts the budget at [10,000].'],
    },
  },
  {
    name: 'event.hit',
    when: isCount,
    pattern: '#',
    build: (_, site) => hitBy(site),
    examples: {
      matches: [
        ['The storm cut power to [a million] homes.', 'affected: power to'],
        ['The virus has spread to [15] villages.', 'affected: spread to'],
        ['Some [40,000] households are without power.', 'affected: without power'],
        ['About [five million] people are at risk.', 'affected: at risk'],
        ['Another [five] people are in hospital.', 'injured: in hospital'],
        ['Some [500] of them are still in jail.', 'detained: in jail'],
      ],
      mustNotMatch: ['They went to [15] villages.', 'They left without [15] men.'],
    },
  },
  {
    name: 'event.audience',
    when: [isCount, countsOnPeople],
    pattern: '(before | front of) counterWord{3} #',
    build: ({ first }) => told('attended', first),
    examples: {
      matches: [
        ['The bishop said mass before [40,000].', 'attended: before'],
        ['They won in front of [9,000] people.', 'attended: front'],
      ],
      mustNotMatch: ['They left before [40] people came.', 'It fell before [3,000] trees.'],
    },
  },
  {
    name: 'event.own-weak-noun',
    when: countsNoRank,
    pattern: '#',
    build: (_, { r, draft: { noun } }) => {
      const event = noun && eventAt(r, noun.headAt, Class.weakEvent)
      return event && told(event, noun.headAt)
    },
    examples: {
      matches: [['He spoke for the [four] hostages.', 'kidnapped: hostages']],
      mustNotMatch: ['He spoke for the [four] painters.'],
    },
  },
  {
    name: 'event.stated',
    when: [isCount, isCounting, ({ draft }) => draft.noun !== undefined],
    pattern: [
      'there by:be #',
      'by:(havingVerb&!be) #',
      '(word | comma) by:with #',
      'by:(madeOf of) #',
      'by:(home to) #',
    ],
    build: ({ kept }, site) => {
      const by = kept.get('by')
      return by && isSpecified(site, by.first) ? told('counted', by.first, by.next) : undefined
    },
    examples: {
      matches: [
        ['The firm owns [11] hotels.', 'counted: owns'],
        ['There are [40] camps in the valley.', 'counted: are'],
        ['The house is home to [370] children.', 'counted: home to'],
        ['The board consists of [nine] men.', 'counted: consists of'],
      ],
      mustNotMatch: ['The two firms painted [11] hotels.'],
    },
  },
  {
    name: 'event.group',
    when: countsOnly,
    pattern: 'by:groupNoun of #',
    build: ({ kept }) => {
      const by = kept.get('by')
      return by && told('counted', by.first)
    },
    examples: {
      matches: [
        ['The court chose a jury of [four] men.', 'counted: jury'],
        ['She is a mother of [five].', 'counted: mother'],
      ],
      mustNotMatch: ['He is a friend of [four] men.'],
    },
  },
  {
    name: 'event.sized-by',
    when: countsOnly,
    pattern: '# hyphen by:sizedBy',
    build: ({ kept }) => {
      const by = kept.get('by')
      return by && told('counted', by.first)
    },
    examples: {
      matches: [['They met in a [12]-nation bloc.', 'counted: nation']],
      mustNotMatch: ['They began a [four]-game trip.'],
    },
  },
  {
    name: 'event.whole',
    when: ({ draft }) =>
      draft.kind === 'count' && draft.noun !== undefined && toNumber(draft.value) > 2,
    pattern: ['(genitive | possessive) #', '# (small | name){3} of'],
    build: (_, site) => {
      const noun = nounAfter(site)
      return noun && isKnown(site) ? told('counted', noun.headAt) : undefined
    },
    examples: {
      matches: [
        ['It is one of the world’s [30] richest nations.', 'counted: nations'],
        ['The [four] members of the bloc met.', 'counted: members'],
      ],
      mustNotMatch: ['The [two] members of the bloc met.', 'They met [four] members of it.'],
    },
  },
  {
    name: 'event.count-change',
    when: [isCounting, mayBeChange],
    pattern: '#',
    build: (_, site) => changed(site),
    examples: {
      matches: [['The number of towns rose by [40].', 'grew: rose']],
      mustNotMatch: ['The mill cut [90] jobs.'],
    },
  },
  {
    name: 'event.count-level',
    when: ({ draft, sort }) => sort === 'people' && !draft.noun && draft.change !== undefined,
    pattern: '#',
    build: (_, site) => levelled(site),
    examples: {
      matches: [['The index rose 2 percent to [8,599].', 'grew: rose']],
      mustNotMatch: ['The index stood at [8,599].'],
    },
  },
]

/** So many that they are an audience. */
function countsOnPeople({ draft, sort }: Site): boolean {
  return sort === 'people' && toNumber(draft.value) >= 100
}

const isGameWord = isOne(Class.gameWord)
const isTallyLink = isOne(Class.with, Class.by, Class.for, Class.to)

/** "had 38", "led by 12", "all out for 287", "212 for five": without a noun, in a text of a game. */
function tallied({ r, first, from, to }: Site): Told | undefined {
  const last = skipCounters(r, first - 1, from)
  const at = isTallyLink(r, last) ? last - 1 : last
  const isTally = is(r, at, Class.tallyVerb) || (is(r, last, Class.for) && isNumber(r, at))
  if (
    !isTally ||
    lookAhead(r, Math.max(0, from - 30), Math.min(to + 12, from + 60), isGameWord) < 0
  )
    return undefined
  return told('scored', at)
}

const isNumber = (r: TextReading, i: number): boolean => r.kind[i] === PieceKind.number

const isWeapon = isOne(Class.weapon)

/** "12 deaths": the noun itself says it. */
function ownNoun(site: Site): Told | undefined {
  const { r, draft } = site
  const { noun } = draft
  if (!noun || isOrdinary(r, noun.headAt)) return undefined
  const event =
    eventAt(r, noun.headAt, Class.strongEvent) ??
    eventAt(r, noun.headAt, Class.stateEvent) ??
    participleAt(site, noun.headAt)
  return event ? told(event, noun.headAt) : labelled(site, noun)
}

/** "Homes destroyed: 412" */
function labelled(site: Site, { next }: NounPhrase): Told | undefined {
  const { r, first } = site
  if (next !== first - 2 || !is(r, first - 1, Class.colon)) return undefined
  const event = participleAt(site, next)
  return event && told(event, next)
}

/** Criminal cases infect nobody, and strikes of workers are no attacks. */
function isOrdinary(r: TextReading, at: number): boolean {
  if (is(r, at, Class.strikeNoun)) return !isWeapon(r, at - 1)
  if (!is(r, at, Class.lawNoun)) return false
  return is(r, at - 1, Class.ordinaryCase) || isFollowed(r, at)
}

/** "cases of fraud", "cases in which", "case-by-case" */
const isFollowed = (r: TextReading, at: number): boolean =>
  is(r, at + 1, Class.hyphen) || is(r, at + 2, Class.ordinaryCase) || is(r, at + 2, Class.which)

/** "12 killed, 30 arrested": a participle is the noun. */
function participleAt(site: Site, at: number): EventClass | undefined {
  const isIt = is(site.r, at, Class.participle)
  return isIt ? sufferedAt(site, at) : undefined
}

/** What the participle at `at` says was done to what is counted. */
function sufferedAt({ r, sort, orElse }: Site, at: number): EventClass | undefined {
  const verb = eventVerbAt(r, at)
  if (!verb || (verb.forms & (Form.participle | Form.ing)) === 0) return undefined
  return verb.senses.find(
    (sense) =>
      sense.role !== 'subject' &&
      sense.particle === undefined &&
      (fits(sense, sort) || (orElse && fits(sense, orElse))),
  )?.event
}

/** "23 kidnapped Iraqis", "two dead soldiers" */
function modifier(site: Site): Told | undefined {
  const { r } = site
  const noun = nounAfter(site)
  if (!noun) return undefined
  for (let i = noun.first; i < noun.headAt; i++) {
    const event = eventAt(r, i, Class.stateEvent) ?? scoredAt(r, i) ?? doneAt(site, i)
    if (event) return told(event, i)
  }
  return undefined
}

const scoredAt = (r: TextReading, i: number): EventClass | undefined =>
  eventAt(r, i, Class.strongEvent) === 'scored' ? 'scored' : undefined

const doneAt = (site: Site, i: number): EventClass | undefined =>
  ((eventVerbAt(site.r, i)?.forms ?? 0) & Form.participle) === 0 ? undefined : sufferedAt(site, i)

/** Which nouns take what they are told of behind which word. */
const links: readonly (readonly [link: number, events: ReadonlySet<EventClass>])[] = [
  [Class.on, new Set(['attacked'])],
  [Class.against, new Set(['attacked', 'protested'])],
  [Class.to, new Set(['born'])],
  [Class.for, new Set(['bought'])],
]

/** "the deaths of 119 opponents", "the killing of two guards", "an attack on five posts" */
function nounWith({ kept }: Match, site: Site): Told | undefined {
  const { r } = site
  const at = kept.get('by')?.first ?? -1
  if (is(r, at, Class.tallyNoun)) return undefined
  const event = namedAt(r, at) ?? dealtAt(site, at)
  if (!event || event === 'counted') return undefined
  const isLinked =
    is(r, at + 1, Class.of) ||
    links.some(([link, events]) => is(r, at + 1, link) && events.has(event))
  return isLinked ? told(event, at) : undefined
}

/** "the killing of", "a poll of", "an order for" */
function dealtAt(site: Site, at: number): EventClass | undefined {
  const { r } = site
  if (is(r, at, Class.pollNoun)) return 'polled'
  if (is(r, at, Class.orderNoun)) return 'bought'
  return is(r, at, Class.gerund) ? sufferedAt(site, at) : undefined
}

/** What a noun or state says by itself, strong or weak. */
const namedAt = (r: TextReading, at: number): EventClass | undefined =>
  eventAt(r, at, Class.strongEvent) ??
  eventAt(r, at, Class.weakEvent) ??
  eventAt(r, at, Class.stateEvent)

const amountsTo = isOne(Class.amounts, Class.rise, Class.fall, Class.puts)
const isNamed = isOne(Class.strongEvent, Class.weakEvent, Class.stateEvent)

/** "the death toll at 10,000", "the number of deaths rose to 52", "arrests this year stand at 40" */
function levelNoun(site: Site): Told | undefined {
  const { r, draft, first, from } = site
  if (draft.noun && draft.noun.first >= draft.next) return undefined
  const verb = lookBack(r, first, Math.max(from, first - 7), amountsTo, isNamed)
  const subject = verb < 0 ? undefined : subjectBefore(r, startOfVerb(r, verb, from), from)
  const at = subject
    ? lookBack(r, subject.next, subject.first, (_, i) => isNamed(r, i) && isCommon(r, i, from))
    : putBefore(site)
  const event = namedAt(r, at)
  return event && told(event, at)
}

const isLink = isOne(Class.at, Class.to, Class.of, Class.by, Class.from, Class.colon)

/** "puts the death toll at 10,000": the noun right before its link. */
function putBefore({ r, first, from }: Site): number {
  if (!isLink(r, first - 1)) return -1
  return lookBack(
    r,
    first,
    Math.max(from, first - 5),
    (_, i) => isNamed(r, i) && isCommon(r, i, from),
  )
}

/** The Rockets are no rockets. */
const isCommon = (r: TextReading, i: number, from: number): boolean =>
  i === from || !isCapital(r, i)

/** "cut power to 12 towns", "12 towns without power", "12 people in need" */
function hitBy({ r, first, from, next, to }: Site): Told | undefined {
  const at = skipCounters(r, first - 1, from)
  const isTo = is(r, at, Class.to) || is(r, at, Class.for)
  if (isTo && is(r, at - 1, Class.harm)) return told('affected', at - 1, at + 1)
  for (let i = next; i < Math.min(to, next + 6); i++) {
    const event = plightAt(r, i)
    if (event) return told(event, i, i + 2)
    if (is(r, i, Class.comma) || is(r, i, Class.semicolon)) return undefined
  }
  return undefined
}

/** "at risk", "in hospital", "behind bars" */
function plightAt(r: TextReading, i: number): EventClass | undefined {
  if (isPlight(r, i)) return 'affected'
  if (is(r, i, Class.in) && is(r, i + 1, Class.wardWord)) return 'injured'
  const isHeld = is(r, i, Class.in) || is(r, i, Class.behind)
  return isHeld && is(r, i + 1, Class.prison) ? 'detained' : undefined
}

/** "without power", "in need", "at risk" */
const isPlight = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.without) && is(r, i + 1, Class.want)) ||
  ((is(r, i, Class.in) || is(r, i, Class.at)) && is(r, i + 1, Class.plight))

/** "with 12 guests" counts where the noun stands behind it. */
const isSpecified = (site: Site, by: number): boolean =>
  !is(site.r, by, Class.with) || nounAfter(site) !== undefined

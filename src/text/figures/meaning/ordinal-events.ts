import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import type { EventRule } from './rules.ts'
import { heardAs, told, type Told } from './senses.ts'
import { isOrdinal, type Site } from './site.ts'
import { by } from './tellers.ts'
import { verbAfter } from './verb-after.ts'
import { eventAt, eventVerbAt } from './verbs.ts'

/** Of ordinals: what the nth is the nth of. */
export const ordinalEvents: readonly EventRule[] = [
  {
    name: 'event.nth-term',
    when: isOrdinal,
    pattern: '# (word&!phraseOpener | number | hyphen){5} by:officeTerm',
    build: by('elected'),
    examples: {
      matches: [
        ['He is running for a [third] term.', 'elected: term'],
        ['They elected her to a [second] four-year term.', 'elected: term'],
      ],
      mustNotMatch: ['He is running for a [third] hour.'],
    },
  },
  {
    name: 'event.nth',
    when: isOrdinal,
    pattern: [
      '# word&!phraseOpener&!strongEvent{3} by:strongEvent',
      'by:strongEvent be (word{2} genitive | possessive) #',
    ],
    build: (found, site) => nthTold(found, site),
    examples: {
      matches: [
        ['It was their [third] straight loss.', 'lost: loss'],
        ['The century was Hale’s [19th] in Tests.', 'scored: century'],
      ],
      mustNotMatch: ['It was their [third] game.', 'They are in [third] place.'],
    },
  },
  {
    name: 'event.nth-of-kind',
    when: isOrdinal,
    pattern: '# word&!phraseOpener&!nthEvent{4} by:nthEvent',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      const event = eventAt(r, at, Class.nthEvent)
      return event && told(event, at)
    },
    examples: {
      matches: [
        ['It is the town’s [first] nuclear plant.', 'built: plant'],
        ['He is on his [second] visit to Mali.', 'travelled: visit'],
        ['The bakers opened their [fourth] shop.', 'launched: shop'],
      ],
      mustNotMatch: ['It is the town’s [first] nuclear debate.'],
    },
  },
  {
    name: 'event.nth-office',
    when: isOrdinal,
    pattern:
      '(be | becomeVerb | as | electedWord) (word{2} genitive | possessive | definite) # word&!phraseOpener{4} by:officeHolder',
    build: by('elected'),
    examples: {
      matches: [
        ['She is the island’s [first] female president.', 'elected: president'],
        ['He was sworn in as the [third] mayor.', 'elected: mayor'],
      ],
      mustNotMatch: ['They spoke of the [first] president.', 'She is the [first] female pilot.'],
    },
  },
  {
    name: 'event.nth-elected',
    when: isOrdinal,
    pattern: '# adverb? by:electedWord',
    build: by('elected'),
    examples: {
      matches: [['Its [first] freely elected parliament met.', 'elected: elected']],
      mustNotMatch: ['Its [first] freely chosen song was sung.'],
    },
  },
  {
    name: 'event.nth-suffered',
    when: [isOrdinal, isPersonKnown],
    pattern: '# word (passiveVerb | perfect | eventVerb)',
    build: (_, site) => {
      const found = verbAfter(site)
      return found && suffered.has(found.event) ? found : undefined
    },
    examples: {
      matches: [
        ['Two clerks fled, but the [third] man was killed.', 'killed: killed'],
        ['The [second] suspect was arrested on Friday.', 'arrested: arrested'],
      ],
      mustNotMatch: [
        'He was the [fourth] man killed there.',
        'The [third] man was seen there.',
        'The [third] man, who was arrested in May, ran.',
      ],
    },
  },
  {
    name: 'event.nth-time',
    when: isOrdinal,
    pattern: '# successive timeUnit',
    build: (_, { r, first, from }) => {
      const at = lookBack(r, first, Math.max(from, first - 20), isWonWord)
      return at < 0 ? undefined : told('won', at)
    },
    examples: {
      matches: [['She took the Open title for the [second] straight year.', 'won: title']],
      mustNotMatch: ['Prices rose for the [second] straight year.'],
    },
  },
  {
    name: 'event.nth-to',
    when: isOrdinal,
    pattern: '# word&!relativePronoun{6} to by:winVerb',
    build: by('won'),
    examples: {
      matches: [['She is only the [second] player to win the award.', 'won: win']],
      mustNotMatch: ['She is the [second] player to speak.'],
    },
  },
  {
    name: 'event.nth-done',
    when: isOrdinal,
    pattern: '# word&!relativePronoun{6} to be',
    build: ({ next: at }, site) => {
      const verb = eventVerbAt(site.r, at)
      return (
        verb && heardAs(site, verb, at, { role: 'object', isSuffered: true, particleAt: at + 1 })
      )
    },
    examples: {
      matches: [
        ['He is the [sixth] reporter to be killed there this year.', 'killed: killed'],
        ['Ghana was the [first] nation in the west to be hit by floods.', 'affected: hit'],
      ],
      mustNotMatch: [
        'He is the [sixth] reporter to be seen there this year.',
        'He was the [fourth] man to walk there.',
      ],
    },
  },
]

const suffered: ReadonlySet<EventClass> = new Set([
  'killed',
  'injured',
  'missing',
  'rescued',
  'arrested',
  'detained',
  'kidnapped',
  'freed',
  'sentenced',
])

const isLink = isOne(Class.be, Class.as)

/** "the third man", but not "he was the third man" */
function isPersonKnown({ r, first, draft: { noun } }: Site): boolean {
  if (!noun || !is(r, noun.headAt, Class.somebody)) return false
  return is(r, first - 1, Class.definite) && !isLink(r, first - 2)
}

const isWonWord: Sight = (r, i) =>
  is(r, i, Class.winVerb) || eventAt(r, i, Class.strongEvent) === 'won'

/** "their third loss", "the century was his third": not what says that it is a rank. */
function nthTold({ kept }: Match, { r }: Site): Told | undefined {
  const at = kept.get('by')?.first ?? -1
  const event = eventAt(r, at, Class.strongEvent)
  return event && event !== 'ranked' ? told(event, at) : undefined
}

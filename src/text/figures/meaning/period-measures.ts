import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { Rule } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import { phraseFrom, phraseTo, startOfVerb, type Stretch } from './noun-phrases.ts'
import type { Site } from './site.ts'
import { subjectBefore } from './subject-before.ts'
import { eventVerbAt } from './verbs.ts'

/** A word and no more of it. */
const wordAt = (r: TextReading, at: number, to: number): Stretch | undefined =>
  at < to && r.kind[at] === PieceKind.word ? { first: at, next: at + 1 } : undefined

const isSomeVerb = isOne(Class.otherVerb, Class.verb, Class.participle)
const isVerb: Sight = (r, i) => eventVerbAt(r, i) !== undefined || isSomeVerb(r, i)

const isBeing = isOne(Class.passiveVerb, Class.perfect)

/** How far before a period the verb stands that lasts so long. */
const verbReach = 14

/** The nearest verb before a piece. */
export function lastVerb(r: TextReading, before: number, from: number): Stretch | undefined {
  const verb = lookBack(r, before, Math.max(from, before - verbReach), isVerb)
  return verb < 0 ? undefined : { first: verb, next: verb + 1 }
}

const isPeriod = ({ sort }: Site): boolean => sort === 'duration'

/** What a period measures: what is left of it, what it is for, and what lasts so long. */
export const periodRules: readonly Rule<Site, Stretch>[] = [
  {
    name: 'measure.compound-period',
    when: isCompound,
    pattern: '# hyphen? word&!stopWord',
    build: ({ next }, { r, to }) => wordAt(r, next - 1, to),
    examples: {
      matches: [['They held a [two-day] meeting.', 'meeting']],
      mustNotMatch: ['They met for [two days] there.'],
    },
  },
  {
    name: 'measure.period-in',
    when: isPeriod,
    pattern: '# in',
    build: ({ next }, { r, to }) => {
      const phrase = phraseFrom(r, next, to)
      const isThing = phrase && lookBack(r, phrase.next, phrase.first, isCapital) < 0
      return isThing && !is(r, phrase.first, Class.timeUnit) ? phrase : undefined
    },
    examples: {
      matches: [['She got [12 years] in prison.', 'prison']],
      mustNotMatch: ['She spent [12 years] in Rome.'],
    },
  },
  {
    name: 'measure.period-left',
    when: isPeriod,
    pattern: '# (leaveVerb | remaining)',
    build: ({ next }, { r, to }) => wordAt(r, next - 1, to),
    examples: {
      matches: [['He scored with [six minutes] left.', 'left']],
      mustNotMatch: ['It took [six minutes] there.'],
    },
  },
  {
    name: 'measure.period-to',
    when: isPeriod,
    pattern: '# to word&!stopWord&!digitWord&!teenWord&!tensWord&!month',
    build: ({ next }, { r, to }) => wordAt(r, next - 1, to),
    examples: {
      matches: [['The panel has [four months] to write a report.', 'write']],
      mustNotMatch: [
        'They flew [four hours] to the coast.',
        'The trip was cut from [30 days] to eight days.',
        'Receipts rose in the [four months] to October.',
      ],
    },
  },
  {
    name: 'measure.spent',
    when: isPeriod,
    pattern: 'lastVerb adverb? # gerund',
    build: ({ next }) => ({ first: next - 1, next }),
    examples: {
      matches: [['The rebels had spent [four years] preparing.', 'preparing']],
      mustNotMatch: ['The rebels had waited [four years], preparing.'],
    },
  },
  {
    name: 'measure.lasted',
    when: isPeriod,
    pattern: ['lastVerb adverb? another? #', 'endedWord after #'],
    build: ({ first }, { r, from }) => {
      const subject = subjectBefore(r, startOfVerb(r, first, from), from)
      const isSomebody =
        subject && lookBack(r, subject.next, Math.max(subject.first, from + 1), isCapital) >= 0
      return isSomebody ? undefined : subject
    },
    examples: {
      matches: [
        ['The selection of jurors took only [three days].', 'selection of jurors'],
        ['Clearing the road could take another [two weeks].', 'Clearing the road'],
        ['The siege of the port ended after [three days].', 'siege of the port'],
      ],
      mustNotMatch: ['He waited [three days].'],
    },
  },
  {
    name: 'measure.lasting',
    when: isPeriod,
    pattern: '(for | by | after) (definite | possessive)? word? #',
    build: ({ first }, { r, from }) => {
      const verb = lastVerb(r, first, from)
      return verb && isBeing(r, verb.first) ? phraseTo(r, first, verb.next) : verb
    },
    examples: {
      matches: [
        ['The army has blockaded the port for [three years].', 'blockaded'],
        ['He had been in office for [eight months].', 'office'],
        ['The mill has molasses for [ten weeks].', 'molasses'],
      ],
      mustNotMatch: ['It was the first in [ten years].', 'They must report within [ten days].'],
    },
  },
]

/** "a five-year plan": what is so long stands right behind, a verb by its form or not. */
function isCompound({ r, sort, draft: { next } }: Site): boolean {
  return sort === 'duration' && is(r, next - 2, Class.hyphen)
}

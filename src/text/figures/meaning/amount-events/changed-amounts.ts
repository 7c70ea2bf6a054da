import { Class } from '../../../reading/classes.ts'
import { is } from '../../../reading/cursor.ts'
import { changed, isBefore, mayBeChange } from '../moves.ts'
import { polled } from '../polls.ts'
import type { EventRule } from '../rules.ts'
import { isSpoken, told } from '../senses.ts'
import { isAmount, isMoney, isShare } from '../site.ts'
import { by } from '../tellers.ts'
import { eventVerbAt } from '../verbs.ts'

/** Polls and what grows or falls by an amount. */
export const changedAmounts: readonly EventRule[] = [
  {
    name: 'event.poll',
    when: ({ sort, draft }) => sort === 'share' || draft.kind === 'fraction',
    pattern: '#',
    build: (_, site) => polled(site),
    examples: {
      matches: [
        ['The survey says [68 percent] of voters disagree with him.', 'polled: disagree'],
        ['[Half] of those polled said they were tired.', 'polled: polled'],
        ['About [68%] of plumbers say they are tired.', 'polled: say'],
        ['There were some - [38 percent] - who said they were tired.', 'polled: said'],
      ],
      mustNotMatch: [
        'The survey cost [68 percent] more.',
        'About [80%] of the population lives on farms.',
      ],
    },
  },
  {
    name: 'event.poll-error',
    when: isShare,
    pattern: 'by:errorMargin !clauseMark{9} #',
    build: by('polled'),
    examples: {
      matches: [
        ['The margin of error was plus or minus [3 percentage points].', 'polled: margin of error'],
      ],
      mustNotMatch: ['The margin of profit was [3 percent].'],
    },
  },
  {
    name: 'event.makes-up',
    when: [
      isShare,
      ({ r, draft: { noun } }) => noun !== undefined && is(r, noun.headAt, Class.somebody),
    ],
    pattern: 'by:makesUp counterWord{3} #',
    build: by('counted'),
    examples: {
      matches: [['Serbs make up [20 percent] of the population.', 'counted: make up']],
      mustNotMatch: ['Serbs met [20 percent] of the population.'],
    },
  },
  {
    name: 'event.change',
    when: [isAmount, mayBeChange],
    pattern: '#',
    build: (_, site) => changed(site),
    examples: {
      matches: [
        ['Oil prices surged [21 percent] this year.', 'grew: surged'],
        ['Its shares closed [1.1 per cent] lower.', 'fell: lower'],
        ['The war led to a [28%] drop in exports.', 'fell: drop'],
      ],
      mustNotMatch: [
        'Its shares closed at [$45.75].',
        'Profit rose to [$5 million].',
        'The tax makes up [20 percent] of its price.',
      ],
    },
  },
  {
    name: 'event.off',
    when: isMoney,
    pattern: 'comma by:offWord #',
    build: by('fell'),
    examples: {
      matches: [['The shares closed at $23.25, off [12.5 cents].', 'fell: off']],
      mustNotMatch: ['The shares closed at $23.25, or [12.5 cents] less.'],
    },
  },
  {
    name: 'event.more',
    when: [isShare, ({ draft }) => draft.kind === 'percent'],
    pattern: ['# (more | less) than', '# more word&!than'],
    build: (_, { r, draft: { next } }) =>
      is(r, next + 1, Class.than) && !isBefore(r, next + 2)
        ? undefined
        : told(is(r, next, Class.more) ? 'grew' : 'fell', next),
    examples: {
      matches: [
        ['It shipped cocoa, [7%] more than a year ago.', 'grew: more'],
        ['It shipped cocoa, [7%] less than a year ago.', 'fell: less'],
      ],
      mustNotMatch: ['It shipped [7%] of the cocoa.', 'It shipped [7%] more than planned.'],
    },
  },
  {
    name: 'event.growth-rate',
    when: [isShare, ({ draft }) => draft.kind === 'percent'],
    pattern: 'by:(rise | fall) !clauseMark{2} at !clauseMark{5} #',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      const verb = eventVerbAt(r, at)
      return verb && isSpoken(r, at, verb)
        ? told(is(r, at, Class.rise) ? 'grew' : 'fell', at)
        : undefined
    },
    examples: {
      matches: [['Trade is growing at an annual rate of [9 percent].', 'grew: growing']],
      mustNotMatch: ['Trade is growing in towns where [9 percent] of the land is sold.'],
    },
  },
]

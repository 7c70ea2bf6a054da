import type { Mention } from '../../../../src/schemas/entity.ts'
import type { Figure } from '../../../../src/schemas/figure.ts'
import { figureRules, readFigures, type FigureRules } from '../../../../src/text/figures.ts'
import { ageRules } from '../../../../src/text/figures/ages.ts'
import { changeRules } from '../../../../src/text/figures/change-rules.ts'
import { multipleRules, rankRules } from '../../../../src/text/figures/completion.ts'
import { pairRules } from '../../../../src/text/figures/pairs.ts'
import { refusalRules } from '../../../../src/text/figures/refusals.ts'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'
import { testRules, type Told } from '../../../support/rules.ts'

/** The name that an example marks: "[organization Channel Five]". */
function marked(example: string): { text: string; mentions: Mention[] } {
  const found = /\[(organization|person) ([^\]]+)\]/.exec(example)
  if (!found) return { text: example, mentions: [] }
  const [whole, , name] = found
  const span = { start: found.index, end: found.index + name!.length }
  const mention: Mention = { entity: 'e1', type: 'organization', span }
  return { text: example.replace(whole, name!), mentions: [mention] }
}

const summary = ({ value, unit, kind, modifier }: Figure): string =>
  [value, unit?.code, kind, modifier === 'exact' ? '' : modifier]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')

/** Its value or ends, unit and modifier, and its part of a change. */
function short({ id, value, low, high, unit, modifier, change }: Figure): string {
  const part = (['from', 'to', 'by'] as const).find((one) => change?.[one] === id)
  return [
    low === undefined ? String(value) : `${low}..${high}`,
    unit?.code,
    modifier === 'exact' ? '' : modifier,
    part && `${part} ${change?.direction}`,
  ]
    .filter((word) => word !== undefined && word !== '')
    .join(' ')
}

const german = '[de] '

/** What is read in a text by some of the rules: figures, and numbers that are none. "[de] " opens an example in German. */
function told(example: string, rules: Partial<FigureRules>): Told[] {
  const isGerman = example.startsWith(german)
  const { text, mentions } = marked(isGerman ? example.slice(german.length) : example)
  const r = readText(text, isGerman ? 'de' : 'en')
  const times = findTimes(r, '2025-08-30')
  const { figures, refused, noted } = readFigures(
    r,
    { times, mentions, quotes: [] },
    { ...figureRules, ...rules },
  )
  return [
    ...figures.map((figure) => ({ rule: figure.rule, gives: summary(figure) })),
    ...noted.flatMap(({ rule, span }) =>
      figures
        .filter((figure) => figure.span.start < span.end && span.start < figure.span.end)
        .map((figure) => ({ rule, gives: short(figure) })),
    ),
    ...refused.map(({ rule, span }) => ({
      rule,
      gives: `refused ${text.slice(span.start, span.end)}`,
    })),
  ]
}

testRules('ages', ageRules, (text, ages) => told(text, { ages }))
testRules('multiples', multipleRules, (text, multiples) => told(text, { multiples }))
testRules('ranks in words', rankRules, (text, ranks) => told(text, { ranks }))
testRules('refusals', refusalRules, (text, refusals) => told(text, { refusals }))
testRules('pairs', pairRules, (text, pairs) => told(text, { pairs }))
testRules('changes', changeRules, (text, changes) => told(text, { changes }))

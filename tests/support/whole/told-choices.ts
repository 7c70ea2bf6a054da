import { usualBudget } from '../../../src/text/budget.ts'
import { extractFacts } from '../../../src/text/facts.ts'
import { figureRules } from '../../../src/text/figures.ts'
import { type Candidate, type Chooser } from '../../../src/text/reading/choice.ts'
import { nameOf } from '../../../src/text/reading/feature-names.ts'
import { checksum, oneLine } from './lines.ts'
import { published, type WholeText } from './texts.ts'

type Choices = typeof figureRules.choices

/**
 * What was asked of learned weights while a text was read: for each question the number of features of each candidate and
 * a checksum of their names, in brackets the one that was taken.
 */
export function toldChoices(whole: WholeText): readonly string[] {
  const { text } = whole
  const asked: string[] = []

  function noting<C extends Candidate, A>(
    kind: string,
    choose: Chooser<C, A>,
    pieceOf: (asked: A) => number,
  ): Chooser<C, A> {
    return (candidates, figure) => {
      const chosen = choose(candidates, figure)
      const told = candidates.map((one) => {
        const sum = `${one.features.length}-${checksum(one.features.map(nameOf).join('\n'))}`
        return one === chosen?.candidate ? `[${sum}]` : sum
      })
      if (told.length > 0) asked.push(`${kind} ${pieceOf(figure)}: ${told.join(' ')}`)
      return chosen
    }
  }

  const { event, status, time, place, whole: part } = figureRules.choices
  const choices: Choices = {
    event,
    status,
    time: noting('time', time, ({ at }) => at.first),
    place: noting('place', place, ({ at }) => at.first),
    whole: noting('whole', part, (at) => at),
  }
  extractFacts({ text, published: published(whole) }, usualBudget, { ...figureRules, choices })
  return [`# ${oneLine(text).slice(0, 60)}`, ...asked]
}

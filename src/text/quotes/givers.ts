import { Class } from '../reading/classes.ts'
import { hasClass, is, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { firstSubject } from './doers.ts'
import { hasCapital, isComma, isWordAt } from './looks.ts'
import { subjectBefore } from './subjects.ts'
import { isUnlikely } from './unlikely-doers.ts'
import { groupStart } from './verb-groups.ts'

/** "was put at", ", put at": what stands before is what is counted; but "the firm, a maker of toys, put the loss at". */
export function isPassive(r: TextReading, verb: number): boolean {
  if (is(r, verb, Class.gerund)) return false
  const group = groupStart(r, verb)
  for (let i = group; i <= verb; i++) if (is(r, i, Class.beForm)) return true
  return is(r, verb, Class.cuePast) && isComma(r, verb - 1) && is(r, verb + 1, Class.preposition)
}

/** "The jobless rate stands at 12 percent": a base form behind a noun in the singular is one as well. */
const isNoun = (r: TextReading, verb: number): boolean =>
  is(r, verb, Class.cueBase) &&
  !is(r, verb, Class.cuePast) &&
  isWordAt(r, verb - 1) &&
  !hasCapital(r, verb - 1) &&
  !mayAgree.some((number) => is(r, verb - 1, number))

/** What a base form may stand behind. */
const mayAgree = [
  Class.inPluralForm,
  Class.pluralHead,
  Class.verbHelper,
  Class.subjectPronoun,
  Class.adverb,
  Class.to,
  Class.and,
  Class.who,
  Class.which,
  Class.that,
]

/** "by 2034", "by the end of May" */
export const isTime = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number ||
  is(r, i, Class.dayOrMonth) ||
  is(r, is(r, i, Class.definite) ? i + 1 : i, Class.boundary)

/** Who gives a number with the verb at `verb`, before it; nothing where that is passive, or a noun. */
export function giverBefore(r: TextReading, verb: number): Stretch | undefined {
  if (isPassive(r, verb) || isNoun(r, verb) || is(r, verb - 1, Class.quoteDeterminer))
    return undefined
  const group = groupStart(r, verb)
  const isGerund = group === verb && is(r, verb, Class.gerund)
  const subject = isGerund ? gerundSubject(r, verb) : subjectBefore(r, group)
  const isNone = subject && (isUnlikely(r, subject, { group, verb }) || holdsSay(r, subject))
  return isNone ? undefined : subject
}

/** "The firm has opened, pricing its shares at 12", "a poll showing 12"; but "Desktop pricing starts at 12". */
function gerundSubject(r: TextReading, verb: number): Stretch | undefined {
  if (!isWordAt(r, verb - 1)) return firstSubject(r, sentenceStart(r, verb), verb)
  return is(r, verb - 1, Class.writtenNoun) ? subjectBefore(r, verb) : undefined
}

/** "Police say the mayor, a lawyer, demanded 12 million": the verb is in what is said. */
const holdsSay = (r: TextReading, { first, next }: Stretch): boolean =>
  hasClass(r, first, next, Class.sayVerb)

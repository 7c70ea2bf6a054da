import { skipSetting } from './settings.ts'
import { Cue, type Verb } from './verbs.ts'
import { isCapitalized, isWordToken, type View, wordOf } from './view.ts'

/** Where the complement starts; -1 if there is none of the kinds that the verb takes. */
export function complementStart(view: View, verb: Verb, next: number, end: number): number {
  const { cue } = verb
  const that = thatIn(view, next, end)
  if (cue & (Cue.speech | Cue.clause) && that >= 0) return that
  if (cue & Cue.infinitive) {
    const to = infinitiveIn(
      view,
      next,
      end,
      (cue & (Cue.object | Cue.hearer)) !== 0 || verb.base === 'want' || verb.base === 'expect',
    )
    if (to >= 0) return to
    if (cue === (Cue.infinitive | Cue.weak) && verb.base !== 'want') return -1
  }
  const settled = skipSetting(view, next, end)
  const isColon = wordOf(view, settled) === ':' || wordOf(view, settled) === ','
  const start = isColon ? settled + 1 : settled
  if (start >= end) return -1
  if (cue & Cue.hearer && cue & Cue.speech) return afterHearer(view, start, end)
  if (cue & Cue.object) return objectStart(view, start, end, cue)
  // "will add service": without "that" it is told in the past, or in the present of a headline.
  if (verb.base === 'add' && verb.form === 'base') return -1
  if (cue & Cue.speech && (cue & Cue.weak) === 0) return start
  return hasClause(view, start, end) ? start : -1
}

/** "that" within a few words of the verb. */
function thatIn(view: View, next: number, end: number): number {
  for (let i = next; i < Math.min(end, next + 12); i++) {
    if (view.inside[i] !== 0) return -1
    const word = wordOf(view, i)
    if (word === 'that' || (i === next && /^(?:whether|how|why|what|where)$/.test(word))) return i
    if (/^[.;:]/.test(word)) return -1
  }
  return -1
}

function infinitiveIn(view: View, next: number, end: number, hasObject: boolean): number {
  const reach = hasObject ? 10 : 2
  for (let i = next; i < Math.min(end, next + reach); i++) {
    if (wordOf(view, i) === 'to' && isWordToken(view, i + 1))
      return hasObject && i > next ? next : i
    if (/^[,.;:]/.test(wordOf(view, i))) return -1
  }
  return -1
}

const SUBJECTS =
  /^(?:he|she|it|they|we|i|you|there|the|a|an|this|these|those|his|her|its|their|our|my|no|many|most|some)$/

function hasClause(view: View, start: number, end: number): boolean {
  if (!SUBJECTS.test(wordOf(view, start)) && !isCapitalized(view, start)) return false
  for (let i = start + 1; i < Math.min(end, start + 10); i++) {
    if (
      /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|did|does)$/.test(
        wordOf(view, i),
      )
    )
      return true
    if (/^[,.;:]/.test(wordOf(view, i))) return false
  }
  return false
}

/** "told lawmakers it was over": what is said starts after the hearer. */
function afterHearer(view: View, start: number, end: number): number {
  for (let i = start + 1; i < Math.min(end, start + 10); i++) {
    if (view.inside[i] !== 0) return i
    const word = wordOf(view, i)
    if (/^[,:]/.test(word)) return i + 1
    if (/^(?:he|she|it|they|we|there|to|how|what|why|if|whether|about)$/.test(word)) return i
  }
  return hasClause(view, start, end) ? start : -1
}

function objectStart(view: View, start: number, end: number, cue: number): number {
  const word = wordOf(view, start)
  if (/^[,.;:)]/.test(word) && view.inside[start] === 0) return -1
  if (cue & Cue.weak && end - start < 2) return -1
  if (cue & Cue.weak && /^(?:from|in|at|and|or|by|with)$/.test(word)) return -1
  return start
}

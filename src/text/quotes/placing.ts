import type { Marked } from '../reading/marks.ts'
import type { Subject } from './subjects.ts'
import { isCapitalized, paragraphOf, sentenceStart, type View, wordOf } from './view.ts'

/** Where a stretch in quotation marks stands. */
export interface Place {
  readonly marked: Marked
  /** The first token after the closing mark, and the one before the opening mark. */
  readonly after: number
  readonly before: number
  readonly first: number
  readonly paragraph: number
}

/** "“…” ― Jane Doe": a name after a dash, to the end of its paragraph. */
export function signature(view: View, { after, paragraph, marked }: Place): Subject | undefined {
  if (!/^[\u2013-\u2015-]/.test(wordOf(view, after)) || marked.continues) return undefined
  let to = after + 1
  while (
    to < after + 8 &&
    to < view.count &&
    paragraphOf(view, to) === paragraph &&
    view.inside[to] === 0
  ) {
    if (!isCapitalized(view, to)) break
    to++
  }
  const isEnd =
    to >= view.count || paragraphOf(view, to) !== paragraph || /^[.,]/.test(wordOf(view, to))
  return isEnd && to > after + 1 ? { from: after + 1, to } : undefined
}

/** The words end as speech that a cue follows does: "…,” he said", "…?” he asked". */
export function isOpenEnded(view: View, { marked, after }: Place): boolean {
  const last = view.text.charAt(marked.end - 1)
  const next = wordOf(view, after)
  return (
    /[,?!\u2014\u2013\-…]/.test(last) ||
    /^[,\u2014\u2013\-―]/.test(next) ||
    (last !== '.' && next !== '' && !/^[.;]/.test(next))
  )
}

/** The first token of the sentence outside the marks: a quotation before may hold full stops of its own. */
export function outerSentenceStart(view: View, before: number, first: number): number {
  if (before < 0) return first
  return paragraphOf(view, before) === paragraphOf(view, first)
    ? Math.min(sentenceStart(view, before), sentenceStart(view, first))
    : first
}

/** It follows a comma, a colon or the cue itself. */
export function isIntroduced(view: View, { before }: Place): boolean {
  return (
    /^[,:]/.test(wordOf(view, before)) ||
    /^(?:said|says|say|asked|wrote|added|saying|declared|that|tweeted)$/.test(wordOf(view, before))
  )
}

export function startsParagraph(view: View, { before, paragraph }: Place): boolean {
  return before < 0 || paragraphOf(view, before) !== paragraph
}

/** A sentence, rather than a few words of one: it starts with a capital and holds more than four words. */
export function isSentenceLike(view: View, { first, marked, after }: Place): boolean {
  const isLong = after - first > 5 || /[.!?]$/.test(view.text.slice(marked.start, marked.end))
  return isLong && (isCapitalized(view, first) || /^[[\d….]/.test(wordOf(view, first)))
}

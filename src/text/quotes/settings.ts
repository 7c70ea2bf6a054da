import { type View, wordOf } from './view.ts'

const SETTING =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|on|in|at|during|earlier|late|last|then|this|before|after|via|through|while)$/

/** "said Friday", "said in an interview with CNN on Monday": when and where it was said. */
export function skipSetting(view: View, i: number, to: number): number {
  if (!SETTING.test(wordOf(view, i))) return i
  for (let at = i; at < Math.min(to, i + 14); at++) {
    const word = wordOf(view, at)
    if (word === 'that' && at > i) return at
    if (/^[,.:;]/.test(word) || view.inside[at] !== 0) return at
  }
  return i
}

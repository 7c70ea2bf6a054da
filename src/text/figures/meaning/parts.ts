import { isSameSentence } from '../../reading/cursor.ts'
import { match } from '../../reading/match.ts'
import { add, compare } from '../../reading/numbers/decimal.ts'
import { compile } from '../../reading/pattern.ts'
import { firstRule } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { DraftLink as Link } from './links.ts'
import type { partRules } from './part-rules.ts'
import type { Suspect, Where } from './part-rules.ts'
import { linkSums } from './sums.ts'
import { earlier, isLarger, linksOf, set, wholesOf, type Wholes } from './wholes.ts'

/** Parts whose whole stands further away than right beside them: "19 of 22", "the other eight", "one guard and three clerks" of four. */
export function linkParts(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  rules: typeof partRules,
): Link[] {
  const known = wholesOf(links)
  for (const i of drafts.keys()) linkPart(r, drafts, i, known, rules)
  linkSums(r, drafts, known)
  return linksOf(known, links)
}

const unparted: ReadonlySet<Draft['kind']> = new Set(['ordinal', 'duration', 'age'])

function linkPart(
  r: TextReading,
  drafts: readonly Draft[],
  i: number,
  wholes: Wholes,
  rules: typeof partRules,
): void {
  const draft = drafts[i]
  if (!draft || unparted.has(draft.kind)) return
  const suspect = { draft, before: drafts[i - 1], after: drafts[i + 1] }
  const said = firstRule(r, rules, suspect, draft.phraseStart, draft.next)
  const whole = said ? wholeAt(drafts, i, said.result) : wholeOfSibling(r, suspect, wholes)
  if (!whole) return
  if (said?.result === 'rest') linkRest(drafts, i, whole, wholes, said.rule)
  else set(wholes, draft, whole, said ? weighed(said) : 'sibling')
}

/** The rule, where what it takes stands further away than right beside. */
const weighed = ({ rule, result }: { readonly rule: string; readonly result: Where }) =>
  result === 'before' || result === 'after' ? undefined : rule

/** What is itself a part is no whole of the rest: "nine …, six of them …, the other three". */
function linkRest(
  drafts: readonly Draft[],
  i: number,
  whole: Draft,
  wholes: Wholes,
  takenBy: string,
): void {
  const draft = drafts[i]
  const top = wholes.get(whole)?.whole ?? whole
  const sibling = siblingOf(drafts, i, top)
  if (draft) set(wholes, draft, top, takenBy)
  if (sibling) set(wholes, sibling, top, takenBy)
}

const goesOn = compile('(comma | semicolon) and? # (be | have)')

/** "Six of them sank, and two were lost": without a noun of its own, of the same whole. */
function wholeOfSibling(
  r: TextReading,
  { draft, before }: Suspect,
  wholes: Wholes,
): Draft | undefined {
  const whole = before && isSameSentence(r, before.start, draft.start) && wholes.get(before)?.whole
  if (!whole || draft.kind !== before.kind) return undefined
  return match(r, goesOn, draft.phraseStart, draft.next) && whole
}

function wholeAt(drafts: readonly Draft[], i: number, where: Where): Draft | undefined {
  if (where === 'before') return drafts[i - 1]
  if (where === 'after') return drafts[i + 1]
  return earlier(drafts, i, where === 'same' ? isLargerOfSame : isLarger)
}

/** "returned five, but the other eight of 13": the one that is left of the whole. */
function siblingOf(drafts: readonly Draft[], i: number, whole: Draft): Draft | undefined {
  const draft = drafts[i]
  const before = drafts[i - 1]
  if (!draft || before?.kind !== 'count' || before === whole) return undefined
  return compare(add(before.value, draft.value), whole.value) === 0 ? before : undefined
}

const isLargerOfSame = (draft: Draft, whole: Draft): boolean =>
  isLarger(draft, whole) && whole.noun?.head === draft.noun?.head

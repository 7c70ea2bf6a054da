import { Class } from '../reading/classes.ts'
import { is, sentenceEnd } from '../reading/cursor.ts'
import { match, type Stretch } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt, amountEnd } from './account-edges.ts'
import { accountRules, type AccountRules, type Given } from './account-rules.ts'
import { isQuoted } from './looks.ts'

/** A number that somebody gives, without a verb of saying: "police put it at 12", "12 by the count of the ministry". */
export interface Account extends Given {
  readonly rule: string
}

/** All accounts of a text, in text order. */
export function findAccounts(
  r: TextReading,
  rules: AccountRules = accountRules,
): readonly Account[] {
  const found: Account[] = []
  for (let i = 0; i < r.count; i++) {
    if (!is(r, i, Class.accountWord) || isQuoted(r, i)) continue
    const ruled = firstRule(r, rules, undefined, i, i + 1)
    if (ruled) found.push(...withNext(r, { rule: ruled.rule, ...ruled.result }))
  }
  return found
}

const another = compile(
  '(comma | semicolon | and) (and | but | while)? source:(determiner? (word&!preposition&!verb&!speechVerb&!conjunction&!and&!but){3}) at #',
)

/** How far behind its number the next one is looked for, in pieces. */
const reach = 8

/** "Police put the crowd at 3,000, organizers at 10,000": what is left out of the second is the cue of the first. */
function withNext(r: TextReading, account: Account): readonly Account[] {
  const { content, cue, rule } = account
  const mayFollow = is(r, cue.first, Class.putVerb) && !countsMany(r, account)
  const found = mayFollow ? nextGiven(r, content) : undefined
  if (!found) return [account]
  return [
    { ...account, content: { first: content.first, next: found.first } },
    { source: found.source, cue, content: found.content, rule },
  ]
}

/** Who gives the next number, that number, and where it begins. */
function nextGiven(
  r: TextReading,
  { first }: Stretch,
): (Pick<Given, 'source' | 'content'> & { readonly first: number }) | undefined {
  const end = Math.min(sentenceEnd(r, first), first + reach)
  for (let at = first + 2; at < end; at++) {
    const next = is(r, at - 1, Class.at) ? amountAt(r, at) : 0
    const found = next > 0 && endsGiven(r, next) ? match(r, another, at, at + 1) : undefined
    const source = found?.kept.get('source')
    if (found && source && found.first > first && mayCount(r, source.next - 1))
      return { source, content: { first: at, next: amountEnd(r, at) }, first: found.first }
  }
  return undefined
}

/** "organizers at 10,000.", but not "and doctors at 3 hospitals treated 40" */
const endsGiven = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.mark || r.kind[i] === undefined || is(r, i, Class.and)

/** "organizers", "the opposition" */
const mayCount = (r: TextReading, i: number): boolean =>
  is(r, i, Class.headlineSource) || isMany(r, i)

const isMany = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.somebody) && is(r, i, Class.inPluralForm)) || is(r, i, Class.human)

/** "puts doctors at 30, nurses at 40": those may be counted as well. */
function countsMany(r: TextReading, { cue, content }: Account): boolean {
  for (let i = cue.next; i < content.first; i++) if (isMany(r, i)) return true
  return false
}

import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
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
    if (ruled) found.push({ rule: ruled.rule, ...ruled.result })
  }
  return found
}

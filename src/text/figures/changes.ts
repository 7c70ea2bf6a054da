import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { compare } from '../reading/numbers/decimal.ts'
import { firstRule, type Ruled } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import {
  areAlike,
  isMoney,
  mayChange,
  type Candidate,
  type ChangeGroup,
  type ChangeRules,
  type ChangesTold,
  type Current,
  type Role,
} from './change-parts.ts'
import { beforeLevel } from './change-verbs.ts'
import type { Draft } from './drafts.ts'

export type { ChangeGroup } from './change-parts.ts'

/** "eased to $71 a barrel from $72": both are for one barrel. */
export function shareRates(
  drafts: readonly Draft[],
  groups: readonly ChangeGroup[],
): readonly Draft[] {
  const shared = [...drafts]
  for (const { from = -1, to = -1 } of groups) {
    const was = shared[from]
    const now = shared[to]
    if (!was || !now || was.unit?.code !== now.unit?.code) continue
    shared[from] = rated(was, now)
    shared[to] = rated(now, was)
  }
  return shared
}

const rated = (draft: Draft, { per, kind }: Draft): Draft =>
  per && !draft.per && isMoney(draft) ? { ...draft, per, kind } : draft

/** "initially 10, has risen to 12": what both ends count is told once. */
export function shareNouns(
  drafts: readonly Draft[],
  groups: readonly ChangeGroup[],
): readonly Draft[] {
  const shared = [...drafts]
  for (const { from = -1, to = -1 } of groups) {
    const was = shared[from]
    const noun = shared[to]?.noun
    if (noun && was && was.kind === 'count' && !was.noun) shared[from] = { ...was, noun }
  }
  return shared
}

/** Groups the drafts of a text by the verb of change that governs them. */
export function groupChanges(
  r: TextReading,
  drafts: readonly Draft[],
  rules: ChangeRules,
): ChangesTold {
  const begun: Current[] = []
  let last: Draft | undefined
  for (const draft of drafts) {
    const current = begun.at(-1)
    const candidate = {
      draft,
      before: beforePhrase(r, draft),
      current,
      last: lastOf(r, last, draft),
    }
    last = draft
    const found = mayChange(draft) ? ruleFor(r, rules, candidate) : undefined
    if (!found) continue
    const isOn = current !== undefined && goesOn(r, current, found.result, draft)
    if (isOn) begun.pop()
    begun.push(withPart(isOn ? current : undefined, found, draft))
  }
  const changes = begun.flatMap((change) => {
    const group = settled(r, drafts, change)
    return group ? [{ group, told: change.told }] : []
  })
  return {
    groups: changes.map(({ group }) => group),
    told: changes.flatMap(({ told }) => told),
  }
}

const lastOf = (r: TextReading, last: Draft | undefined, draft: Draft): Draft | undefined =>
  last && r.sentence[last.start] === r.sentence[draft.start] ? last : undefined

/** Past adverbs, articles and "its current level of", to the word that governs the amount. */
const beforePhrase = (r: TextReading, { phraseStart }: Draft): number => beforeLevel(r, phraseStart)

const ruleFor = (r: TextReading, rules: ChangeRules, candidate: Candidate) =>
  firstRule(r, rules, candidate, candidate.before + 1, candidate.draft.next)

function withPart(
  current: Current | undefined,
  { rule, result }: Ruled<Role>,
  { index }: Draft,
): Current {
  const begun = current ?? beginning(result)
  const places = result.became === undefined ? [index] : [result.became, index]
  return {
    ...begun,
    direction: begun.direction ?? result.direction,
    parts: { ...begun.parts, [result.role]: index },
    told: [...begun.told, ...places.map((place) => ({ index: place, rule }))],
  }
}

const beginning = ({ verb, direction, became: to }: Role): Current => ({
  verb,
  direction,
  parts: to === undefined ? {} : { to },
  told: [],
})

/** How far from its verb a change goes on. */
const groupReach = 24

/** Whether a draft takes part in the change told before it: by the same verb, or by one that goes on with it. */
function goesOn(r: TextReading, current: Current, found: Role, draft: Draft): boolean {
  const { verb, parts, direction } = current
  if (parts[found.role] !== undefined) return false
  if (draft.role === 'to') return parts.from === draft.index - 1
  if (found.became !== undefined) return parts.to === found.became
  const isNear = r.sentence[verb] === r.sentence[draft.start] && draft.start - verb < groupReach
  if (!isNear) return false
  if (verb === found.verb) return true
  const isOther = found.role === 'by' || (found.role === 'to' && direction !== found.direction)
  return !isOther && !isBroken(r, verb, found.verb)
}

/** "lost 162 points to fall to 7,425", but not "fell 2% while B fell to 3". */
function isBroken(r: TextReading, verb: number, next: number): boolean {
  for (let i = verb; i < next; i++) if (is(r, i, Class.changeBreak)) return true
  return false
}

/** With the direction that its verb or its values tell; nothing where neither does. */
function settled(
  r: TextReading,
  drafts: readonly Draft[],
  { verb, direction, parts }: Current,
): ChangeGroup | undefined {
  if (direction) return { direction, ...parts }
  const from = drafts[parts.from ?? -1]
  const to = drafts[parts.to ?? -1]
  if (from && to) return areAlike(from, to) ? { direction: byValue(from, to), ...parts } : undefined
  return to && bringsTotal(r, verb, to) ? { direction: 'up', ...parts } : undefined
}

function byValue(from: Draft, to: Draft): ChangeGroup['direction'] {
  const order = compare(from.value, to.value)
  return order === 0 ? 'none' : order < 0 ? 'up' : 'down'
}

/** "bringing the death toll to 259": what is brought to an amount grows. */
function bringsTotal(r: TextReading, verb: number, { phraseStart }: Draft): boolean {
  if (!is(r, verb, Class.bringing)) return false
  for (let i = verb + 1; i < phraseStart; i++)
    if (is(r, i, Class.tally) || is(r, i, Class.toll)) return true
  return false
}

import { Class } from '../reading/classes.ts'
import { is, isApart, sentenceStart } from '../reading/cursor.ts'
import type { Match } from '../reading/match.ts'
import { compare } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule, ready, type Ruled, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import {
  beforeLevel,
  directionOf,
  isVerb,
  movedBy,
  verbBefore,
  type Direction,
} from './change-verbs.ts'
import type { Draft } from './drafts.ts'

type Part = 'from' | 'to' | 'by'

/** What changed from what to what, by how much: the places of the drafts that one verb governs. */
export interface ChangeGroup {
  readonly direction: Direction | 'none'
  readonly from?: number
  readonly to?: number
  readonly by?: number
}

/** A draft that may take part in a change. */
interface Candidate {
  readonly draft: Draft
  /** The piece before its phrase, past adverbs and articles: what governs it. */
  readonly before: number
  /** The change told before it. */
  readonly current: Current | undefined
  /** The draft before it in its sentence. */
  readonly last: Draft | undefined
}

interface Role {
  readonly role: Part
  /** Nothing where the values have to tell. */
  readonly direction: ChangeGroup['direction'] | undefined
  /** The piece that tells the change. */
  readonly verb: number
  /** The draft before, where it is what this one became. */
  readonly became?: number
}

export type ChangeRules = Rules<Candidate, Role>

/** A change that is being told. */
interface Current {
  readonly verb: number
  readonly direction: Role['direction']
  readonly parts: Readonly<Partial<Record<Part, number>>>
  readonly told: readonly PartTold[]
}

/** The part that a rule gave a draft. */
export interface PartTold {
  readonly index: number
  readonly rule: string
}

export interface ChangesTold {
  readonly groups: readonly ChangeGroup[]
  readonly told: readonly PartTold[]
}

const isPoints = ({ unit }: Draft): boolean => unit !== undefined && /point/.test(unit.code)

const isPercent = ({ unit }: Draft): boolean => unit?.dimension === 'percent'
const isMoney = ({ unit }: Draft): boolean => unit?.dimension === 'money'

/** A share, points, or cents: what a change is told in. */
const isRelative = (draft: Draft): boolean =>
  isPercent(draft) ||
  isPoints(draft) ||
  draft.kind === 'fraction' ||
  (isMoney(draft) && draft.value.scale > 1)

/** What has a level: neither a length nor a time. */
const hasLevel = (draft: Draft): boolean => isPercent(draft) || isPoints(draft) || isMoney(draft)

const by = (r: TextReading, verb: number): Role => ({
  role: 'by',
  direction: directionOf(r, verb),
  verb,
})

/** Which part of a change a draft is, matched around it and the words between it and what governs it. */
export const changeRules: ChangeRules = ready<Candidate, Role>([
  {
    name: 'change.from-to',
    when: ({ draft }) => draft.role !== undefined,
    pattern: '#',
    build: (_, { draft, current }, r) => pairRole(r, draft, current),
    examples: {
      matches: [
        ['The fee went from $3 to $5.', '3 USD from up'],
        ['The firm revised the number, from 17 to 12.', '12 to down'],
      ],
      mustNotMatch: ['The fee is from $3 to $5.', 'The fee rose to $5 from $3.'],
    },
  },
  {
    name: 'change.up-from',
    when: ({ last }) => last !== undefined,
    pattern: 'verb:(up | down) adverb? from #',
    build: (found, { draft, last }, r) => became(r, draft, last, found.kept.get('verb')?.first),
    examples: {
      matches: [
        ['It closed at $41, up from $39.', '39 USD from up'],
        ['It closed at $41, up from $39.', '41 USD to up'],
        ['It is at 38% of capacity, down sharply from 61%.', '38 % to down'],
      ],
      mustNotMatch: ['It costs $41 and takes 3 hours, down from 5 metres.'],
    },
  },
  {
    name: 'change.end',
    pattern: 'end:(to | from) #',
    when: ({ draft }) => draft.role === undefined,
    build: (_, candidate, r) => endRole(r, candidate),
    examples: {
      matches: [
        ['Sales rose to $5.', '5 USD to up'],
        ['Sales fell in spring from an average of $5.', '5 USD approx from down'],
        ['It jumped to a peak above $90.', '90 USD more-than to up'],
        ['The school went from 1,800 pupils in 2013 to 180.', '180 to down'],
        ['That brought the toll to 259.', '259 to up'],
      ],
      mustNotMatch: ['They went to 12 towns.', 'They attributed the rise to 12 storms.'],
    },
  },
  {
    name: 'change.from-before',
    when: ({ draft, last }) => last !== undefined && hasLevel(draft),
    pattern: 'from #',
    build: (_, { draft, last }, r) => (isLevelled(r, last) ? became(r, draft, last) : undefined),
    examples: {
      matches: [
        ['The rent is now $400, from $150.', '150 USD from up'],
        ['The stake stands at 4% from 9%.', '4 % to down'],
      ],
      mustNotMatch: ['He took $400 from $900 of savings.'],
    },
  },
  {
    name: 'change.initially',
    pattern: 'initially # comma auxiliary{3} adverb? verb:changes to',
    build: ({ kept }, _, r) => initialRole(r, kept.get('verb')?.first),
    examples: {
      matches: [['The toll, initially 10, has now risen to 12.', '10 from up']],
      mustNotMatch: ['The toll, initially 10, was told to 12 papers.'],
    },
  },
  {
    name: 'change.none',
    when: ({ draft }) => hasLevel(draft),
    pattern: ['steady at #', 'held (piece&!preposition&!held&!verb){4} at #'],
    build: (_, { before }) => ({ role: 'to', direction: 'none', verb: before }),
    examples: {
      matches: [
        ['The rate was unchanged at 65%.', '65 % to none'],
        ['The bank kept its main rate at 4%.', '4 % to none'],
      ],
      mustNotMatch: ['The men were held at 3 camps.', 'He was flat at 3 shops.'],
    },
  },
  {
    name: 'change.signed',
    when: ({ draft }, r) => isPercent(draft) && !isApart(r, draft.start),
    pattern: 'verb:plusSign #',
    build: (found, _, r) => by(r, found.kept.get('verb')?.first ?? 0),
    examples: {
      matches: [['Gold: +0.2% today', '0.2 % by up']],
      mustNotMatch: ['It was tax + 2% of sales.'],
    },
  },
  {
    name: 'change.by',
    when: ({ draft }) => isRelative(draft),
    pattern: 'by #',
    build: (_, { before }, r) => governedBy(r, verbBefore(r, before)),
    examples: {
      matches: [
        ['They want to cut the fleet by a third.', '0.3333333333333333 by down'],
        ['Stores saw sales rise by 4%.', '4 % by up'],
      ],
      mustNotMatch: ['It is owned by 4% of them.', 'They cut the rope by 4 metres.'],
    },
  },
  {
    name: 'change.of',
    pattern: 'verb:changeNoun of #',
    build: (found, { draft }, r) => strong(r, draft, found.kept.get('verb')?.first),
    examples: {
      matches: [['It was a drop of 4%.', '4 % by down']],
      mustNotMatch: ['It was a loss of 4 boats.', 'It was a share of 4%.'],
    },
  },
  {
    name: 'change.cut',
    when: ({ draft }) => hasLevel(draft),
    pattern: 'be verb:weakChange #',
    build: (found, _, r) => governedBy(r, found.kept.get('verb')?.first ?? -1),
    examples: {
      matches: [['Spending will be cut £200m.', '200000000 GBP by down']],
      mustNotMatch: ['They cut £200m.'],
    },
  },
  {
    name: 'change.verb',
    pattern: '#',
    build: (_, { draft, before }, r) => strong(r, draft, wordBefore(r, before)),
    examples: {
      matches: [
        ['Prices rose sharply by 12 dollars.', '12 USD by up'],
        ['Sales fell again 3%.', '3 % by down'],
        ['The stock was down 68p.', '0.68 GBP by down'],
      ],
      mustNotMatch: ['They raised $5m.', 'It made up 28%.'],
    },
  },
  {
    name: 'change.apposition',
    when: ({ draft }) => isRelative(draft),
    pattern: 'verb:changeNoun comma # comma',
    build: (found, _, r) => governedBy(r, found.kept.get('verb')?.first ?? -1),
    examples: {
      matches: [['It was the sharpest fall, 6%, since 2009.', '6 % by down']],
      mustNotMatch: ['It was the largest part, 6%, since 2009.'],
    },
  },
  {
    name: 'change.behind',
    when: ({ draft }) => isPercent(draft) || isPoints(draft),
    pattern: '#',
    build: (_, { draft }, r) => followed(r, draft),
    examples: {
      matches: [
        ['It saw a 4.2 percent drop.', '4.2 % by down'],
        ['Prices were 7% higher.', '7 % by up'],
      ],
      mustNotMatch: ['A 4.2 percent share was dropped.', 'It has a 4 percent yield after a rise.'],
    },
  },
  {
    name: 'change.listed',
    when: ({ draft, last }) => isPercent(draft) && last !== undefined,
    pattern: '(comma | and) determiner? (word&!verb&!stopWord&!participle&!gerund&!changes){3} #',
    build: (found, { last, current }) => listed(found, last, current),
    examples: {
      matches: [['Car sales fell 9 percent, bus sales 4 percent.', '4 % by down']],
      mustNotMatch: ['Sales fell 9 percent, leaving 4 percent of them.'],
    },
  },
])

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

const unchanging = new Set<Draft['kind']>(['ordinal', 'score', 'age', 'multiple'])

/** Ages change only where they are told as a pair. */
const mayChange = ({ kind, role }: Draft): boolean => role !== undefined || !unchanging.has(kind)

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
  const { role, direction, verb, became: to } = result
  const parts = current?.parts ?? (to === undefined ? {} : { to })
  return {
    verb: current?.verb ?? verb,
    direction: current?.direction ?? direction,
    parts: { ...parts, [role]: index },
    told: [
      ...(current?.told ?? []),
      ...(to === undefined ? [] : [{ index: to, rule }]),
      { index, rule },
    ],
  }
}

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

/** Whether both may be amounts of one thing: "went from 3 towns to 5 shops" is no change. */
const areAlike = (from: Draft, to: Draft): boolean =>
  (!from.unit || !to.unit || from.unit.dimension === to.unit.dimension) &&
  (!from.noun || !to.noun || from.noun.head === to.noun.head)

/** "bringing the death toll to 259": what is brought to an amount grows. */
function bringsTotal(r: TextReading, verb: number, { phraseStart }: Draft): boolean {
  if (!is(r, verb, Class.bringing)) return false
  for (let i = verb + 1; i < phraseStart; i++)
    if (is(r, i, Class.tally) || is(r, i, Class.toll)) return true
  return false
}

/** "from 5 to 6" that were read as a pair: the second one goes on with the first one's verb. */
function pairRole(
  r: TextReading,
  { role, phraseStart }: Draft,
  current: Current | undefined,
): Role | undefined {
  const verb = role === 'to' ? (current?.verb ?? -1) : movedBy(r, phraseStart)
  return role && verb >= 0 ? { role, direction: directionOf(r, verb), verb } : undefined
}

/** How far from the amount before it "up from 5" may stand. */
const nextReach = 9

/** The role of what the draft before it was: `verb` says whether it grew, else the values do. */
function became(
  r: TextReading,
  draft: Draft,
  last: Draft | undefined,
  verb?: number,
): Role | undefined {
  const isNext = last && draft.phraseStart - last.next <= nextReach && areAlike(last, draft)
  if (!isNext || unchanging.has(last.kind)) return undefined
  const direction = verb === undefined ? undefined : directionOf(r, verb)
  return { role: 'from', direction, verb: verb ?? draft.phraseStart, became: last.index }
}

/** "is now 5", "stands at 5": told as a level. */
const isLevelled = (r: TextReading, last: Draft | undefined): boolean =>
  last !== undefined &&
  hasLevel(last) &&
  (is(r, last.phraseStart - 1, Class.at) ||
    is(r, last.phraseStart - 1, Class.nowWord) ||
    is(r, last.phraseStart - 1, Class.amounts))

/** How far its verb may stand where it governs nothing yet. */
const firstReach = 6

/** "to 5", "from 3": further away only what the verb has governed already goes on: "rose 3% in the quarter to $5". */
function endRole(r: TextReading, { before, current }: Candidate): Role | undefined {
  const near = verbBefore(r, before)
  const verb = near < 0 && isFarEnd(r, before, current) ? current.verb : near
  const isFar = before - verb > firstReach && current?.verb !== verb
  if (verb < 0 || isFar) return undefined
  return { role: is(r, before, Class.to) ? 'to' : 'from', direction: directionOf(r, verb), verb }
}

/** "rose to $7.36bn, or $2.11 a share, from $6.78bn": after a comma the other end is told. */
const isFarEnd = (
  r: TextReading,
  before: number,
  current: Current | undefined,
): current is Current =>
  current !== undefined &&
  current.parts.to !== undefined &&
  is(r, before, Class.from) &&
  is(r, before - 1, Class.comma) &&
  r.sentence[current.verb] === r.sentence[before]

const initialRole = (r: TextReading, verb: number | undefined): Role | undefined =>
  verb === undefined ? undefined : { role: 'from', direction: directionOf(r, verb), verb }

const governedBy = (r: TextReading, verb: number): Role | undefined =>
  verb >= 0 && isVerb(r, verb) ? by(r, verb) : undefined

/** Before "by" and adverbs. */
function wordBefore(r: TextReading, before: number): number {
  let at = is(r, before, Class.by) ? before - 1 : before
  for (let skips = 0; skips < 2 && isAdverb(r, at); skips++) at--
  return at
}

const isAdverb = (r: TextReading, i: number): boolean =>
  is(r, i, Class.adverb) || is(r, i, Class.changeAdverb)

function strong(r: TextReading, draft: Draft, verb = -1): Role | undefined {
  const isInside = verb >= sentenceStart(r, draft.start)
  return isInside && !isWeak(r, verb, draft) ? governedBy(r, verb) : undefined
}

/** "raised $5m", "gave up 517 yards": no change without a share, points or a unit. */
function isWeak(r: TextReading, verb: number, draft: Draft): boolean {
  if (isRelative(draft)) return false
  const isParticle = is(r, verb, Class.up) || is(r, verb, Class.down)
  return is(r, verb, Class.weakChange) || (isParticle && !draft.unit)
}

/** How far behind an amount its noun of change may stand. */
const nounReach = 4

/** "a 4.2 percent drop", "7% higher". */
function followed(r: TextReading, { next }: Draft): Role | undefined {
  for (let at = next; at < next + nounReach && r.kind[at] === PieceKind.word; at++) {
    if (is(r, at, Class.changeNoun)) return by(r, at)
    if (at === next && is(r, at, Class.comparedChange)) return by(r, at)
    if (is(r, at, Class.stopWord) || is(r, at, Class.verb)) return undefined
  }
  return undefined
}

/** "and bus sales 4 percent": the verb is written once. */
function listed(
  { first }: Match,
  last: Draft | undefined,
  current: Current | undefined,
): Role | undefined {
  const isNext = last && current?.parts.by === last.index && first === last.phraseNext
  return isNext ? { role: 'by', direction: current.direction, verb: first } : undefined
}

import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, isSameSentence, sentenceStart } from '../../reading/cursor.ts'
import { add, compare } from '../../reading/numbers/decimal.ts'
import { firstRule, ready, type Rules } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { DraftLink as Link } from './links.ts'

/** A figure that may be a part, and those next to it. */
interface Suspect {
  readonly draft: Draft
  readonly before: Draft | undefined
  readonly after: Draft | undefined
}

/** Which figure is the whole: the one right before or behind, or one further back of which this can be a part, if need be of the same. */
type Where = 'before' | 'after' | 'earlier' | 'same' | 'rest'

const at = (where: Where) => (): Where => where

/** By what a figure shows that it is a part of another that no word between the two says. */
export const partRules: Rules<Suspect, Where> = ready<Suspect, Where>([
  {
    name: 'part.of-next',
    when: ({ draft, after }) => isCounted(after) && isLess(draft, after),
    pattern: [
      '# of (determiner | genitive | apostrophe | modifierBefore | relativeTime | word&!stopWord&!number){5} number',
      '# (word&!stopWord){2} (be | have) among (determiner | genitive | word&!stopWord&!number | of){6} number',
    ],
    build: ({ next }, { after }) => (after && next === after.start + 1 ? 'after' : undefined),
    examples: {
      matches: [
        ['The Rockets have won eight of 9 games.', '8 of 9'],
        ['Voting will decide 136 of parliament’s 444 seats.', '136 of 444'],
        ['She was ill for 14 of the past 20 years.', '14 of 20'],
        ['The 12 were among the 40 inmates who fled.', '12 of 40'],
      ],
      mustNotMatch: [
        'They sold eight of them in 9 days.',
        'They sold 9 of eight games.',
        'They sold 9 of 12 tons.',
      ],
    },
  },
  {
    name: 'part.of-next-word',
    when: ({ draft, after }) => isCounted(after) && isLess(draft, after),
    pattern: [
      '# of (determiner | genitive | apostrophe | modifierBefore | adjective | lastWord){4} startsNumber',
      '# (word&!stopWord){2} (be | have) among (determiner | genitive | word&!stopWord&!startsNumber | of){6} startsNumber',
    ],
    build: ({ next }, { after }) => (after && next === after.start + 1 ? 'after' : undefined),
    examples: {
      matches: [
        ['The Rockets have won eight of their last nine games.', '8 of 9'],
        ['Two Danes were among a group of eight tourists.', '2 of 8'],
      ],
      mustNotMatch: ['The Rockets have won eight of the games in nine days.'],
    },
  },
  {
    name: 'part.of-body',
    when: ({ after }) => after?.kind === 'count',
    pattern:
      '# (word&!stopWord){2} in (determiner | possessive) (number | startsNumber) ~hyphen ~memberWord',
    build: at('after'),
    examples: {
      matches: [['The motion got 247 votes in the 450-seat assembly.', '247 of 450']],
      mustNotMatch: ['The motion got 247 votes in the 450-page book.'],
    },
  },
  {
    name: 'part.of-fronted',
    when: ({ draft, before }) => before?.kind === 'count' && isLess(draft, before),
    pattern: '#',
    build: (_, { draft, before }, r) =>
      before && isFronted(r, before, draft) ? 'before' : undefined,
    examples: {
      matches: [
        ['Of the 40 guests, 12 were ill.', '12 of 40'],
        ['Among the 40 dead were 12 children.', '12 of 40'],
      ],
      mustNotMatch: ['He spoke of the 40 guests, 12 of his were ill.'],
    },
  },
  {
    name: 'part.rest',
    pattern: '(definite | determiner) (other | remaining) #',
    build: at('rest'),
    examples: {
      matches: [['The rebels took nine workers. They say the other three are ill.', '3 of 9']],
      mustNotMatch: ['The rebels took nine workers. They say three other men are ill.'],
    },
  },
  {
    name: 'part.of-them',
    when: ({ draft }) => draft.kind === 'count' || draft.kind === 'fraction',
    pattern: '# ofThem',
    build: at('earlier'),
    examples: {
      matches: [['They sold nine boats. Six of them sank.', '6 of 9']],
      mustNotMatch: ['They sold nine boats. Six of theirs sank.'],
    },
  },
  {
    name: 'part.of-named',
    when: ({ draft }) => draft.kind === 'count' && draft.noun !== undefined,
    pattern: '# of definite (word&!stopWord | hyphen | genitive){6} (!word | stopWord)',
    build: (_, { draft }, r) => (isTakenUp(r, draft) ? 'earlier' : 'same'),
    examples: {
      matches: [
        ['They kidnapped nine workers. Six of the workers left.', '6 of 9'],
        ['They kidnapped nine men. Six of the hostages left.', '6 of 9'],
      ],
      mustNotMatch: ['They kidnapped nine workers. Six workers of the mine left.'],
    },
  },
  {
    name: 'part.among-those',
    when: ({ draft }) => draft.kind === 'count',
    pattern: '# (word&!among){4} amongThose',
    build: at('earlier'),
    examples: {
      matches: [['It killed 14 people. Six children were among those killed.', '6 of 14']],
      mustNotMatch: ['It killed 14 people. Six children were among friends.'],
    },
  },
  {
    name: 'part.accounting',
    when: ({ draft }) => draft.kind === 'count' && draft.noun !== undefined,
    pattern: 'accounting #',
    build: at('earlier'),
    examples: {
      matches: [['Thefts fell to 812, and one city alone accounted for 150 thefts.', '150 of 812']],
      mustNotMatch: ['Thefts fell to 812, and one city alone asked for 150 thefts.'],
    },
  },
])

/** How many figures before a part its whole may stand, and how many pieces. */
const reach = 6
const farthest = 90

/** What another may be counted out of. */
const isCounted = (whole: Draft | undefined): whole is Draft =>
  whole?.kind === 'count' || whole?.kind === 'duration'

const isLess = (part: Draft, whole: Draft): boolean =>
  part.kind !== 'count' || compare(part.value, whole.value) < 0

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

type Wholes = Map<Draft, Draft>

const wholesOf = (links: readonly Link[]): Wholes =>
  new Map(links.filter(({ type }) => type === 'part-of').map(({ of, to }) => [of, to]))

/** Those that were not known before. */
function linksOf(wholes: Wholes, known: readonly Link[]): Link[] {
  const before = wholesOf(known)
  return [...wholes]
    .filter(([of]) => !before.has(of))
    .map(([of, to]) => ({ of, to, type: 'part-of' }))
}

function set(wholes: Wholes, of: Draft, to: Draft): void {
  if (!wholes.has(of) && of !== to && wholes.get(to) !== of) wholes.set(of, to)
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
  const where = firstRule(r, rules, suspect, draft.phraseStart, draft.next)?.result
  const whole = where && wholeAt(drafts, i, where)
  if (!whole) return
  if (where !== 'rest') {
    set(wholes, draft, whole)
    return
  }
  // What is itself a part is no whole of the rest: "nine …, six of them …, the other three".
  const top = wholes.get(whole) ?? whole
  set(wholes, draft, top)
  const sibling = siblingOf(drafts, i, top)
  if (sibling) set(wholes, sibling, top)
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

/** "Of the 40 guests, 12 were ill": the whole comes first, and opens its clause. */
function isFronted(r: TextReading, whole: Draft, draft: Draft): boolean {
  if (!isSameSentence(r, whole.start, draft.start) || draft.start - whole.next > 8) return false
  const before = whole.phraseStart - 1
  const leads = is(r, before, Class.determiner) ? before - 1 : before
  const opens = leads === sentenceStart(r, whole.start) || is(r, leads - 1, Class.comma)
  return opens && is(r, leads, Class.fronting)
}

/** "five of the hostages": who they are since what happened to them. */
const isTakenUp = (r: TextReading, { noun }: Draft): boolean =>
  noun !== undefined && is(r, noun.headAt, Class.afterwards)

const isLarger = (draft: Draft, whole: Draft): boolean =>
  whole.kind === 'count' && !whole.unit && compare(whole.value, draft.value) > 0

const isLargerOfSame = (draft: Draft, whole: Draft): boolean =>
  isLarger(draft, whole) && whole.noun?.head === draft.noun?.head

/** The last draft before that fits. */
function earlier(
  drafts: readonly Draft[],
  i: number,
  fits: (draft: Draft, whole: Draft) => boolean,
): Draft | undefined {
  const draft = drafts[i]
  if (!draft) return undefined
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    const whole = drafts[k]
    if (whole && fits(draft, whole) && draft.start - whole.start < farthest) return whole
  }
  return undefined
}

/** The most parts that are added up. */
const mostParts = 4

/** "six people … two officers and four civilians": counts that follow one another and come to one before them. */
function linkSums(r: TextReading, drafts: readonly Draft[], wholes: Wholes): void {
  for (let i = 1; i + 1 < drafts.length; i++) {
    const parts = partsFrom(r, drafts, i, wholes)
    const whole = parts.length > 1 ? sumBefore(drafts, i, parts) : undefined
    if (whole && opensRun(r, drafts, i, whole)) for (const part of parts) set(wholes, part, whole)
  }
}

/** Whether nothing but the whole stands beside the first part: "four men and eight women; three …, one …" are no parts of four. */
function opensRun(r: TextReading, drafts: readonly Draft[], i: number, whole: Draft): boolean {
  const [before, first] = [drafts[i - 1], drafts[i]]
  return before === whole || !before || !first || !isBeside(r, before, first)
}

/** The longest run of counts from `i` on that stand side by side and are no parts yet. */
function partsFrom(
  r: TextReading,
  drafts: readonly Draft[],
  i: number,
  wholes: Wholes,
): readonly Draft[] {
  const found: Draft[] = []
  for (const draft of drafts.slice(i, i + mostParts)) {
    const last = found.at(-1)
    if (!isCount(draft) || wholes.has(draft) || (last && !isBeside(r, last, draft))) break
    found.push(draft)
  }
  return found
}

const isCount = ({ kind, unit, value }: Draft): boolean =>
  kind === 'count' && !unit && value.coefficient > 0n

/** How far apart parts stand that are joined. */
const joined = 8

/** "two officers and four civilians" */
const isBeside = (r: TextReading, a: Draft, b: Draft): boolean =>
  isSameSentence(r, a.start, b.start) &&
  b.phraseStart - a.phraseNext <= joined &&
  (is(r, b.phraseStart - 1, Class.and) || is(r, b.phraseStart - 1, Class.comma))

/** A figure before that all of the parts come to, or the first two of them. */
function sumBefore(
  drafts: readonly Draft[],
  i: number,
  parts: readonly Draft[],
): Draft | undefined {
  const sum = parts.map(({ value }) => value).reduce(add)
  return earlier(
    drafts,
    i,
    (draft, whole) => isLarger(draft, whole) && compare(whole.value, sum) === 0,
  )
}

/** What a whole may be told as, and what becomes of its parts. */
const gathered: ReadonlySet<EventClass> = new Set([
  'travelled',
  'attended',
  'kidnapped',
  'detained',
  'counted',
  'employed',
  'trapped',
])
const fates: ReadonlySet<EventClass> = new Set([
  'rescued',
  'killed',
  'injured',
  'missing',
  'freed',
  'evacuated',
  'laid-off',
  'arrested',
])

type EventOf = (draft: Draft) => EventClass | undefined

/** What events say of wholes: "a boat with 12 sailors sank; six were rescued", "of 1,125 asked, 63 percent". */
export function linkFates(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  eventOf: EventOf,
): Link[] {
  const known = wholesOf(links)
  const found: Link[] = []
  for (const [i, draft] of drafts.entries()) {
    // "captured 15 men and killed 11 others"
    if (known.has(draft) || is(r, draft.next, Class.otherPeople)) continue
    const whole = askedBefore(drafts, i, eventOf) ?? gatheredNear(drafts, i, eventOf)
    if (whole) found.push({ of: draft, to: whole, type: 'part-of' })
  }
  return found
}

/** "A poll of 1,125 adults … 63 percent disapprove": shares of those who were asked. */
function askedBefore(drafts: readonly Draft[], i: number, eventOf: EventOf): Draft | undefined {
  const draft = drafts[i]
  if (!draft || !shares.has(draft.kind) || eventOf(draft) !== 'polled') return undefined
  return earlier(drafts, i, (_, whole) => isCount(whole) && eventOf(whole) === 'polled')
}

const shares: ReadonlySet<Draft['kind']> = new Set(['percent', 'fraction'])

function gatheredNear(drafts: readonly Draft[], i: number, eventOf: EventOf): Draft | undefined {
  const draft = drafts[i]
  const event = draft && eventOf(draft)
  if (draft?.kind !== 'count' || !event || !fates.has(event)) return undefined
  const fits = (part: Draft, whole: Draft) =>
    isLarger(part, whole) && isSameNoun(part, whole) && isGathered(eventOf(whole))
  return earlier(drafts, i, fits)
}

const isGathered = (event: EventClass | undefined): boolean =>
  event !== undefined && gathered.has(event)

/** Who is left of those who were gathered, by another name. */
const others: ReadonlySet<string> = new Set([
  'body',
  'survivor',
  'member',
  'person',
  'man',
  'woman',
])

/** "crew members" and "crew" are the same, and so is what is not named again. */
const isSameNoun = ({ noun }: Draft, whole: Draft): boolean =>
  whole.noun !== undefined && (!noun || noun.head === whole.noun.head || others.has(noun.head))

import { Class, guessBits, isClassName, type ClassName } from './classes.ts'
import { endOfPhrase, is, isApart, isCapital, isNameLike, startOfPhrase } from './cursor.ts'
import { followOf, type Follow } from './follow.ts'
import { PieceKind } from './pieces.ts'
import { none, wantsOfClass, type Direction, type Step, type Test, type Wants } from './step.ts'
import type { TextReading } from './text-reading.ts'

/** Reads something longer than a word at piece `i`, and gives where it ends; 0 if it is not there. */
export type Reader = (r: TextReading, i: number) => number

/** A pattern that can be matched. Steps before the anchor are in leftward order. */
export interface Pattern {
  readonly source: string
  readonly before: readonly Step[]
  readonly after: readonly Step[]
  /** The class of the anchor where it is a word; -1 where the caller says which pieces it is. */
  readonly anchor: number
  /** What it keeps. */
  readonly names: readonly string[]
  /** Follow the steps before the anchor, and behind it. */
  readonly left: Follow
  readonly right: Follow
}

/**
 * Compiles the notation of patterns. Words are separated by spaces:
 *
 * - `of`: a word or phrase of that class (`classes.ts`); `word`, `number`, `ordinal`, `mark`, `url`, `piece`, `capital`, `name` (a capital anywhere), `small`: any of that kind
 * - `word&!stopWord&!capital`: one piece of which all that holds; `!comma`: one piece that is none
 * - `~to`: written onto the piece before it, without a space
 * - `(a | b c)`: one of them; `x?`: or nothing; `x{2}`: up to two of it, as many as there are
 * - `name:x`, `name:(…)`: keeps what was matched under that name
 * - `<number>`: what the reader of that name reads
 * - `#`: the anchor, given by who matches; `#month`: the anchor is a word of that class
 *
 * Without an anchor the pattern begins where it is matched. It never leaves its sentence, and takes bounded time.
 */
export function compile(source: string, readers: Readonly<Record<string, Reader>> = {}): Pattern {
  const parser: Parser = { items: tokensOf(source), at: 0, readers, source }
  const parts = parseSequence(parser)
  if (parser.at < parser.items.length) fail(parser, 'has a bracket too many')
  const anchorAt = parts.findIndex(({ kind }) => kind === 'anchor')
  const anchor = parts[anchorAt]
  const before = parts
    .slice(0, Math.max(0, anchorAt))
    .toReversed()
    .flatMap((part) => stepsOf(part, -1))
  const after = parts.slice(anchorAt + 1).flatMap((part) => stepsOf(part, 1))
  const names = [...new Set([...namesOf(before), ...namesOf(after)])]
  return {
    source,
    before,
    after,
    names,
    anchor: anchor?.kind === 'anchor' ? anchor.class : -1,
    left: followOf(before, -1, names),
    right: followOf(after, 1, names),
  }
}

function namesOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'choice') return step.choices.flatMap(namesOf)
    return step.kind === 'open' ? [step.name] : []
  })
}

/** What the notation says, before it has a direction. */
type Part =
  | { readonly kind: 'anchor'; readonly class: number }
  | { readonly kind: 'test'; readonly test: Test; readonly wants: Wants }
  | { readonly kind: 'read'; readonly read: Reader }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Part[])[] }
  | { readonly kind: 'named'; readonly name: string; readonly part: Part }

interface Parser {
  readonly items: readonly string[]
  readonly readers: Readonly<Record<string, Reader>>
  readonly source: string
  at: number
}

function fail({ source }: Parser, why: string): never {
  throw new Error(`the pattern "${source}" ${why}`)
}

const tokensOf = (source: string): string[] =>
  source.match(/\(|\)\??(?:\{\d\})?|\||[^\s()|]+:(?=\()|[^\s()|]+/g) ?? []

function stepsOf(part: Part, direction: Direction): Step[] {
  switch (part.kind) {
    case 'anchor':
      return []
    case 'choice': {
      const choices = part.choices.map((sequence) => {
        const ordered = direction === 1 ? sequence : sequence.toReversed()
        return ordered.flatMap((inner) => stepsOf(inner, direction))
      })
      return [{ kind: 'choice', choices }]
    }
    case 'named': {
      const { name } = part
      return [{ kind: 'open', name }, ...stepsOf(part.part, direction), { kind: 'close', name }]
    }
    case 'test':
    case 'read':
      return [part]
  }
}

function parseSequence(parser: Parser): Part[] {
  const parts: Part[] = []
  for (;;) {
    const item = parser.items[parser.at]
    if (item === undefined || item === '|' || item.startsWith(')')) return parts
    parser.at++
    parts.push(...parseItem(parser, item))
  }
}

function parseItem(parser: Parser, item: string): Part[] {
  if (item === '(') return parseGroup(parser)
  if (item.endsWith(':')) return parseNamed(parser, item.slice(0, -1))
  const [, body = '', times = ''] = /^(.*?)(\?|\{\d\})?$/.exec(item) ?? []
  const colon = body.indexOf(':')
  const part = parsePiece(parser, body.slice(colon + 1))
  const named: Part = colon < 0 ? part : { kind: 'named', name: body.slice(0, colon), part }
  return repeat(named, times)
}

function parseNamed(parser: Parser, name: string): Part[] {
  parser.at++
  const [part] = parseGroup(parser)
  return part ? [{ kind: 'named', name, part }] : []
}

function parseGroup(parser: Parser): Part[] {
  const choices = [parseSequence(parser)]
  while (parser.items[parser.at] === '|') {
    parser.at++
    choices.push(parseSequence(parser))
  }
  const close = parser.items[parser.at]
  if (close === undefined) return fail(parser, 'has an open bracket')
  parser.at++
  return repeat({ kind: 'choice', choices }, close.slice(1))
}

/** `?` is one or nothing, `{3}` as many as there are up to three. */
function repeat(part: Part, times: string): Part[] {
  if (times === '') return [part]
  const most = times === '?' ? 1 : Number(times.slice(1, -1))
  let parts: Part[] = []
  for (let n = 0; n < most; n++) parts = [{ kind: 'choice', choices: [[part, ...parts], []] }]
  return parts
}

function parsePiece(parser: Parser, body: string): Part {
  if (body === '#') return { kind: 'anchor', class: -1 }
  if (body.startsWith('#')) return { kind: 'anchor', class: classOf(parser, body.slice(1)) }
  if (body.startsWith('<')) {
    const read = parser.readers[body.slice(1, -1)]
    return read ? { kind: 'read', read } : fail(parser, `knows no reader ${body}`)
  }
  const test = testOf(parser, body)
  const names = (body.startsWith('~') ? body.slice(1) : body).split('&')
  return { kind: 'test', test, wants: wantsOf(names) }
}

/** A class, best one that no ending tells; else a kind. */
function wantsOf(names: readonly string[]): Wants {
  const name = names.find(isSureClass) ?? names.find(isClassName)
  if (name !== undefined) return wantsOfClass(Class[name])
  const piece = names.map((one) => kindOf.get(one)).find((kind) => kind !== undefined)
  return piece === undefined ? {} : { piece }
}

/** One that no ending tells: a piece's row says whether it is of that. */
const isSureClass = (name: string): name is ClassName =>
  isClassName(name) && (guessBits[Class[name]] ?? 0) === 0

function classOf(parser: Parser, name: string): number {
  return isClassName(name) ? Class[name] : fail(parser, `knows no class "${name}"`)
}

type Condition = (r: TextReading, i: number) => boolean

function testOf(parser: Parser, body: string): Test {
  const isJoined = body.startsWith('~')
  const names = (isJoined ? body.slice(1) : body).split('&')
  const [only = ''] = names
  const plain =
    names.length === 1 && isClassName(only) ? phraseTest(Class[only]) : pieceTest(parser, names)
  if (!isJoined) return plain
  return (r, i, direction) => {
    const next = plain(r, i, direction)
    const first = direction === 1 ? i : next + 1
    return next !== none && !isApart(r, first) ? next : none
  }
}

/** A word of the class, or a phrase of it as a whole. */
const phraseTest =
  (number: number): Test =>
  (r, i, direction) => {
    if (direction === 1) return endOfPhrase(r, i, number) || none
    const first = startOfPhrase(r, i, number)
    return first < 0 ? none : first - 1
  }

function pieceTest(parser: Parser, names: readonly string[]): Test {
  const conditions = names.map((name) => conditionOf(parser, name))
  const [first = never, second] = conditions
  if (!second) return (r, i, direction) => (first(r, i) ? i + direction : none)
  if (conditions.length === 2)
    return (r, i, direction) => (first(r, i) && second(r, i) ? i + direction : none)
  return (r, i, direction) => {
    for (const condition of conditions) if (!condition(r, i)) return none
    return i + direction
  }
}

const never: Condition = () => false

function conditionOf(parser: Parser, name: string): Condition {
  if (name.startsWith('!')) {
    const condition = conditionOf(parser, name.slice(1))
    return (r, i) => !condition(r, i)
  }
  const known = kinds.get(name)
  if (known) return known
  const number = classOf(parser, name)
  return (r, i) => is(r, i, number)
}

const ofKind =
  (kind: number): Condition =>
  (r, i) =>
    r.kind[i] === kind

/** What some names say of the kind of a piece. */
const kindOf: ReadonlyMap<string, number> = new Map([
  ['word', PieceKind.word],
  ['number', PieceKind.number],
  ['ordinal', PieceKind.ordinal],
  ['mark', PieceKind.mark],
  ['url', PieceKind.url],
  ['capital', PieceKind.word],
  ['name', PieceKind.word],
  ['small', PieceKind.word],
])

const kinds: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ['piece', () => true],
  ['word', ofKind(PieceKind.word)],
  ['number', ofKind(PieceKind.number)],
  ['ordinal', ofKind(PieceKind.ordinal)],
  ['mark', ofKind(PieceKind.mark)],
  ['url', ofKind(PieceKind.url)],
  ['capital', isCapital],
  ['name', isNameLike],
  ['small', (r, i) => r.kind[i] === PieceKind.word && !isCapital(r, i)],
  ['apart', isApart],
  ['quoted', (r, i) => (r.quoted[i] ?? 0) > 0],
])

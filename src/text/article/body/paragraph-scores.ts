import { TEXT, tagId, tagSet } from '../../page/names.ts'
import { parentOf, tagOf } from '../../page/node.ts'
import { attributeOf, endOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { clean } from './cleaning.ts'
import { type NameJudgement, nameJudgement } from './names-of-templates.ts'
import { shareOf } from './share.ts'
import { type Totals, totalsOf, sumAt } from './totals.ts'

/**
 * Where the article is by the scores of its paragraphs, as Mozilla's Readability (Apache-2.0) counts them: each
 * speaks for the elements around it, the nearer the more. Gives 1 for every node that is kept.
 */
export function scoreParagraphs(page: Page): Uint8Array {
  const judge = (node: number) => nameJudgement(page, node)
  let best: Attempt = { kept: new Uint8Array(page.size), length: 0 }
  for (const attempt of ATTEMPTS) {
    const found = tryWith(page, judge, attempt)
    if (found.length >= ENOUGH) return found.kept
    if (found.length > best.length) best = found
  }
  return best.kept
}

interface Attempt {
  readonly kept: Uint8Array
  readonly length: number
}

/** What finds less text than this was too strict. UTF-16 code units. */
const ENOUGH = 500
const ATTEMPTS = [
  { strict: true, names: true, cleans: true },
  { strict: false, names: true, cleans: true },
  { strict: false, names: false, cleans: true },
  { strict: false, names: false, cleans: false },
] as const

interface Field {
  readonly page: Page
  readonly totals: Totals
  readonly scores: Map<number, number>
  readonly baseOf: (node: number) => number
  /** A `div` around a single paragraph is that paragraph. */
  readonly elided: Uint8Array
}

const NO_NAMES: NameJudgement = { unlikely: false, weight: 0, share: false }

function tryWith(
  page: Page,
  judge: (node: number) => NameJudgement,
  { strict, names, cleans }: (typeof ATTEMPTS)[number],
): Attempt {
  const judged = names ? judge : () => NO_NAMES
  const removed = unlikelyNodes(page, judge, strict)
  const totals = totalsOf(page, removed)
  const baseOf = (node: number) => tagWorth(tagOf(page, node)) + judged(node).weight
  const field = {
    page,
    totals,
    scores: new Map<number, number>(),
    baseOf,
    elided: new Uint8Array(page.size),
  }
  scoreAll(field)
  const kept = new Uint8Array(page.size)
  for (const { from, to } of chosen(field)) kept.fill(1, from, to)
  for (let node = 0; node < page.size; node += 1) if (removed[node] === 1) kept[node] = 0
  if (cleans) clean({ page, totals, kept, judge: judged })
  let length = 0
  for (let node = 1; node < page.size; node += 1) {
    if (kept[node] === 1 && page.name[node] === TEXT) length += sumAt(totals.text, node)
  }
  return { kept, length }
}

const UNLIKELY_ROLES = /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog)$/u
const TABLE = tagId('table')
const BODY = tagId('body')
const HTML = tagId('html')
/** Are never taken away for their name. */
const OPEN = tagSet('body html a')
const SAFE = tagSet('table code')
const HEAD = tagId('head')

function unlikelyNodes(
  page: Page,
  judge: (node: number) => NameJudgement,
  strict: boolean,
): Uint8Array {
  const removed = new Uint8Array(page.size)
  /** One past the end of the outermost table or code around. */
  let safe = 0
  for (let node = 1; node < page.size; node += 1) {
    const name = tagOf(page, node)
    if (SAFE[name] === 1) safe = Math.max(safe, endOf(page, node))
    const isOpen = OPEN[name] === 1 || (node < safe && name !== TABLE)
    if (removed[parentOf(page, node)] === 1 || name === HEAD) removed[node] = 1
    else if (strict && isUnlikely(page, node, isOpen ? undefined : judge)) removed[node] = 1
  }
  return removed
}

/** By its role or, where it may be taken away for that, by its name. */
function isUnlikely(
  page: Page,
  node: number,
  judge: ((node: number) => NameJudgement) | undefined,
): boolean {
  if (!hasAttributes(page, node)) return false
  return judge?.(node).unlikely === true || hasUnlikelyRole(page, node)
}

/** What has neither class nor role is not unlikely. */
function hasAttributes(page: Page, node: number): boolean {
  return page.attributes[node] !== page.attributes[node + 1]
}

function hasUnlikelyRole(page: Page, node: number): boolean {
  const role = attributeOf(page, node, 'role')
  return role !== undefined && UNLIKELY_ROLES.test(role)
}

const PLUS5 = tagSet('div')
const PLUS3 = tagSet('pre td blockquote')
const MINUS3 = tagSet('address ol ul dl dd dt li form')
const MINUS5 = tagSet('h1 h2 h3 h4 h5 h6 th')

function tagWorth(name: number): number {
  if (PLUS5[name] === 1) return 5
  if (PLUS3[name] === 1) return 3
  if (MINUS3[name] === 1) return -3
  return MINUS5[name] === 1 ? -5 : 0
}

const SCORED = tagSet('section h2 h3 h4 h5 h6 p td pre')
const DIV = tagId('div')
const P = tagId('p')

/** What was removed holds no text, so that it speaks for nothing. */
function scoreAll(field: Field): void {
  const { page, totals } = field
  for (let node = 1; node < page.size; node += 1) {
    const name = tagOf(page, node)
    if (SCORED[name] === 1) score(field, node, sumAt(totals.text, node), sumAt(totals.commas, node))
    if (name !== DIV) continue
    // All blocks inside but itself.
    if (sumAt(totals.blocks, node) <= 1) {
      score(field, node, sumAt(totals.text, node), sumAt(totals.commas, node))
    } else scoreRuns(field, node)
  }
}

/** Text that stands in a `div` beside blocks speaks for it as a paragraph would. */
function scoreRuns(field: Field, div: number): void {
  const { page, totals, elided } = field
  const end = endOf(page, div)
  let text = 0
  let commas = 0
  let paragraphs = 0
  let others = 0
  const flush = () => {
    if (text > 0) {
      others += 1
      addUp(field, div, text, commas)
    }
    text = 0
    commas = 0
  }
  for (let child = div + 1; child < end; child = endOf(page, child)) {
    const isInline = sumAt(totals.blocks, child) === 0
    if (isInline) {
      text += sumAt(totals.text, child)
      commas += sumAt(totals.commas, child)
      continue
    }
    flush()
    if (page.name[child] === P) paragraphs += 1
    else others += 1
  }
  flush()
  const density = shareOf(sumAt(totals.linked, div), sumAt(totals.text, div))
  if (paragraphs === 1 && others === 0 && density < 0.25) elided[div] = 1
}

function score(field: Field, node: number, text: number, commas: number): void {
  addUp(field, shownParentOf(field, node), text, commas)
}

function shownParentOf({ page, elided }: Field, node: number): number {
  let parent = parentOf(page, node)
  while (parent > 0 && elided[parent] === 1) parent = parentOf(page, parent)
  return parent
}

/** How far up a paragraph is felt. */
const LEVELS = 5
const SHORTEST = 25

function addUp(field: Field, first: number, text: number, commas: number): void {
  if (text < SHORTEST) return
  const worth = 2 + commas + Math.min(3, Math.floor(text / 100))
  const { page, scores, baseOf } = field
  let node = first
  for (let level = 0; level < LEVELS && node > 0 && page.name[node] !== HTML; level += 1) {
    const share = level === 0 ? 1 : level === 1 ? 2 : level * 3
    scores.set(node, (scores.get(node) ?? baseOf(node)) + worth / share)
    node = shownParentOf(field, node)
  }
}

const FEW = 5

/** Not a pair: where an array has one number with a fraction, V8 hands out all its numbers boxed, and so every place they are put. */
interface Ranked {
  readonly node: number
  readonly scaled: number
}

function chosen(field: Field): { from: number; to: number }[] {
  const { page, totals, scores } = field
  const ranked: Ranked[] = []
  for (const [node, score2] of scores) {
    const density = shareOf(sumAt(totals.linked, node), sumAt(totals.text, node))
    const scaled = score2 * (1 - density)
    scores.set(node, scaled)
    if (ranked.length < FEW || scaled > (ranked.at(-1)?.scaled ?? 0)) {
      ranked.push({ node, scaled })
      ranked.sort((a, b) => b.scaled - a.scaled)
      ranked.length = Math.min(ranked.length, FEW)
    }
  }
  const [top] = ranked
  if (!top) return []
  if (page.name[top.node] === BODY) return [{ from: top.node, to: endOf(page, top.node) }]
  return withSiblings(field, onlyChildUp(field, raised(field, shared(field, top, ranked))))
}

/** An element that holds four of the best, which score nearly alike. */
function shared({ page }: Field, top: Ranked, ranked: readonly Ranked[]): number {
  const near = ranked.slice(1).filter(({ scaled }) => scaled / top.scaled >= 0.75)
  if (near.length < 3) return top.node
  for (
    let at = parentOf(page, top.node);
    at > 0 && page.name[at] !== BODY;
    at = parentOf(page, at)
  ) {
    if (near.filter(({ node }) => node > at && node < endOf(page, at)).length >= 3) return at
  }
  return top.node
}

/** Going up, a score that rises means that more of the text is beside. */
function raised(field: Field, best: number): number {
  const { page, scores } = field
  let last = scores.get(best) ?? field.baseOf(best)
  const least = last / 3
  for (
    let at = shownParentOf(field, best);
    at > 0 && page.name[at] !== BODY;
    at = shownParentOf(field, at)
  ) {
    const score2 = scores.get(at)
    if (score2 === undefined) continue
    if (score2 < least) return best
    if (score2 > last) return at
    last = score2
  }
  return best
}

function onlyChildUp({ page }: Field, best: number): number {
  let node = best
  for (let at = parentOf(page, node); at > 0 && page.name[at] !== BODY; at = parentOf(page, at)) {
    if (elementChildren(page, at) !== 1) return node
    node = at
  }
  return node
}

function elementChildren(page: Page, node: number): number {
  let count = 0
  const end = endOf(page, node)
  for (let child = node + 1; child < end && count < 2; child = endOf(page, child)) {
    if (page.name[child] !== TEXT) count += 1
  }
  return count
}

function withSiblings(field: Field, best: number): { from: number; to: number }[] {
  const { page, totals, scores } = field
  const top = scores.get(best) ?? field.baseOf(best)
  const look = attributeOf(page, best, 'class') ?? ''
  const parent = parentOf(page, best)
  const scoresWell = (node: number): boolean => {
    const isAlike = look !== '' && attributeOf(page, node, 'class') === look
    const bonus = isAlike ? top * 0.2 : 0
    return (scores.get(node) ?? -Infinity) + bonus >= Math.max(10, top * 0.2)
  }
  const ranges: { from: number; to: number }[] = []
  for (let child = parent + 1; child < endOf(page, parent); child = endOf(page, child)) {
    if (page.name[child] === TEXT) continue
    const joins = child === best || scoresWell(child) || isParagraph(page, totals, child)
    if (joins) ranges.push({ from: child, to: endOf(page, child) })
  }
  return ranges
}

function isParagraph(page: Page, totals: Totals, node: number): boolean {
  const name = page.name[node]
  if (name !== P && !(name === DIV && sumAt(totals.blocks, node) <= 1)) return false
  const length = sumAt(totals.text, node)
  const links = sumAt(totals.linked, node)
  return length > 80 ? links < length / 4 : length > 25 && links === 0
}

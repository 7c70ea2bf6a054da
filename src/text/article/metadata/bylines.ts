import { decodeHTML } from 'entities'
import { normalizeLine } from '../../normalize.ts'
import { namedAnyOf } from '../../page/by-hint.ts'
import { tagId } from '../../page/names.ts'
import { parentOf } from '../../page/node.ts'
import {
  attributeOf,
  closest,
  endOf,
  isBlock,
  isHidden,
  isText,
  runOf,
  shortTextOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { looksLikeName, splitNames } from './names.ts'
import type { Body, Place } from './places.ts'
import type { Scene } from './scene.ts'
import { bylineIn, isLabel, isOtherWork, nameBesideDate } from './written-bylines.ts'

/** One place where writers are named: texts that hold names. */
export type Source = (scene: Scene) => readonly string[]

/** More names than this are a masthead. */
export const MOST = 12

/** Words of elements named for the writer. */
const isCalledByline = namedAnyOf(
  'byline bylines author autor auteur autore writer verfasser redakteur reporter contributor signature firma skribent forfatter kirjoittaja penulis yazar journalist creator',
)
/** The same where they stand beside the headline; elsewhere they list many. */
const isCalledPerson = namedAnyOf('authors contributors username vcard person user writers autoren')
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|by|writers?|reporters?|journalists?|people|profiles?|staff|contributors?|redaktion|person|columnists?|users?|members?)\/[^/?#]{3,}/iu
const A = tagId('a')

const MOST_BYLINES = 60

/** Beside the headline first, then in the text's first lines and behind it. */
export const fromByline: Source = ({ clues: { page }, places }) => {
  const named: { readonly rank: number; readonly node: number }[] = []
  for (let node = places.from; node < places.to && named.length < MOST_BYLINES; node += 1) {
    if (isText(page, node) || !isByline(page, node)) continue
    const rank = RANKS.indexOf(places.of(node))
    if (isWriters(page, node, rank)) named.push({ rank, node })
  }
  for (const { node } of named.toSorted((a, b) => a.rank - b.rank)) {
    const names = namesIn(page, node)
    if (names.length > 0) return names
  }
  return []
}

const RANKS: readonly Place[] = ['headline', 'article', 'tail']

function isWriters(page: Page, node: number, rank: number): boolean {
  if (rank < 0 || isOtherWork(runBefore(page, node))) return false
  return rank === 0 || isCalledByline(page, node)
}

function isByline(page: Page, node: number): boolean {
  if (isHidden(page, node)) return false
  if (page.name[node] === A && leadsToAuthor(page, node)) return true
  return isCalledByline(page, node) || isCalledPerson(page, node)
}

/** The names in a byline are its links, or follow "By", or are its runs of text that look like names. */
function namesIn(page: Page, node: number): string[] {
  const links = linksIn(page, node)
  if (links.length > 0) return links
  const text = shortTextOf(page, node, 160)
  const behind = text && bylineIn(text)
  const runs = runsIn(page, node)
  const named = runs.filter(
    (run, at) =>
      !isOtherWork(runs[at - 1] ?? '') && splitNames(run).some((name) => looksLikeName(name)),
  )
  if (behind && runs.length <= 2 && splitNames(behind).every((name) => looksLikeName(name)))
    return [behind]
  return text !== undefined && text.length <= 120 ? named.slice(0, 1) : []
}

function runsIn(page: Page, node: number): string[] {
  const runs: string[] = []
  for (let at = node; at < (page.end[node] ?? 0) && runs.length < 30; at += 1) {
    if (isText(page, at) && !isHidden(page, at)) runs.push(normalizeLine(runOf(page, at)))
  }
  return runs.filter((run) => run !== '')
}

/** Links to pages about writers; only where there are none, those that read as names. */
function linksIn(page: Page, node: number): string[] {
  const theirs: string[] = []
  const others: string[] = []
  const end = endOf(page, node)
  for (let at = node; at < end && theirs.length + others.length < MOST; at += 1) {
    if (page.name[at] !== A) continue
    const text = shortTextOf(page, at, 60)
    if (!text || isOtherWork(runBefore(page, at))) continue
    const named = splitNames(text)
    if (named.length > 0 && isAuthorLink(page, at)) theirs.push(text)
    else if (named.some((name) => looksLikeName(name, 2))) others.push(text)
  }
  return theirs.length > 0 ? theirs : others
}

function isAuthorLink(page: Page, node: number): boolean {
  return leadsToAuthor(page, node) || isVcard(page, node)
}

function leadsToAuthor(page: Page, node: number): boolean {
  return AUTHOR_PAGE.test(attributeOf(page, node, 'href') ?? '')
}

/** So many nodes before or behind a name stands what tells of it. */
const NEXT = 8

/** So much source of a run tells what it ends with. */
const LAST_WORDS = 100

/** The end of the run of text before `node` in the same line. */
function runBefore(page: Page, node: number): string {
  const line = closest(page, node, (at) => !isText(page, at) && isBlock(page, at)) ?? 0
  for (let at = node - 1; at > Math.max(line, node - NEXT); at -= 1) {
    if (isText(page, at) && !isHidden(page, at)) {
      const { source, from, to } = page
      const last = to[at] ?? 0
      const end = source.slice(Math.max(from[at] ?? 0, last - LAST_WORDS), last)
      const run = normalizeLine(decodeHTML(end))
      if (run !== '') return run
    }
  }
  return ''
}

const isCalledName = namedAnyOf('fn author username')

/** `rel=author` and the classes of hCard: it is a name, however it is written. */
function isVcard(page: Page, node: number): boolean {
  return /\bauthor\b/iu.test(attributeOf(page, node, 'rel') ?? '') || isCalledName(page, node)
}

/** "By Jane Doe" where nothing names it: a line of its own beside the headline, then at the text's ends. */
export const fromText: Source = ({ clues: { page }, body, places }) => {
  let later: string[] = []
  for (let node = places.from; node < places.to; node += 1) {
    if (!isText(page, node) || sourceLength(page, node) > LONGEST_WRITTEN) continue
    const place = places.of(node)
    if (place === 'headline') {
      const names = writtenNames(page, node)
      if (names.length > 0) return names
    } else if (later.length === 0) {
      const isLater = place === 'tail' || (place === 'article' && isAtEnd(page, node, body))
      if (isLater) later = writtenNames(page, node)
    }
  }
  return later
}

/** Runs of more source are no byline. */
const LONGEST_WRITTEN = 300

function sourceLength(page: Page, node: number): number {
  return (page.to[node] ?? 0) - (page.from[node] ?? 0)
}

/** The names behind "By" in a run of text, if they look like names; one word is one where "Posted by" says so. */
function writtenNames(page: Page, node: number): string[] {
  const line = normalizeLine(runOf(page, node))
  const behind = bylineIn(line) ?? (isLabel(line) ? nameAfter(page, node) : undefined)
  if (!behind) return []
  const least = /^(?:posted|written|published) by /iu.test(line) ? 1 : 2
  const names = splitNames(behind)
  if (isOtherWork(runBefore(page, node))) return []
  return looksLikeName(names[0] ?? '', least) ? names.filter((name) => looksLikeName(name)) : []
}

/** A name in one line with the date, where nothing says that it is one. */
export const fromDatedLine: Source = ({ lines }) =>
  lines
    .filter(({ place }) => place === 'headline')
    .flatMap(({ text }) => nameBesideDate(text) ?? [])
    .slice(0, 1)

/** UTF-16 code units of the text from its beginning and end in which its writer may be named. */
const ENDS = 300

function isAtEnd(page: Page, node: number, { first = 0, last = 0 }: Body): boolean {
  const at = page.text[node] ?? 0
  const end = page.text[page.end[last] ?? 0] ?? 0
  return at - (page.text[first] ?? 0) <= ENDS || end - at <= ENDS
}

/** "By" and the name in elements of their own. */
function nameAfter(page: Page, node: number): string | undefined {
  const around = shortTextOf(page, parentOf(page, node), 80)
  const behind = around === undefined ? undefined : bylineIn(around)
  if (behind) return behind
  const last = Math.min(page.size, node + NEXT)
  for (let at = node + 1; at < last; at += 1) {
    if (!isText(page, at) || isHidden(page, at)) continue
    const run = normalizeLine(runOf(page, at))
    if (run !== '') return run.length <= 80 ? run : undefined
  }
  return undefined
}

import type { Author } from '../../../schemas/document.ts'
import { parentOf } from '../../page/node.ts'
import { shortTextOf, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { fold } from '../body/fold.ts'
import { MOST, type Source, fromByline, fromDatedLine, fromText } from './bylines.ts'
import type { Clues } from './clues.ts'
import { textOf as ldText } from './json-ld.ts'
import { deskOf, isAgency, isDesk, splitNames } from './names.ts'
import type { Scene } from './scene.ts'
import { fromJsonLd, fromMeta, fromMicrodata } from './stated-authors.ts'
import { metaValue } from './statements.ts'
import { agencyMark } from './written-bylines.ts'

/**
 * Who wrote it, as names alone. Each source claims names; a name counts as much as all sources that claim it, and
 * the most trusted claim with the one that counts most wins. What stands elsewhere names other articles' authors, commenters and
 * photographers, and claims nothing.
 */
export function authorsOf(scene: Scene): Author[] {
  const site = siteNames(scene.clues)
  const claims: Claim[] = []
  const others: string[][] = []
  for (const [source, weight] of SOURCES) {
    const texts = source(scene)
    const names = unique(texts.flatMap(splitNames)).slice(0, MOST + 1)
    if (names.length > MOST) continue
    const people = names.filter((name) => isPerson(name, site))
    if (people.length > 0) claims.push({ names: people, weight })
    else if (names.length > 0) others.push(names.map(({ text }) => text))
    else
      others.push(
        ...texts
          .flatMap((text) => deskOf(text) ?? [])
          .slice(0, 1)
          .map((desk) => [desk]),
      )
  }
  // The site itself, its desk or an agency is named where the writer is not.
  return (chosen(claims) ?? others[0] ?? []).map((name) => ({ name }))
}

interface Name {
  readonly text: string
  readonly folded: string
}

interface Claim {
  readonly names: readonly Name[]
  readonly weight: number
}

/** The first claim with the name that most speaks for. */
function chosen(claims: readonly Claim[]): string[] | undefined {
  const known = claims.flatMap(({ names }) => names)
  const scores = known.map((name) =>
    claims.reduce((sum, { names, weight }) => sum + (hasName(names, name) ? weight : 0), 0),
  )
  const best = known[scores.indexOf(Math.max(...scores))]
  if (best === undefined) return undefined
  const claim = claims.find(({ names }) => hasName(names, best))
  return claim?.names.map((name) => fullName(name, known))
}

/** Whether one of the names is `name`, or the first name of it, or has it as such. */
function hasName(names: readonly Name[], { text, folded }: Name): boolean {
  return names.some(
    (other) =>
      other.folded === folded ||
      text.startsWith(`${other.text} `) ||
      other.text.startsWith(`${text} `),
  )
}

/** Systems know writers by their first names; bylines have the whole. */
function fullName({ text }: Name, known: readonly Name[]): string {
  if (text.includes(' ')) return text
  return known.find((other) => other.text.startsWith(`${text} `))?.text ?? text
}

function siteNames(clues: Clues): ReadonlySet<string> {
  const { linked, meta, url } = clues
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\.|\.\w+$/gu, '') : ''
  const names = [
    metaValue({ meta }, 'og:site_name', 'application-name'),
    ldText(linked.article?.['publisher'], 'name'),
    host,
  ]
  return new Set(names.map((name) => fold(name ?? '')).filter((name) => name !== ''))
}

function isPerson({ text, folded }: Name, site: ReadonlySet<string>): boolean {
  return !site.has(folded) && !isDesk(text) && !isAgency(text)
}

const fromEntry: Source = ({ clues: { entry } }) => (entry?.author ? [entry.author] : [])

/** "(dpa/miho)" at the end of the text: whose report it is, where nobody is named. */
const fromAgencyMark: Source = ({ clues: { page }, body }) => {
  const { last } = body
  const ends = last === undefined ? [] : [textOf(page, last, 10_000), ...siblingsAfter(page, last)]
  const mark = [body.text.slice(-200), ...ends].map(agencyMark).find((it) => it !== undefined)
  return mark ?? []
}

function siblingsAfter(page: Page, last: number): string[] {
  const lines: string[] = []
  const parentEnd = page.end[parentOf(page, last)] ?? 0
  for (
    let at = page.end[last] ?? 0;
    at < parentEnd && lines.length < 3;
    at = page.end[at] ?? parentEnd
  ) {
    const text = shortTextOf(page, at, 100)
    if (text) lines.push(text)
  }
  return lines
}

/** The more trusted first, each with what it counts. */
const SOURCES: readonly (readonly [Source, number])[] = [
  [fromJsonLd, 3],
  [fromMeta, 2.5],
  [fromMicrodata, 2.5],
  [fromByline, 2],
  [fromText, 2.6],
  [fromDatedLine, 1],
  [fromEntry, 1],
  [fromAgencyMark, 0.5],
]

function unique(names: readonly string[]): Name[] {
  const seen = new Map(names.map((text) => [fold(text), text] as const))
  return Array.from(seen, ([folded, text]) => ({ folded, text }))
}

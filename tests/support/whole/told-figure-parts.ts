import { findAttributions } from '../../../src/text/attributions.ts'
import { findEntities } from '../../../src/text/entities.ts'
import { figureRules, readFigures, type FigureRules } from '../../../src/text/figures.ts'
import type { Draft } from '../../../src/text/figures/drafts.ts'
import { eventFeatures } from '../../../src/text/figures/event-net/features.ts'
import { judgeByRules } from '../../../src/text/figures/event-net/judge.ts'
import type { Known } from '../../../src/text/figures/event-net/known.ts'
import { locativesIn } from '../../../src/text/figures/meaning/locatives.ts'
import { siteOf } from '../../../src/text/figures/meaning/site.ts'
import { mentionsByStart } from '../../../src/text/figures/surroundings.ts'
import { findQuotes } from '../../../src/text/quotes.ts'
import { readText } from '../../../src/text/reading.ts'
import { toText } from '../../../src/text/reading/numbers/decimal.ts'
import type { Rules } from '../../../src/text/reading/rule.ts'
import { findTimes } from '../../../src/text/times.ts'
import { atPieces, atSites, atVerbs } from './asked-of-figures.ts'
import { asking, pieces, toldAtPieces } from './asked.ts'
import { checksum, oneLine } from './lines.ts'

/** A text as figures are read in it. */
function reader(text: string) {
  const r = readText(text, 'en')
  const named = findEntities(r.tokens)
  const quotes = findQuotes(r, named)
  const times = findTimes(r, '2026-03-11')
  const attributions = findAttributions(r, { ...named, quotes })
  const context = { times, mentions: named.mentions, quotes, attributions, published: '2026-03-11' }
  const read = (rules: Partial<FigureRules>) =>
    readFigures(r, context, { ...figureRules, ...rules })
  return { r, read, mentions: named.mentions }
}

/** What each rule says, as if it were the only one of its table. */
function toldRules(read: (rules: Partial<FigureRules>) => unknown): readonly string[] {
  const noted = new Set<string>()
  function all<Subject, Result>(rules: Rules<Subject, Result>): Rules<Subject, Result> {
    return asking(rules, (told) => void noted.add(`rule ${told}`))
  }
  const { ages, multiples, ranks, refusals, relations, parts, pairs, changes, meaning } =
    figureRules
  const asked: readonly Partial<FigureRules>[] = [
    { ages: all(ages), multiples: all(multiples), ranks: all(ranks), refusals: all(refusals) },
    { relations: all(relations) },
    { parts: all(parts) },
    { pairs: all(pairs), changes: all(changes) },
    { meaning: { ...meaning, events: all(meaning.events), measures: all(meaning.measures) } },
    { meaning: { ...meaning, statuses: all(meaning.statuses) } },
  ]
  for (const rules of asked) read(rules)
  return [...noted]
}

/** What is known of figures when the net is asked. */
function knownOf(read: (rules: Partial<FigureRules>) => unknown): Known | undefined {
  let found: Known | undefined
  const event: typeof judgeByRules = (known, at) => {
    found = known
    return judgeByRules(known, at)
  }
  read({ choices: { ...figureRules.choices, event } })
  return found
}

/** What most drafts have is left out. */
function toldDraft({ index, start: first, next, value, low, high, ...more }: Draft): string {
  const usual: Readonly<Record<string, unknown>> = {
    phraseStart: first,
    phraseNext: next,
    modifier: 'exact',
    power: 0,
    form: 'digits',
  }
  const told = Object.entries(more).filter(
    ([key, one]) => one !== usual[key] && !(Array.isArray(one) && one.length === 0),
  )
  const ends = [low, high].map((one) => one && toText(one)).join('..')
  return `${index} ${first}-${next} ${toText(value)} ${ends} ${pieces(Object.fromEntries(told))}`
}

function toldDrafts(known: Known): readonly string[] {
  const { r, drafts, meanings } = known
  return drafts.flatMap((draft, at) => {
    const site = siteOf(r, draft)
    const features = eventFeatures(known, at)
    const says = Object.entries(atSites)
      .map(([name, ask]) => [name, ask(site)] as const)
      .filter(([, told]) => told !== undefined && told !== false)
      .map(([name, told]) => `${name}=${pieces(told)}`)
    return [
      `draft ${toldDraft(draft)} ${pieces(meanings.get(draft))}`,
      `features ${features.length}-${checksum(features.join('\n'))}`,
      `asks ${says.join(' ')}`,
    ]
  })
}

/** What the parts of reading figures say of a text, whether anything comes of it or not. */
export function toldFigureParts(text: string): readonly string[] {
  const { r, read, mentions } = reader(text)
  const known = knownOf(read)
  const places = locativesIn(r, 0, r.count, mentionsByStart(mentions))
  return [
    `# ${oneLine(text)}`,
    ...(known ? toldDrafts(known) : []),
    ...toldRules(read),
    // The numbers of its features depend on what was read before.
    ...places.map((place) => `place ${pieces({ ...place, names: undefined })}`),
    ...Object.entries({ ...atPieces, ...atVerbs }).flatMap(([name, ask]) =>
      toldAtPieces(r, name, ask),
    ),
  ]
}

import type { WordName } from './raw-text.ts'

/** Facilities are places; what is neither person, organization nor place is not compared. */
const coarse: Readonly<Record<string, string>> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', FAC: 'LOC' }

/** The names of each document. */
export type Named = readonly (readonly WordName[])[]

const typed = (wanted: string) => (label: string) => (coarse[label] === wanted ? wanted : undefined)

/** Precision/recall/F1 of exact spans: all three types, each, and of spans without regard to which. */
export function nameScores(gold: Named, found: Named): string {
  return [
    `all ${score(gold, found, (label) => coarse[label])}`,
    ...['PER', 'ORG', 'LOC'].map((type) => `${type} ${score(gold, found, typed(type))}`),
    `span ${score(gold, found, (label) => (coarse[label] === undefined ? undefined : 'name'))}`,
  ].join('  ')
}

function score(gold: Named, found: Named, keep: (label: string) => string | undefined): string {
  const keys = (named: Named): string[] =>
    named.flatMap((names, document) =>
      names.flatMap(({ first, end, label }) => {
        const kept = keep(label)
        return kept === undefined ? [] : [`${document} ${first} ${end} ${kept}`]
      }),
    )
  const inGold = new Set(keys(gold))
  const inFound = keys(found)
  const right = inFound.filter((key) => inGold.has(key)).length
  const percent = (total: number): string => ((100 * right) / (total || 1)).toFixed(1)
  return `${percent(inFound.length)}/${percent(inGold.size)}/${percent((inFound.length + inGold.size) / 2)}`
}

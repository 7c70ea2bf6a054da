import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { FactChange, RuleChanges } from '../../schemas/fact-change.ts'
import { type ToldFact, toldFacts } from './told-facts.ts'

/**
 * What a record gained, lost or tells otherwise: facts are the same that stand in the same words of the same sentence, or else
 * in the same words. Ids and places do not count: an added sentence moves them all.
 */
export function factChanges(before: ArticleRecord, after: ArticleRecord): readonly FactChange[] {
  const near = paired(toldFacts(before), toldFacts(after), bySentence)
  const far = paired(near.lost, near.gained, byWords)
  return [
    ...far.lost.map((fact) => cameOrWent('lost', fact)),
    ...far.gained.map((fact) => cameOrWent('gained', fact)),
    ...[...near.pairs, ...far.pairs].flatMap(([was, is]) => changeOf(was, is)),
  ]
}

type KeyOf = (fact: ToldFact) => string

const byWords: KeyOf = ({ what, key }) => `${what}\n${key.toLowerCase()}`
const bySentence: KeyOf = (fact) => `${byWords(fact)}\n${fact.sentence}`

/** Facts of the same key by their order. */
function paired(before: readonly ToldFact[], after: readonly ToldFact[], keyOf: KeyOf) {
  const old = Map.groupBy(before, keyOf)
  const pairs: (readonly [ToldFact, ToldFact])[] = []
  const gained: ToldFact[] = []
  for (const fact of after) {
    const was = old.get(keyOf(fact))?.shift()
    if (was) pairs.push([was, fact])
    else gained.push(fact)
  }
  return { pairs, gained, lost: [...old.values()].flat() }
}

const cameOrWent = (kind: 'lost' | 'gained', fact: ToldFact): FactChange => ({
  kind,
  what: fact.what,
  id: fact.id,
  words: fact.words,
  sentence: fact.sentence,
  rule: fact.rule,
  fields: [],
})

function changeOf(was: ToldFact, is: ToldFact): FactChange[] {
  const fields = Object.entries(is.told)
    .filter(([name, value]) => was.told[name] !== value)
    .map(([name, value]) => [name, was.told[name] ?? '', value] as const)
  const [first] = fields
  if (!first) return []
  const { what, id, words, sentence } = is
  const rule = is.fieldRules[first[0]] ?? was.fieldRules[first[0]] ?? is.rule
  return [{ kind: 'changed', what, id, words, sentence, rule, fields }]
}

const countOf = (all: readonly FactChange[], wanted: FactChange['kind']) =>
  all.filter(({ kind }) => kind === wanted).length

/** How many facts of each rule came, went and changed, those of most changes first. */
export function changesByRule(changes: readonly FactChange[]): readonly RuleChanges[] {
  return [...Map.groupBy(changes, ({ what, rule }) => `${what}\n${rule}`).values()]
    .flatMap((all) => {
      const [first] = all
      if (!first) return []
      const { what, rule } = first
      const gained = countOf(all, 'gained')
      const lost = countOf(all, 'lost')
      return [{ what, rule, gained, lost, changed: countOf(all, 'changed') }]
    })
    .toSorted((a, b) => sumOf(b) - sumOf(a) || a.rule.localeCompare(b.rule))
}

const sumOf = ({ gained, lost, changed }: RuleChanges) => gained + lost + changed

/** So many facts of an article are told. */
const mostFacts = 30
const longest = 400
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** Some of them, none longer than a paragraph: what is shown and kept of a change. */
export const tellable = (facts: readonly FactChange[]): FactChange[] =>
  facts.slice(0, mostFacts).map((fact) => ({
    ...fact,
    words: short(fact.words),
    sentence: short(fact.sentence),
    fields: fact.fields.map(
      ([name, before, after]) => [name, short(before), short(after)] as const,
    ),
  }))

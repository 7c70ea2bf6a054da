import { parseArgs } from 'node:util'
import { type LabelledDocument, labelledDocuments } from './gold/event-classes.ts'
import { readGold } from './gold/found.ts'
import { inContext } from './gold/misses.ts'
import { f1Of, precisionOf, recallOf, type Tally, sumOf } from './support/tally.ts'

// Events of figures that three annotators labelled in one quick pass (docs/measuring-reading.md), in two halves:
//   node bench/event-classes.ts [--rules | --lines 'RULE|CLASS']
// `--rules` tells for each rule and class how many of half A are right, `--lines` lists those of half A: a class of a rule, all classes of one
// (`RULE`), or what is missed of a class (`none|CLASS`). A figure that is labelled `other` is neither missed nor wrong; how many of them were
// told a class stands beside.

interface Judged {
  readonly document: LabelledDocument
  readonly at: readonly [number, number]
  readonly label: string
  readonly told: string
  readonly rule: string
}

const { values } = parseArgs({
  options: { rules: { type: 'boolean' }, lines: { type: 'string' } },
})
const judged = labelledDocuments().flatMap(judge)
const developed = judged.filter(({ document }) => document.half === 'A')

if (values.lines !== undefined) sayLines(values.lines)
else if (values.rules) sayRules()
else sayTotals()

function judge(document: LabelledDocument): readonly Judged[] {
  const found = new Map(readGold(document).figures.map((figure) => [figure.at.join(), figure]))
  return document.figures.flatMap(({ at, label }) => {
    const figure = found.get(at.join())
    // What is no figure to the reader is for other benches to tell.
    if (!figure) return []
    const told = figure.eventClass ?? 'none'
    return [{ document, at, label, told, rule: told === 'none' ? 'none' : ruleOf(figure.event) }]
  })
}

function ruleOf(event: unknown): string {
  const isRuled = typeof event === 'object' && event !== null && 'rule' in event
  return isRuled ? String(event.rule).replace('event.', '') : ''
}

function tallyOf({ label, told }: Judged): Tally {
  if (label === 'other') return { gold: 0, given: 0, right: 0 }
  return {
    gold: label === 'none' ? 0 : 1,
    given: told === 'none' ? 0 : 1,
    right: told === label && told !== 'none' ? 1 : 0,
  }
}

function sayTotals(): void {
  const sources = [...new Set(judged.map(({ document }) => document.source))].toSorted()
  console.log(`${''.padEnd(14)}     P      R     F1  right/given/labelled (+ given where other)`)
  for (const half of ['A', 'B'] as const) {
    const of = judged.filter(({ document }) => document.half === half)
    sayTotal(`half ${half}`, of)
    for (const source of sources)
      sayTotal(
        `  ${source}`,
        of.filter(({ document }) => document.source === source),
      )
  }
}

function sayTotal(name: string, of: readonly Judged[]): void {
  const tally = sumOf(of.map(tallyOf))
  const shares = [precisionOf, recallOf, f1Of].map((share) => share(tally).toFixed(1).padStart(6))
  console.log(
    `${name.padEnd(14)}${shares.join(' ')}  ${tally.right}/${tally.given}/${tally.gold} (+${givenOther(of)})`,
  )
}

function givenOther(of: readonly Judged[]): number {
  return of.filter(({ label, told }) => label === 'other' && told !== 'none').length
}

function isRight({ label, told }: Judged): boolean {
  return label === told
}

/** By how many are not right, most first. */
function sayRules(): void {
  const byKey = Map.groupBy(
    developed.filter(({ told }) => told !== 'none'),
    ({ rule, told }) => `${rule}|${told}`,
  )
  const rows = [...byKey].map(([key, of]) => ({ key, of, right: of.filter(isRight).length }))
  for (const { key, of, right } of rows.toSorted(
    (a, b) => b.of.length - b.right - (a.of.length - a.right),
  )) {
    const share = Math.round((100 * right) / of.length)
    const wrong = Map.groupBy(
      of.filter((one) => !isRight(one)),
      ({ label }) => label,
    )
    const said = [...wrong]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([label, { length }]) => `${label} ${length}`)
    console.log(
      `${key.padEnd(36)}${`${right}/${of.length}`.padStart(9)} ${String(share).padStart(4)}%  ${said.join(', ')}`,
    )
  }
}

function sayLines(wanted: string): void {
  const [rule, name] = wanted.split('|')
  for (const one of developed) {
    const isMissed = rule === 'none' && one.rule === 'none' && one.label === name
    const isTold = one.rule === rule && rule !== 'none' && (!name || one.told === name)
    if (!isMissed && !isTold) continue
    const mark = one.label === one.told ? '+' : '-'
    console.log(
      `${mark} ${one.told} ${one.label}\t${one.document.id.slice(0, 24)}\t${inContext(one.document.text, one.at)}`,
    )
  }
}

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cases, judgeCases } from './reading/cases.ts'
import { gold } from './reading/gold.ts'
import { meantime } from './reading/meantime.ts'
import type { SetOf } from './reading/measured.ts'
import { newsquant } from './reading/newsquant.ts'
import { chrono, duckling, ducklingTimes, quantulum, seed } from './reading/parsers.ts'
import { polnear } from './reading/polnear.ts'
import { heading, rowsOf } from './reading/table.ts'
import { sayRefusals, specValues } from './support/refused-specs.ts'
import { shared } from './support/shared.ts'
import { saySpeed } from './support/speed.ts'

// How well figures, times and quotes are read, on each set in halves of its documents: A is developed on, B is not.
//   node bench/figures.ts [SET …] [--quick] [--list]       sets of the table, and `speed`; without names all
//   node bench/figures.ts --others [newsquant|values|specs|timex|quotes|seed|redos …]
// `--quick` leaves out the long ones, `--list` says what is wrong in the cases of half A. `--others` runs the
// published scorers: ours beside Recognizers-Text, compromise, wink-nlp and chrono-node.
// Where the data is not there it says so and ends.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
  },
})

const sets: Readonly<Record<string, SetOf>> = {
  gold,
  newsquant,
  meantime,
  polnear: () => polnear('dev.jsonl'),
  'polnear training': () => polnear('train.jsonl'),
  specs: specValues,
  quantulum,
  duckling: () => [...duckling(), ...ducklingTimes()],
  chrono,
  seed,
  cases,
}

/** Half a minute and more. */
const long = new Set(['polnear training'])

const here = import.meta.dirname
const ours = join(here, 'adapters/figures.ts')
const baseline = (name: string) => join(here, 'baselines', `${name}.ts`)
const counting = [ours, baseline('recognizers'), baseline('compromise'), baseline('wink')].join(',')
const dating = [ours, baseline('chrono'), baseline('recognizers')].join(',')

/** The scorer's file and the systems it is run with, by the name it is asked for. */
const scorers: Readonly<Record<string, readonly [string, string]>> = {
  newsquant: ['eval-newsquant.mjs', counting],
  values: ['eval-values.mjs', counting],
  specs: ['eval-specs.mjs', counting],
  timex: ['eval-timex.mjs', dating],
  quotes: ['eval-quotes.mjs', ours],
  seed: ['eval-seed.mjs', ours],
  redos: ['eval-redos.mjs', ours],
}

function score(name: string): void {
  const [file, systems] = scorers[name] ?? []
  if (file === undefined || systems === undefined) throw new Error(`no scorer is called ${name}`)
  console.log(`\n# ${name}`)
  const scorer = shared('eval', 'figures', file)
  const { status } = spawnSync(process.execPath, [scorer, `--sys=${systems}`], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${file} ended with ${status}`)
  if (name === 'specs') sayRefusals()
}

function measure(name: string): void {
  const set = sets[name]
  if (!set) throw new Error(`no set is called ${name}: ${Object.keys(sets).join(', ')}, speed`)
  for (const row of rowsOf(name, set())) console.log(row)
}

/** Kinds of fault: how many cases are right, and what is wrong in half A. */
function sayCases(): void {
  const judged = judgeCases()
  const right = (of: typeof judged) => of.filter(({ wrong }) => wrong.length === 0).length
  console.log('\n# cases by kind, right of all')
  for (const [kind, of] of Map.groupBy(judged, (one) => one.kind))
    console.log(`${kind.padEnd(12)} ${right(of)} of ${of.length}`)
  if (!values.list) return
  for (const { id, half, wrong } of judged)
    if (half === 'A') for (const what of wrong) console.log(`${id}\t${what}`)
}

shared('data', 'figures')
if (values.others) {
  for (const name of positionals.length > 0 ? positionals : Object.keys(scorers)) score(name)
} else {
  const all = Object.keys(sets).filter((name) => !values.quick || !long.has(name))
  const names = positionals.length > 0 ? positionals : [...all, 'speed']
  console.log(heading)
  for (const name of names.filter((one) => one !== 'speed')) measure(name)
  if (names.includes('cases')) sayCases()
  if (names.includes('speed')) await saySpeed(values.quick)
}

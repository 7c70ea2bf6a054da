import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { sayRefusals } from './support/refused-specs.ts'
import { shared } from './support/shared.ts'
import { saySpeed } from './support/speed.ts'

// How well figures, times and quotes are read, ours beside Recognizers-Text, compromise, wink-nlp and chrono-node:
//   node bench/figures.ts [newsquant] [values] [specs] [timex] [quotes] [seed] [redos] [speed]
// Without names, all of them. Where the data is not there it says so and ends.

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
  if (file === undefined || systems === undefined) throw new Error(`no bench is called ${name}`)
  console.log(`\n# ${name}`)
  const scorer = shared('eval', 'figures', file)
  const { status } = spawnSync(process.execPath, [scorer, `--sys=${systems}`], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${file} ended with ${status}`)
}

shared('data', 'figures')
const asked = process.argv.slice(2).filter((name) => !name.startsWith('--'))
const names = asked.length > 0 ? asked : [...Object.keys(scorers), 'speed']
for (const name of names) {
  if (name === 'speed') {
    saySpeed()
    continue
  }
  score(name)
  if (name === 'specs') sayRefusals()
}

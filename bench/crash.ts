// node bench/crash.ts [--kills 300] [--phases watching,import,…] [--seed 1]
// Kills wiredesk, the embedded PostgreSQL and Redis with SIGKILL at random moments of all kinds of work, and
// counts what is lost or doubled, and what was running at each kill. Lost and doubled must be none.
import { parseArgs } from 'node:util'
import { backingUp } from './crash/backups.ts'
import { postgresql, redis, twoSchedulers, watching } from './crash/feeds.ts'
import { told } from './crash/hits.ts'
import { importing } from './crash/imports.ts'
import { migrating } from './crash/migrations.ts'
import type { Phase } from './crash/phase.ts'
import { replaying } from './crash/replays.ts'
import { retention } from './crash/retention.ts'
import { chanceFrom } from './support/chance.ts'

const phases: readonly Phase[] = [
  watching,
  twoSchedulers,
  postgresql,
  redis,
  importing,
  replaying,
  retention,
  migrating,
  backingUp,
]

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    phases: { type: 'string', default: phases.map(({ name }) => name).join() },
    seed: { type: 'string', default: '1' },
  },
})
const chosen = values.phases.split(',').map((name) => {
  const phase = phases.find((one) => one.name === name)
  if (!phase)
    throw new Error(`no phase ${name}; there are ${phases.map((one) => one.name).join(', ')}`)
  return phase
})
const shares = chosen.reduce((total, { share }) => total + share, 0)
const chance = chanceFrom(Number(values.seed))
console.log(`seed ${values.seed}`)

let total = 0
let isGood = true
for (const { name, share, assail } of chosen) {
  const outcome = await assail(
    Math.max(1, Math.round((Number(values.kills) * share) / shares)),
    chance,
  )
  if (outcome.status === 'skipped') {
    console.log(`${name}: skipped, ${outcome.why}`)
    continue
  }
  total += outcome.killed
  isGood &&= outcome.isGood
  console.log(`${name}: killed ${outcome.killed} times: ${outcome.found}`)
  console.log(`  running then: ${told(outcome.hits)}`)
}
console.log(`${total} kills: ${isGood ? 'nothing lost, nothing doubled' : 'NOT WELL'}`)
process.exitCode = isGood ? 0 : 1

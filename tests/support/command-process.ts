import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { helpFor } from '../../src/cli/help.ts'
import { runCommand } from '../../src/cli/run.ts'
import { keepCompiled } from '../../src/compiled.ts'

// A process of its own for command.ts: runs commands one after the other, each as `src/cli/main.ts` does. A command is over when
// nothing that it began holds the process up any longer, as it would be over if the process were its own.

const Call = z.object({
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
  /** Ends what this command writes, on both its outputs. */
  mark: z.string(),
})

/** What keeps the process going, connections to a database behind a socket of the system too. */
const held = () => process.getActiveResourcesInfo().toSorted().join(' ')

async function untilOver(before: string): Promise<void> {
  while (held() !== before) await delay(2, undefined, { ref: false })
}

async function say(stream: NodeJS.WriteStream, mark: string): Promise<void> {
  await new Promise<void>((done) => stream.write(mark, () => done()))
}

async function serve(message: unknown): Promise<void> {
  const { args, env, mark } = Call.parse(message)
  const before = held()
  const help = helpFor(args)
  const code = help === undefined ? await runCommand(args, env) : 0
  if (help !== undefined) process.stdout.write(`${help}\n`)
  await untilOver(before)
  for (const stream of [process.stdout, process.stderr]) await say(stream, mark)
  process.send?.(code)
}

keepCompiled()
// Those of the process are opened when they are first asked for, and are no command's.
const streams = [process.stdin, process.stdout, process.stderr]
// Each command listens to the signals and the outputs of its process.
for (const emitter of [process, ...streams]) emitter.setMaxListeners(0)
process.on('message', (message) => void serve(message))

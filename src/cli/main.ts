import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { keepCompiled } from '../compiled.ts'
import { helpFor } from './help.ts'

/** Settings of the `.env` file in the working folder; what the environment says counts more. */
const env = () => ({
  ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}),
  ...process.env,
})

keepCompiled()

const args = process.argv.slice(2)
const help = helpFor(args)
// Help and completion load nothing of what commands do: that takes a second.
if (help === undefined) process.exitCode = await (await import('./run.ts')).runCommand(args, env())
else process.stdout.write(`${help}\n`)

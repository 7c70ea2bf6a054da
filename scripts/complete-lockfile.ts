import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

// A registry mirror may lack packages of platforms that are not its own for a while. npm then leaves them out
// of the lockfile, which `npm ci` refuses everywhere, or in it without a checksum, which lets any bytes in.
// This takes out what has no checksum and has npm ask again. Run it after an install that changed the lockfile.

const Locked = z.object({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
/** Records, as they keep the order in which npm writes. */
const Lockfile = z.intersection(
  z.record(z.string(), z.unknown()),
  z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) }),
)
type Lockfile = z.infer<typeof Lockfile>

/** Optional dependencies that the lockfile names and does not hold. */
export function missingFrom({ packages }: Lockfile) {
  return Object.entries(packages).flatMap(([parent, entry]) => {
    const { optionalDependencies = {} } = Locked.parse(entry)
    return Object.entries(optionalDependencies)
      .filter(([name]) => !holds(packages, parent, name))
      .map(([name, version]) => ({ name, version }))
  })
}

/** As Node looks for it: below the parent, then beside it, then at the top. */
function holds(packages: Lockfile['packages'], parent: string, name: string): boolean {
  if (`${parent === '' ? '' : `${parent}/`}node_modules/${name}` in packages) return true
  if (parent === '') return false
  const above = parent.lastIndexOf('/node_modules/')
  return holds(packages, above === -1 ? '' : parent.slice(0, above), name)
}

/** Packages whose bytes nobody checks. */
export const uncheckedIn = ({ packages }: Lockfile): string[] =>
  Object.entries(packages)
    .filter(([name, { integrity, link }]) => name !== '' && link !== true && !isChecksum(integrity))
    .map(([name]) => name)

const isChecksum = (value: unknown) => typeof value === 'string' && /^sha512-\S{88}$/.test(value)

/** Folders that npm installs on their own: what running and testing need, what benches and what training need beside. */
export const installed = ['.', 'bench', 'training'] as const

export function readLockfile(folder = '.'): Lockfile {
  return Lockfile.parse(JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')))
}

function withoutUnchecked(lockfile: Lockfile): Lockfile {
  const unchecked = new Set(uncheckedIn(lockfile))
  const packages = Object.entries(lockfile.packages).filter(([name]) => !unchecked.has(name))
  return { ...lockfile, packages: Object.fromEntries(packages) }
}

/** Whether npm has everything of this folder now; says what it lacks. */
function complete(folder: string): boolean {
  const lockfile = withoutUnchecked(readLockfile(folder))
  writeFileSync(`${folder}/package-lock.json`, `${JSON.stringify(lockfile, undefined, 2)}\n`)
  const asked = ['install', '--package-lock-only', '--prefix', folder]
  const { status } = spawnSync('npm', asked, { stdio: 'inherit' })
  const left = [
    ...missingFrom(readLockfile(folder)).map(({ name }) => name),
    ...uncheckedIn(readLockfile(folder)),
  ]
  if (left.length > 0)
    process.stderr.write(`the registry does not have, for ${folder}: ${left.join(', ')}\n`)
  return status === 0 && left.length === 0
}

if (import.meta.main) process.exitCode = installed.map(complete).every(Boolean) ? 0 : 1

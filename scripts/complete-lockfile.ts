import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

// A registry mirror may lack packages of platforms that are not its own. npm then leaves them out of the
// lockfile, and `npm ci` refuses that lockfile everywhere. This puts them back, as npm would write them but
// for their checksums. Run it after an install that changed the lockfile.

const Locked = z.object({
  dev: z.boolean().optional(),
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
    const { dev, optionalDependencies = {} } = Locked.parse(entry)
    return Object.entries(optionalDependencies)
      .filter(([name]) => !holds(packages, parent, name))
      .map(([name, version]) => ({ name, version, dev: dev === true }))
  })
}

/** As Node looks for it: below the parent, then beside it, then at the top. */
function holds(packages: Lockfile['packages'], parent: string, name: string): boolean {
  if (`${parent === '' ? '' : `${parent}/`}node_modules/${name}` in packages) return true
  if (parent === '') return false
  const above = parent.lastIndexOf('/node_modules/')
  return holds(packages, above === -1 ? '' : parent.slice(0, above), name)
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x']

/** Such names end in what they are for: `binding-linux-arm64-musl`. */
function platformOf(name: string) {
  const words = name.split(/[/-]/)
  const libc = /musl/.test(name) ? ['musl'] : /gnu/.test(name) ? ['glibc'] : undefined
  return {
    cpu: processors.filter((processor) => words.includes(processor)),
    libc,
    os: systems.filter((system) => words.includes(system)),
  }
}

export function readLockfile(): Lockfile {
  return Lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
}

function complete(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages }
  for (const { name, version, dev } of missingFrom(lockfile)) {
    const { cpu, libc, os } = platformOf(name)
    packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      os,
    }
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lockfile, packages: Object.fromEntries(sorted) }
}

if (import.meta.main) {
  writeFileSync('package-lock.json', `${JSON.stringify(complete(readLockfile()), undefined, 2)}\n`)
}

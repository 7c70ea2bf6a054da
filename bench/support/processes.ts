import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** CPU time of a process, in milliseconds, as Linux tells it. */
export interface ProcessTimes {
  readonly parent: number
  readonly ownMs: number
  /** Of its children that have ended and were waited for, and of theirs. */
  readonly endedMs: number
}

/** Linux counts in hundredths of a second. */
const tickMs = 10

/** Reads `/proc/PID/stat`. The name of a program, in brackets, may hold anything, brackets and spaces too. */
export function timesOf(stat: string): ProcessTimes {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent = 0] = fields
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
  return { parent, ownMs: (user + system) * tickMs, endedMs: (endedUser + endedSystem) * tickMs }
}

/** Nothing of a process that has ended. */
function readTimes(pid: number | string): ProcessTimes | undefined {
  try {
    return timesOf(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return undefined
  }
}

/** What a process of its own has computed so far. */
export const cpuMsOf = (pid: number): number => readTimes(pid)?.ownMs ?? 0

/** With what it started and what has ended. */
export function cpuMsWithEnded(pid: number): number {
  const times = readTimes(pid)
  return times ? times.ownMs + times.endedMs : 0
}

/** Of a process, of its children, and of those children that have ended. */
export function cpuMsWithChildren(pid: number): number {
  const parent = readTimes(pid)
  if (!parent) return 0
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readTimes(name) ?? [])
    .filter((child) => child.parent === pid)
  return children.reduce((sum, { ownMs }) => sum + ownMs, parent.ownMs + parent.endedMs)
}

/** The embedded PostgreSQL of a data folder. */
export const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

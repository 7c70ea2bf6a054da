import { dirname, join } from 'node:path'

/** What each file imports, by path from the project's root. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** The project's own files that a source imports. */
export function importsOf(file: string, source: string): readonly string[] {
  return [
    ...source.matchAll(/^(?:import|export)\b[^'"]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm),
  ].map(([, from, asked]) => join(dirname(file), from ?? asked ?? ''))
}

/** Everything a file loads, itself included, in the order of how near it is. */
export function reachOf(file: string, imports: Imports): ReadonlySet<string> {
  const reached = new Set([file])
  for (const one of reached) for (const next of imports.get(one) ?? []) reached.add(next)
  return reached
}

/** Before how many files that a test loads it comes to be called like one, or like a folder that it is in. */
const NAMED = 30

/**
 * The tests that concern a file, at most so many, nearest first: those called like it or like a folder it is in, and those
 * that load it before others: what they import themselves comes first in `reaches`. The last of them are those that compare all that is read of whole texts or pages
 * (`*.whole.test.ts`): they load nearly everything, and no name leads to them.
 */
export function testsFor(
  file: string,
  reaches: ReadonlyMap<string, ReadonlySet<string>>,
  most: number,
): readonly string[] {
  const concerned = [...reaches]
    .filter(([, reach]) => reach.has(file))
    .map(([test, reach]) => ({ test, far: placeIn(reach, file) - NAMED * sharedPath(test, file) }))
    .toSorted((a, b) => a.far - b.far || a.test.localeCompare(b.test))
    .map(({ test }) => test)
  const whole = concerned.filter(isWhole)
  const others = concerned.filter((test) => !isWhole(test))
  return [...others.slice(0, Math.max(0, most - whole.length)), ...whole].slice(0, most)
}

const placeIn = (reach: ReadonlySet<string>, file: string): number => [...reach].indexOf(file)

const isWhole = (test: string): boolean => test.endsWith('.whole.test.ts')

/** `tests/unit/text/figures.test.ts` mirrors `src/text/figures.ts` and what is in `src/text/figures/`. */
function sharedPath(test: string, file: string): number {
  const mine = test
    .replace(/^tests\/unit\//, '')
    .replace(/(?:\.(?:property|whole))?\.test\.ts$/, '')
    .split('/')
  const its = file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/')
  const same = mine.findIndex((part, at) => part !== its[at])
  return same < 0 ? mine.length : same
}

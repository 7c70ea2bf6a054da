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

/** Before how many files that a test loads it comes to be in the folder of one, for each folder of its path. */
const BESIDE = 30

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
    .map(([test, reach]) => ({ test, ...nearnessOf(test, file, reach) }))
    .toSorted((a, b) => b.named - a.named || a.far - b.far || a.test.localeCompare(b.test))
    .map(({ test }) => test)
  const whole = concerned.filter(isWhole)
  const others = concerned.filter((test) => !isWhole(test))
  return [...others.slice(0, Math.max(0, most - whole.length)), ...whole].slice(0, most)
}

const placeIn = (reach: ReadonlySet<string>, file: string): number => [...reach].indexOf(file)

const isWhole = (test: string): boolean => test.endsWith('.whole.test.ts')

/**
 * `named`: as how many parts of the file's path a test is called that is called like it or like a folder it is in, however late it loads it;
 * 0 for others. `far`: after how many files it loads it, less where it lies beside it.
 */
function nearnessOf(test: string, file: string, reach: ReadonlySet<string>) {
  const { parts, same } = sharedPath(test, file)
  return { named: same === parts ? parts : 0, far: placeIn(reach, file) - BESIDE * same }
}

/** `tests/unit/text/figures.test.ts` mirrors `src/text/figures.ts` and what is in `src/text/figures/`. */
function sharedPath(test: string, file: string): { readonly parts: number; readonly same: number } {
  const mine = test
    .replace(/^tests\/unit\//, '')
    .replace(/(?:\.(?:property|whole))?\.test\.ts$/, '')
    .split('/')
  const its = file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/')
  const other = mine.findIndex((part, at) => part !== its[at])
  return { parts: mine.length, same: other < 0 ? mine.length : other }
}

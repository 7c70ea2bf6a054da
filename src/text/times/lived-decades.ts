import { digitsAt, isHyphen, isMark, isWord, textAt, type Atoms } from './atoms.ts'

const POSSESSIVES = new Set('his her their my our your whose s'.split(' '))
const BETWEEN = new Set('early mid late and or to high low'.split(' '))

/** "in her late 20s", "in his 30s and 40s", "the man’s early-to-mid 50s": years of a life. */
export function isAge(atoms: Atoms, start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - 8); i--) {
    const isPart = BETWEEN.has(textAt(atoms, i)) || isHyphen(atoms, i) || isMark(atoms, i, ',')
    const isDecade = isWord(atoms, i, 's') && digitsAt(atoms, i - 1) !== undefined
    if (!isPart && !isDecade) return POSSESSIVES.has(textAt(atoms, i))
    if (isDecade) i--
  }
  return false
}

const WEATHER = new Set(
  'temperature temperatures temps high highs low lows mercury degrees thermometer thermometers'.split(
    ' ',
  ),
)

/** "highs in the 70s" */
export function isTemperature(atoms: Atoms, start: number): boolean {
  const least = Math.max(atoms.sentence[start] ?? 0, start - 8)
  for (let i = start - 1; i >= least; i--) if (WEATHER.has(textAt(atoms, i))) return true
  return false
}

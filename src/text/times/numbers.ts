import {
  bitsAt,
  codeAt,
  digitsAt,
  endOf,
  isGlued,
  isHyphen,
  isMark,
  isWord,
  startOf,
  type Atoms,
} from './atoms.ts'
import { Bit } from './words.ts'

/** A number before a unit: its TIMEX3 spelling (`3`, `2.5`, `X` for "several") and where it ends. */
export interface NumberReading {
  readonly text: string
  readonly end: number
}

/** Reads the number at atom `i`: digits, words, "a", "half a", "several", "two and a half". */
export function readNumber(atoms: Atoms, i: number): NumberReading | undefined {
  const plain = readPlain(atoms, i)
  if (!plain) return undefined
  const half = halfEnd(atoms, plain.end)
  return half > 0 ? { text: `${Number(plain.text) + 0.5}`, end: half } : plain
}

/** The end of "and a half" at `i`, also with hyphens; 0 if it is not there. */
export function halfEnd(atoms: Atoms, at: number): number {
  let i = isHyphen(atoms, at) ? at + 1 : at
  if (!isWord(atoms, i, 'and')) return 0
  i = isHyphen(atoms, i + 1) ? i + 2 : i + 1
  if (!isWord(atoms, i, 'a')) return 0
  i = isHyphen(atoms, i + 1) ? i + 2 : i + 1
  return isWord(atoms, i, 'half') ? i + 1 : 0
}

function readPlain(atoms: Atoms, i: number): NumberReading | undefined {
  const code = codeAt(atoms, i)
  if (code >= 48 && code <= 57) return readDigits(atoms, i)
  if (code === 0xbd) return { text: '0.5', end: i + 1 }

  const bits = bitsAt(atoms, i)
  if (bits & Bit.vague) {
    const isCouple = isWord(atoms, i, 'couple') || isWord(atoms, i, 'dozens')
    return { text: 'X', end: isCouple && isWord(atoms, i + 1, 'of') ? i + 2 : i + 1 }
  }
  if (isWord(atoms, i, 'a') || isWord(atoms, i, 'an')) return readAfterArticle(atoms, i)
  if (isWord(atoms, i, 'half') && bitsAt(atoms, i + 1) & Bit.determiner)
    return { text: '0.5', end: i + 2 }
  return bits & Bit.cardinal ? readWords(atoms, i) : undefined
}

function readAfterArticle(atoms: Atoms, i: number): NumberReading {
  const next = bitsAt(atoms, i + 1)
  if (next & Bit.vague) return readPlain(atoms, i + 1) ?? { text: '1', end: i + 1 }
  if (isWord(atoms, i + 1, 'half')) {
    const isJoined = isHyphen(atoms, i + 2)
    return { text: '0.5', end: isJoined ? i + 3 : i + 2 }
  }
  const counted = readWords(atoms, i + 1)
  return counted && Number(counted.text) >= 12 ? counted : { text: '1', end: i + 1 }
}

function readDigits(atoms: Atoms, i: number): NumberReading | undefined {
  let end = i + 1
  while (
    (isMark(atoms, end, ',') || isMark(atoms, end, '.')) &&
    isGlued(atoms, end) &&
    isGlued(atoms, end + 1) &&
    digitsAt(atoms, end + 1) !== undefined &&
    end - i < 12
  )
    end += 2
  if (codeAt(atoms, end) === 0xbd && isGlued(atoms, end)) {
    return { text: `${digitsAt(atoms, i) ?? ''}.5`, end: end + 1 }
  }
  const isMixed =
    end === i + 1 &&
    isWord(atoms, end, '1') &&
    isMark(atoms, end + 1, '/') &&
    isWord(atoms, end + 2, '2') &&
    !isGlued(atoms, end)
  if (isMixed) return { text: `${digitsAt(atoms, i) ?? ''}.5`, end: end + 3 }
  const small = end === i + 1 ? digitsAt(atoms, i) : undefined
  if (small !== undefined) return { text: String(small), end }
  const written = atoms.text.slice(startOf(atoms, i), endOf(atoms, end - 1)).replaceAll(',', '')
  const value = Number(written)
  return written.length > 12 || Number.isNaN(value) ? undefined : { text: String(value), end }
}

/** "twenty-five", "one hundred and twenty", "a hundred": at most six words. */
function readWords(atoms: Atoms, i: number): NumberReading | undefined {
  let total = 0
  let end = i
  for (let words = 0; words < 6; words++) {
    let at = end
    if (end > i && (isHyphen(atoms, at) || isWord(atoms, at, 'and'))) at++
    const word = atoms.words[at]
    if (!word || !(word.bits & Bit.cardinal)) break
    // "two and three" are two numbers: only a smaller power may follow.
    if (word.n >= 100) total = Math.max(total, 1) * word.n
    else if (total === 0) total = word.n
    else if (total % 100 === 0 || (total % 10 === 0 && total % 100 >= 20 && word.n < 10))
      total += word.n
    else if (word.n === 12 && word.text === 'dozen') total *= 12
    else break
    end = at + 1
  }
  return end > i ? { text: String(total), end } : undefined
}

/** What a UTF-16 code unit is to the tokenizer. */
export const CharacterClass = {
  space: 1,
  newline: 2,
  letter: 3,
  digit: 4,
  fraction: 5,
  punctuation: 6,
  symbol: 7,
  surrogate: 8,
} as const

// Filled as characters turn up: 0 is "not seen yet". Saves testing 65,536 characters at start.
const classes = new Uint8Array(0x1_00_00)

/** The first that fits counts. */
const patterns: readonly (readonly [RegExp, number])[] = [
  [/[\n\u2028\u2029]/, CharacterClass.newline],
  // Control characters and zero-width marks separate; joiners and soft hyphens belong to words.
  [/[\u00ad\u200c\u200d]/u, CharacterClass.letter],
  [/[\s\p{Cc}\p{Cf}\p{Zs}]/u, CharacterClass.space],
  [/\p{Nd}/u, CharacterClass.digit],
  [/[¼-¾⅐-⅟↉]/u, CharacterClass.fraction],
  [/[\p{L}\p{M}\p{N}]/u, CharacterClass.letter],
  // Unicode calls these punctuation, but they stand for a word or an operation.
  [/[#%&*@\\^_|~+=<>$`‰°§†‡•]/u, CharacterClass.symbol],
  [/\p{P}/u, CharacterClass.punctuation],
  [/\p{Cs}/u, CharacterClass.surrogate],
]

const classify = (character: string): number =>
  patterns.find(([pattern]) => pattern.test(character))?.[1] ?? CharacterClass.symbol

/** The class of the code unit at `index`, or 0 past the end. A surrogate is looked at with its partner. */
export function classAt(text: string, index: number): number {
  // Asked before reading: beyond the ends a code unit is NaN, which makes all that follows slower.
  if (index < 0 || index >= text.length) return 0
  const unit = text.charCodeAt(index)
  const known = classes[unit] ?? 0
  if (known === CharacterClass.surrogate) return classOfSurrogate(text, index, unit)
  if (known !== 0) return known
  const found = classify(String.fromCharCode(unit))
  classes[unit] = found
  return found === CharacterClass.surrogate ? classOfSurrogate(text, index, unit) : found
}

/** Letters beyond U+FFFF make words, everything else there (emoji, lone halves) is a symbol. */
function classOfSurrogate(text: string, index: number, unit: number): number {
  const point = text.codePointAt(unit >= 0xdc_00 ? index - 1 : index) ?? 0
  if (point <= 0xff_ff) return CharacterClass.symbol
  const character = String.fromCodePoint(point)
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? CharacterClass.letter : CharacterClass.symbol
}

export function isLetter(text: string, index: number): boolean {
  return classAt(text, index) === CharacterClass.letter
}

export function isDigit(text: string, index: number): boolean {
  return classAt(text, index) === CharacterClass.digit
}

export function isLetterOrDigit(text: string, index: number): boolean {
  const found = classAt(text, index)
  return found === CharacterClass.letter || found === CharacterClass.digit
}

export function isUpper(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 128) return unit >= 65 && unit <= 90
  const character = text.charAt(index)
  return character !== character.toLowerCase()
}

export function isLower(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 128) return unit >= 97 && unit <= 122
  const character = text.charAt(index)
  return character !== character.toUpperCase()
}

/** `'`, `’`, `ʼ`, `＇` */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x20_19 || unit === 0x02_bc || unit === 0xff_07
}

/** `-`, `‐`, `‑`: what joins words. Dashes do not. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x20_10 || unit === 0x20_11
}

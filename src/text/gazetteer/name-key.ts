/** Anything but printable ASCII. */
const foreign = /[^ -~]/

/** Letters that do not fall apart into a base letter and a mark. */
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ʻ: "'",
  ʼ: "'",
  '‘': "'",
  '’': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
}

/** The form names are compared in: lower case, without diacritics, one space, straight apostrophes. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase()
  if (!foreign.test(lower)) return lower.includes('  ') ? lower.replace(/ {2,}/g, ' ') : lower

  let key = ''
  for (const letter of lower.normalize('NFD')) {
    const plain = plainOf(letter)
    if (plain !== ' ' || !key.endsWith(' ')) key += plain
  }
  return key
}

/** Diacritics go, what is no letter to see is a space. */
function plainOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x300 && code <= 0x36f) return ''
  return ligatures[letter] ?? (code === 0xa0 || code < 0x20 ? ' ' : letter)
}

/** The words of a text, small. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []
}

/** All runs of three characters of a text's words, small, each word between spaces. */
export function trigramsOf(text: string): string[] {
  const found: string[] = []
  for (const word of wordsOf(text)) {
    const padded = ` ${word} `
    for (let at = 0; at + 3 <= padded.length; at += 1) found.push(padded.slice(at, at + 3))
  }
  return found
}

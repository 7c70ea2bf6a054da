/**
 * The paragraphs of plain text. Lines are paragraphs where they are long; where a text was wrapped
 * at a width, its lines are put together again up to the next empty or indented line.
 */
export function paragraphsOf(lines: readonly string[], markdown: boolean): string[] {
  const width = wrapWidth(lines)
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    const text = line.trimEnd()
    const content = markdown ? withoutMarkup(text) : text.trim()
    if (content === '') {
      open = false
      continue
    }
    const joins = open && width > 0 && !startsAnew(text, markdown)
    if (joins) paragraphs[paragraphs.length - 1] += ` ${content}`
    else paragraphs.push(content)
    // The last line of a paragraph is shorter, unless the next word would not have fitted.
    open = width > 0 && (text.length > width * 0.7 || !/[.!?”"’)]$/u.test(text))
  }
  return paragraphs
}

/** No editor wraps wider by default. UTF-16 code units. */
const WIDEST = 120

/**
 * The width a text was wrapped at, or 0: no line is longer, and of the lines that another follows
 * without an empty one between most come near it, as only wrapped lines do.
 */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trimEnd().length)
  const width = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (width > WIDEST || width < 40) return 0

  const followed = lines.filter((_, i) => (lengths[i] ?? 0) > 0 && (lengths[i + 1] ?? 0) > 0)
  const full = followed.filter((line) => line.trimEnd().length >= width * 0.75)
  const inside = followed.filter((line) => !/[.!?:”"’)]$/u.test(line.trimEnd()))
  return full.length >= followed.length * 0.6 && inside.length >= followed.length * 0.5 ? width : 0
}

/** An indented line, a list's item, a heading. */
function startsAnew(line: string, markdown: boolean): boolean {
  return (
    /^(?:\t| {2,}\S|[-*\u2022] |\d{1,2}[.)] )/u.test(line) || (markdown && /^#{1,6} /u.test(line))
  )
}

/** Markdown's marks for headings, lists, quotations, emphasis, images and links. */
function withoutMarkup(line: string): string {
  if (/^\s*(?:[-*_]\s*){3,}$/u.test(line) || /^\s*(?:`{3}|~{3})/u.test(line)) return ''
  return line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)/u, '')
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,500}\)/gu, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/gu, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,500})\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])[*_](?=\S)([^*_]{1,500})[*_](?![\p{L}\p{N}])/gu, '$1')
    .trim()
}

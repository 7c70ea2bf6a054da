import type { Mention } from '../schemas/entity.ts'
import type { Quote } from '../schemas/facts.ts'

const CUE =
  /\b(?:said|says|told|added|wrote|stated|announced|explained|warned|claimed|argued|according to)\b/gu

/** How far from a quote its cue and speaker may stand, in UTF-16 code units. */
const REACH = 80

/** Words in quotation marks, and the person or organization that a cue beside them names. */
export function findQuotes(text: string, mentions: readonly Mention[]): Quote[] {
  return [
    ...text.matchAll(/“(?! )([^“”\n]{1,4000})(?<! )”|(?<!\w)"(?! )([^"\n]{1,4000})(?<! )"/gu),
  ].map((match, index) => {
    const words = match[1] ?? match[2] ?? ''
    const start = match.index + 1
    const span = { start, end: start + words.length }
    const kind = /^\p{Lu}.*[.,!?]$/su.test(words) ? 'direct' : 'partial'
    return { id: `q${index + 1}`, span, kind, speaker: null, ...saidBy(text, span, mentions) }
  })
}

function saidBy(
  text: string,
  span: Quote['span'],
  mentions: readonly Mention[],
): Partial<Pick<Quote, 'speaker' | 'speakerSpan' | 'cueSpan'>> {
  const from = Math.max(text.lastIndexOf('\n', span.start) + 1, span.start - REACH)
  const to = Math.min(text.length, span.end + REACH)
  const cue = [...text.slice(from, to).matchAll(CUE)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }))
    .find(({ start, end }) => end <= span.start || start >= span.end)
  if (!cue) return {}

  const speaker = mentions.find(
    (mention) =>
      (mention.type === 'person' || mention.type === 'organization') &&
      (Math.abs(mention.span.end - cue.start) <= 2 || Math.abs(mention.span.start - cue.end) <= 2),
  )
  if (!speaker) return { cueSpan: cue }
  return { speaker: speaker.entity, speakerSpan: speaker.span, cueSpan: cue }
}

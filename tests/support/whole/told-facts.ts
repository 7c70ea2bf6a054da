import type { Entity } from '../../../src/schemas/entity.ts'
import type { Facts, Headline, HeadlineFigure, Quote, Time } from '../../../src/schemas/facts.ts'
import type { Figure } from '../../../src/schemas/figure.ts'
import type { Span } from '../../../src/schemas/span.ts'
import { brief, fields, oneLine, type At } from './lines.ts'
import type { WholeText } from './texts.ts'

/** All that was read in a text, one finding a line, in text order. */
export function toldFacts({ text, title = '', day }: WholeText, facts: Facts): readonly string[] {
  const { figures, times, quotes, mentions, entities, headline, ...others } = facts
  const say = sayer(text, day)
  const found = [
    ...figures.map((figure) => ({ at: figure.span.start, told: say.figure(figure) })),
    ...times.map((time) => ({ at: time.span.start, told: say.time(time) })),
    ...quotes.map((quote) => ({ at: quote.span.start, told: say.quote(quote) })),
    ...entities.map((entity) => {
      const own = mentions.filter((mention) => mention.entity === entity.id)
      return { at: own[0]?.span.start ?? -1, told: say.entity(entity, own) }
    }),
  ]
  return [
    ...(headline ? toldHeadline(headline, sayer(title, day)) : []),
    ...found.toSorted((a, b) => a.at - b.at).map(({ told }) => told),
    ...Object.entries(others).map(([key, value]) => `${key} ${brief(value)}`),
  ]
}

const toldHeadline = (headline: Headline, say: ReturnType<typeof sayer>): readonly string[] => [
  ...headline.figures.map((figure) => `title ${say.figure(figure)}`),
  ...headline.mentions.map(({ span, ...more }) => `title ${say.at(span)}${fields(more)}`),
  ...headline.times.map((time) => `title ${say.time({ id: 't', ...time })}`),
]

/** How likely a choice for a figure is changes with whatever is learned: what is read is what was chosen. */
function withoutConfidence(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('confidence' in value)) return value
  const { confidence: _confidence, ...rest } = value
  return rest
}

/** What most have is left out. */
const usual: Readonly<Record<string, string>> = {
  modifier: 'exact',
  status: 'stated',
  relations: '[]',
  aliases: '[]',
  roles: '[]',
}

function sayer(text: string, day: string | undefined) {
  const at: At = ({ start, end }) => `${oneLine(text.slice(start, end))}@${start}`

  const tell = (told: object): string =>
    fields(
      Object.fromEntries(
        Object.entries(told).filter(([key, value]) => usual[key] !== brief(value)),
      ),
      at,
    )

  function figure({ id, span, phraseSpan, kind, value, decimal, rule, ...more }: AnyFigure) {
    const exact = String(value) === decimal ? '' : ` ${decimal}`
    const phrase = brief(phraseSpan) === brief(span) ? undefined : phraseSpan
    const saidAt =
      'saidAt' in more && brief(more.saidAt) !== `(value=${day})` ? more.saidAt : undefined
    const told = Object.entries(more).map(([key, part]) => [key, withoutConfidence(part)])
    return `${id} ${at(span)} ${kind} ${value}${exact} ${rule}${tell({ phrase, ...Object.fromEntries(told), saidAt })}`
  }

  const time = ({ id, span, kind, value, anchor, ...more }: Time): string =>
    `${id} ${at(span)} ${kind} ${value}${tell({ ...more, anchor: anchor === day ? undefined : anchor })}`

  const quote = ({ id, span, kind, speaker, ...more }: Quote): string =>
    `${id} ${kind} ${ends(text, span)} ${speaker}${tell(more)}`

  function entity({ id, type, name, mentions: count, ...more }: Entity, own: Facts['mentions']) {
    const places = own.map(
      (mention) => at(mention.span) + (mention.type === type ? '' : mention.type),
    )
    const counted = count === own.length ? undefined : count
    return `${id} ${type} ${name}: ${places.join(', ')}${tell({ counted, ...more })}`
  }

  return { at, figure, time, quote, entity }
}

type AnyFigure = Figure | HeadlineFigure

/** How a long stretch begins and ends. */
function ends(text: string, { start, end }: Span): string {
  const words = oneLine(text.slice(start, end))
  const short = words.length < 40 ? words : `${words.slice(0, 20)}…${words.slice(-15)}`
  return `“${short}”@${start}-${end}`
}

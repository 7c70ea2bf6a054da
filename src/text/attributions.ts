import type { Mention } from '../schemas/entity.ts'
import type { Quote } from '../schemas/facts.ts'
import type { Span } from '../schemas/span.ts'
import { amountAt } from './quotes/account-edges.ts'
import { findAccounts, type Account } from './quotes/accounts.ts'
import { nameOf } from './quotes/antecedents.ts'
import { untilAside } from './quotes/asides.ts'
import type { Content } from './quotes/content-edges.ts'
import { isPluralPhrase } from './quotes/doers.ts'
import { isEvidence } from './quotes/evidence.ts'
import { isAcronym, isMarkOf, lineAt, spanOfStretch } from './quotes/looks.ts'
import type { Report } from './quotes/reports.ts'
import { type Named, resolverOf } from './quotes/speakers.ts'
import { reportsOf } from './quotes/speech.ts'
import { hasSurvey, surveyShares, type Teller } from './quotes/surveys.ts'
import { Class } from './reading/classes.ts'
import { hasClass, is, pieceAt, stretchOf } from './reading/cursor.ts'
import type { Stretch } from './reading/match.ts'
import type { TextReading } from './reading/text-reading.ts'

/** Somebody says, thinks or wants what stands in `contentSpan`. */
export interface AttributedSpan {
  readonly sourceSpan: Span
  /** The name or noun that the source stands for, where that is a pronoun. */
  readonly nameSpan?: Span
  /** Whether that stands in the same paragraph. */
  readonly isNamedNear?: boolean
  readonly cueSpan?: Span
  readonly contentSpan: Span
  /** The source's entity, or null where the text does not make it sure. */
  readonly entity: string | null
  /**
   * `speech`: words or findings are reported ("said", "found"). `account`: a number is given, or something counted
   * ("put it at 12", "reported 12 cases"). `stance`: a wish or judgement ("wants", "criticized").
   */
  readonly kind: 'speech' | 'account' | 'stance'
  /** The source is a test, a laboratory or figures, or only asks: where somebody says what these show or ask for, it is that one's. */
  readonly yields: boolean
}

/**
 * Finds who says what: quotations with a speaker, clauses after a reporting verb, "according to". In order of
 * their contents, which may lie inside one another. Linear in the length of the text.
 */
export function findAttributions(
  r: TextReading,
  { mentions, entities, quotes }: Named & { readonly quotes: readonly Quote[] },
): AttributedSpan[] {
  const { reports } = reportsOf(r)
  const { entityOf } = resolverOf(r, { mentions, entities })
  const sourceOf = (subject: Stretch, cue: Stretch) => {
    const entity = entityOf(subject)
    return {
      sourceSpan: spanOfStretch(r, subject),
      entity,
      yields: isEvidence(r, subject, cue),
      ...namedBy(r, subject, entity, mentions, reports),
    }
  }
  const told = reports.flatMap((report) => {
    const source = sourceOf(report.subject, report.cue)
    const cueSpan = spanOfStretch(r, report.cue)
    return report.content.map((content) => {
      const kind = kindOf(r, report, content)
      const isThing = kind === 'account' && content.kind !== 'count'
      const contentSpan = spanOfStretch(r, isThing ? untilAside(r, content) : content)
      return { ...source, cueSpan, contentSpan, kind }
    })
  })
  const accounts = findAccounts(r)
  const shares = hasSurvey(r) ? surveyShares(r, tellersOf(r, reports, accounts)) : []
  const given = [...accounts, ...shares].map(({ source, cue, content }) => ({
    ...sourceOf(source, cue),
    ...(is(r, cue.first, Class.asksVerb) && { yields: true }),
    cueSpan: spanOfStretch(r, cue),
    contentSpan: spanOfStretch(r, content),
    kind: 'account' as const,
  }))
  const spoken = quotes.flatMap((quote) => spokenOf(r, quote, mentions, reports))
  return [...told, ...given, ...spoken].toSorted(
    (a, b) => a.contentSpan.start - b.contentSpan.start,
  )
}

/** Who tells something, in text order; not those who are asked. */
const tellersOf = (
  r: TextReading,
  reports: readonly Report[],
  accounts: readonly Account[],
): readonly Teller[] => {
  const told = reports.filter(
    ({ voice, subject }) => (voice === 'speech' || voice === 'finding') && !isShare(r, subject),
  )
  const tellers = told.map(({ subject, cue, content }) => ({
    source: subject,
    cue,
    contents: content,
  }))
  const given = accounts.map(({ source, cue, content }) => ({ source, cue, contents: [content] }))
  return [...tellers, ...given].toSorted((a, b) => a.cue.first - b.cue.first)
}

/** Where a pronoun is named, and whether that is near. */
function namedBy(
  r: TextReading,
  subject: Stretch,
  entity: string | null,
  mentions: readonly Mention[],
  reports: readonly Report[],
): Pick<AttributedSpan, 'nameSpan' | 'isNamedNear'> {
  const nameSpan = nameOf(r, subject, entity, mentions, reports)
  if (!nameSpan) return {}
  const isNamedNear = lineAt(r, pieceAt(r, nameSpan.start)) === lineAt(r, subject.first)
  return { nameSpan, isNamedNear }
}

/** What stands in quotation marks. */
function spokenOf(
  r: TextReading,
  { span, kind, speaker, speakerSpan, cueSpan }: Quote,
  mentions: readonly Mention[],
  reports: readonly Report[],
): AttributedSpan[] {
  if (!speakerSpan || kind === 'indirect') return []
  const subject = stretchOf(r, speakerSpan)
  return [
    {
      sourceSpan: speakerSpan,
      ...namedBy(r, subject, speaker, mentions, reports),
      ...(cueSpan && { cueSpan }),
      contentSpan: span,
      entity: speaker,
      yields: false,
      kind: 'speech',
    },
  ]
}

/** A clause that somebody denies is told, as its figures are somebody's; a thing that is denied or wanted is not. */
function kindOf(r: TextReading, report: Report, content: Content): AttributedSpan['kind'] {
  const { kind } = content
  if (isPromised(r, report, kind) || isBelieved(r, report, kind)) return 'account'
  if (isDenied(r, report, content)) return 'account'
  if (kind === 'wish' || isUntold(r, report)) return 'stance'
  if (kind === 'count' || kind === 'view') return 'account'
  return report.voice === 'speech' || report.voice === 'finding' ? 'speech' : 'stance'
}

const isUntold = (r: TextReading, { voice, cue, subject }: Report): boolean =>
  voice === 'unsaid' ||
  is(r, cue.next - 1, Class.denialVerb) ||
  isNobody(r, subject) ||
  isShare(r, subject)

/** "we", "you", "someone": the writer, the reader, or nobody that could be named. */
const isNobody = (r: TextReading, { first, next }: Stretch): boolean =>
  next - first === 1 && is(r, first, Class.nobodyNamed) && !isAcronym(r, first)

/** "denied that 12 men had died", "denies reports that"; but not "no official denied that" and "denied a request that". */
const isDenied = (r: TextReading, report: Report, { first, kind }: Content): boolean =>
  kind === 'clause' &&
  report.voice === 'speech' &&
  is(r, report.cue.next - 1, Class.denialVerb) &&
  !hasClass(r, report.cue.next, first, Class.pleaNoun) &&
  !is(r, report.subject.first, Class.hardlyAny) &&
  !isNobody(r, report.subject) &&
  !isShare(r, report.subject)

/** "pledged to free 12 men" */
const isPromised = (r: TextReading, { cue, voice }: Report, kind: Content['kind']): boolean =>
  kind === 'wish' &&
  voice !== 'unsaid' &&
  is(r, cue.next - 1, Class.promiseVerb) &&
  is(r, cue.next, Class.to)

/**
 * "Officials believe that 12 men died": bodies and experts, not a single person. Who expects it may be one: "the bank expects
 * rates will fall".
 */
const isBelieved = (r: TextReading, { cue, voice, subject }: Report, kind: Content['kind']) =>
  kind === 'clause' &&
  voice === 'thought' &&
  ((is(r, cue.next - 1, Class.beliefVerb) && isPluralPhrase(r, subject)) ||
    (isForeseen(r, cue) && !isNobody(r, subject)))

/** "expects"; but not "the expected fleet is small". */
const isForeseen = (r: TextReading, { next }: Stretch): boolean =>
  is(r, next - 1, Class.foreseeVerb) && !is(r, next - 1, Class.cuePast)

/** "51 percent of those asked said", "two in three said": what they say is what a survey found. */
function isShare(r: TextReading, { first, next }: Stretch): boolean {
  if (isOneInSome(r, first)) return true
  for (let i = first; i < next; i++) if (is(r, i, Class.percent) || isMarkOf(r, i, '%')) return true
  return is(r, first, Class.half)
}

/** "two in three" */
function isOneInSome(r: TextReading, i: number): boolean {
  const next = amountAt(r, i)
  return next > 0 && is(r, next, Class.in) && amountAt(r, next + 1) > 0
}

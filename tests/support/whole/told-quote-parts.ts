import { readAccording } from '../../../src/text/quotes/according.ts'
import * as accounts from '../../../src/text/quotes/account-edges.ts'
import { accountRules } from '../../../src/text/quotes/account-rules.ts'
import { findAccounts } from '../../../src/text/quotes/accounts.ts'
import * as appositions from '../../../src/text/quotes/appositions.ts'
import { assignSpeakers, markRules } from '../../../src/text/quotes/assign.ts'
import * as clauses from '../../../src/text/quotes/clause-starts.ts'
import * as starts from '../../../src/text/quotes/complement-starts.ts'
import * as edges from '../../../src/text/quotes/content-edges.ts'
import * as doers from '../../../src/text/quotes/doers.ts'
import * as earlier from '../../../src/text/quotes/earlier-sources.ts'
import * as verbs from '../../../src/text/quotes/finite-verbs.ts'
import * as givers from '../../../src/text/quotes/givers.ts'
import * as looks from '../../../src/text/quotes/looks.ts'
import * as phrases from '../../../src/text/quotes/noun-phrases.ts'
import * as placing from '../../../src/text/quotes/placing.ts'
import * as reporting from '../../../src/text/quotes/reporting-verbs.ts'
import { findReports, reportRules, type ReportRules } from '../../../src/text/quotes/reports.ts'
import * as settings from '../../../src/text/quotes/settings.ts'
import * as subjects from '../../../src/text/quotes/subjects.ts'
import { groupStart } from '../../../src/text/quotes/verb-groups.ts'
import { readText } from '../../../src/text/reading.ts'
import { sentenceEnd, sentenceStart } from '../../../src/text/reading/cursor.ts'
import { markedOf } from '../../../src/text/reading/marks.ts'
import type { TextReading } from '../../../src/text/reading/text-reading.ts'
import { asking, pieces, toldAtPieces, type AtPiece } from './asked.ts'
import { oneLine } from './lines.ts'

const start = sentenceStart
const end = sentenceEnd
const one = (i: number) => ({ first: i, next: i + 1 })

/** What is asked of each piece: of it alone, or up to the beginning or the end of its sentence. */
const parts: Readonly<Record<string, AtPiece>> = {
  amountAt: (r, i) => accounts.amountAt(r, i) || undefined,
  amountEnd: accounts.amountEnd,
  clauseAround: (r, i) => accounts.clauseAround(r, one(i)),
  ownerBefore: accounts.ownerBefore,
  apposedSubject: (r, i) =>
    looks.isComma(r, i) ? appositions.apposedSubject(r, start(r, i), i) : undefined,
  relativeIn: (r, i) => appositions.relativeIn(r, start(r, i), i),
  isParticipial: appositions.isParticipial,
  isUnsayable: (r, i) => !starts.isSayable(r, i),
  behindSetting: (r, i) => starts.behindSetting(r, i, end(r, i)),
  isPlainlySaid: (r, i) => starts.isPlainlySaid(r, i, Math.min(i + 2, end(r, i))),
  infinitiveIn: (r, i) => positive(starts.infinitiveIn(r, i, i + 1, end(r, i))),
  isClause: (r, i) => clauses.isClause(r, i, end(r, i)),
  isSureClause: (r, i) => clauses.isClause(r, i, end(r, i), true),
  afterHearer: (r, i) => positive(starts.afterHearer(r, i, end(r, i))),
  clauseStart: (r, i) => edges.clauseStart(r, i, start(r, i)),
  contentEnd: (r, i) => edges.contentEnd(r, i, end(r, i)),
  trimPieces: (r, i) =>
    looks.isWordAt(r, i) ? undefined : edges.trimPieces(r, start(r, i), i + 1),
  isPluralPhrase: (r, i) => doers.isPluralPhrase(r, { first: start(r, i), next: i + 1 }),
  firstSubject: (r, i) => doers.firstSubject(r, start(r, i), i),
  behindSource: (r, i) => earlier.behindSource(r, i, start(r, i)),
  accordingTo: earlier.accordingTo,
  laterPart: (r, i) => earlier.laterPart(r, start(r, i), i),
  nextSource: (r, i) => earlier.nextSource(r, i, end(r, i)),
  readAccording: (r, i) => readAccording(r, i, start(r, i), end(r, i)),
  isFiniteVerb: verbs.isFiniteVerb,
  isVerb: verbs.isVerb,
  isPassive: givers.isPassive,
  isTime: givers.isTime,
  giverBefore: givers.giverBefore,
  isDash: looks.isDash,
  isAcronym: looks.isAcronym,
  phraseBefore: (r, i) => phrases.phraseBefore(r, start(r, i), i),
  trimmed: (r, i) => phrases.trimmed(r, start(r, i), i),
  isSpoken: reporting.isSpoken,
  isBase: reporting.isBase,
  isNounForm: reporting.isNounForm,
  skipSetting: (r, i) => settings.skipSetting(r, i, end(r, i)),
  skipTime: (r, i) => settings.skipTime(r, i, end(r, i)),
  groupStart,
  subjectBefore: subjects.subjectBefore,
  subjectAfter: subjects.subjectAfter,
}

const positive = (i: number): number | undefined => (i < 0 ? undefined : i)

const toEnd: ReadonlySet<string> = new Set(['amountEnd', 'contentEnd', 'nextSource'])
const fromStart: ReadonlySet<string> = new Set(['clauseStart', 'behindSource'])

/** What a part says where it finds something: not where it goes to an end of the sentence, for want of anything. */
function toldByPart(r: TextReading, [name, ask]: readonly [string, AtPiece]): readonly string[] {
  if (toEnd.has(name)) return toldAtPieces(r, name, ask, end)
  return toldAtPieces(r, name, ask, fromStart.has(name) ? start : undefined)
}

/** What places of words in marks are taken for. */
const toldMarks = (r: TextReading): readonly string[] =>
  markedOf(r.tokens).map((marked) => {
    const place = placing.placeOf(r, marked)
    const looksLike = Object.entries({
      signature: placing.signature(r, place),
      isOpenEnded: placing.isOpenEnded(r, place),
      isClosedLoosely: placing.isClosedLoosely(r, place),
      outerSentenceStart: placing.outerSentenceStart(r, place),
      isIntroduced: placing.isIntroduced(r, place),
      startsLine: placing.startsLine(r, place),
      isSentenceLike: placing.isSentenceLike(r, place),
    }).filter(([, told]) => told !== undefined && told !== false)
    return `marks ${pieces(place)}: ${looksLike.map(([name, told]) => `${name}=${pieces(told)}`).join(' ')}`
  })

/** What each rule says, as if it were the only one of its table. */
function toldRules(r: TextReading): readonly string[] {
  const noted: string[] = []
  const note = (told: string) => void noted.push(told)
  const asked: readonly (Partial<ReportRules> & object)[] = [
    { refusals: asking(reportRules.refusals, note) },
    { refusals: [], subjects: asking(reportRules.subjects, note) },
    { complements: asking(reportRules.complements, note) },
  ]
  for (const rules of asked) findReports(r, { ...reportRules, ...rules })
  const { reports } = findReports(r)
  assignSpeakers(r, reports, { ...markRules, refusals: asking(markRules.refusals, note) })
  assignSpeakers(r, reports, { refusals: [], speakers: asking(markRules.speakers, note) })
  findAccounts(r, asking(accountRules, note))
  return noted.map((told) => `rule ${told}`)
}

/** What the parts of reading quotations say of a text, whether anything comes of it or not. */
export function toldQuoteParts(text: string): readonly string[] {
  const r = readText(text, 'en')
  const { reports, refused } = findReports(r)
  return [
    `# ${oneLine(text)}`,
    ...reports.map((report) => `report ${pieces(report)}`),
    ...refused.map(({ rule, verb }) => `refused ${verb}=${rule}`),
    ...toldRules(r),
    ...toldMarks(r),
    ...Object.entries(parts).flatMap((part) => toldByPart(r, part)),
  ]
}

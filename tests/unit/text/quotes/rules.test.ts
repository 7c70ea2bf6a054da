import { accountRules, type AccountRules } from '../../../../src/text/quotes/account-rules.ts'
import { findAccounts } from '../../../../src/text/quotes/accounts.ts'
import { assignSpeakers, markRules, type MarkRules } from '../../../../src/text/quotes/assign.ts'
import { complementRules } from '../../../../src/text/quotes/complements.ts'
import { cueRefusals } from '../../../../src/text/quotes/cue-refusals.ts'
import { spanOfStretch } from '../../../../src/text/quotes/looks.ts'
import { markRefusals } from '../../../../src/text/quotes/mark-refusals.ts'
import { quoteRefusals, type QuoteRefusals } from '../../../../src/text/quotes/quote-refusals.ts'
import { findReports, reportRules, type ReportRules } from '../../../../src/text/quotes/reports.ts'
import { speakerRules } from '../../../../src/text/quotes/speaker-rules.ts'
import { subjectRules } from '../../../../src/text/quotes/subject-rules.ts'
import { unquotedOf } from '../../../../src/text/quotes/unquoted.ts'
import { readText } from '../../../../src/text/reading.ts'
import type { Stretch } from '../../../../src/text/reading/match.ts'
import type { TextReading } from '../../../../src/text/reading/text-reading.ts'
import { testRules, type Told } from '../../../support/rules.ts'

const cut = (r: TextReading, stretch: Stretch): string => {
  const { start, end } = spanOfStretch(r, stretch)
  return r.text.slice(start, end)
}

const read = (text: string, rules: Partial<ReportRules>) => {
  const r = readText(text, 'en')
  return { r, ...findReports(r, { ...reportRules, ...rules }) }
}

/** "who: what", by the rule that found who. */
function doers(text: string, subjects: ReportRules['subjects']): Told[] {
  const { r, reports } = read(text, { subjects })
  return reports.flatMap(({ rule, subject, content }) =>
    content.map((one) => ({ rule, gives: `${cut(r, subject)}: ${cut(r, one)}` })),
  )
}

const bracketed = {
  clause: (words: string) => words,
  count: (words: string) => `[${words}]`,
  view: (words: string) => `{${words}}`,
  wish: (words: string) => `(${words})`,
}

/** What is reported, in brackets where it is no clause. */
function contents(text: string, complements: ReportRules['complements']): Told[] {
  const { r, reports } = read(text, { complements })
  return reports.flatMap(({ content }) =>
    content.map((one) => ({
      rule: one.rule,
      gives: bracketed[one.kind](cut(r, one)),
    })),
  )
}

function refusedCues(text: string, refusals: ReportRules['refusals']): Told[] {
  const { r, refused } = read(text, { refusals })
  return refused.map(({ rule, verb }) => ({ rule, gives: cut(r, { first: verb, next: verb + 1 }) }))
}

function marks(text: string, rules: Partial<MarkRules>) {
  const r = readText(text, 'en')
  const { reports } = findReports(r)
  return { r, ...assignSpeakers(r, reports, { ...markRules, ...rules }) }
}

function speakers(text: string, rules: MarkRules['speakers']): Told[] {
  const { r, spoken } = marks(text, { speakers: rules })
  return spoken.map(({ rule, marked, report, subject }) => {
    const who = report?.subject ?? subject
    return {
      rule,
      gives: `${who ? cut(r, who) : 'nobody'}: ${text.slice(marked.start, marked.end)}`,
    }
  })
}

const refusedMarks = (text: string, refusals: MarkRules['refusals']): Told[] =>
  marks(text, { refusals }).refused.map(({ rule, marked }) => ({
    rule,
    gives: text.slice(marked.start, marked.end),
  }))

/** The cues that quote nobody. */
function unquoted(text: string, refusals: QuoteRefusals): Told[] {
  const { r, reports } = read(text, {})
  return unquotedOf(r, reports, refusals).map(({ rule, report }) => ({
    rule,
    gives: cut(r, report.cue),
  }))
}

function accounts(text: string, rules: AccountRules): Told[] {
  const r = readText(text, 'en')
  return findAccounts(r, rules).map(({ rule, source, content }) => ({
    rule,
    gives: `${cut(r, source)}: ${cut(r, content)}`,
  }))
}

testRules('who gives a number', accountRules, accounts)
testRules('who speaks', subjectRules, doers)
testRules('what verbs report', complementRules, contents)
testRules('verbs that report nothing', cueRefusals, refusedCues)
testRules('whose words stand in marks', speakerRules, speakers)
testRules('marks without speech', markRefusals, refusedMarks)
testRules('what quotes nobody', quoteRefusals, unquoted)

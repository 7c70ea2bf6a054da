import { byHint } from '../../page/by-hint.ts'

/**
 * What names in templates speak for and against, as Mozilla's Readability (Apache-2.0) has learned them.
 * Looked for within class and id, so that `sidebar-left` and `mySidebar` count. Without Unicode's folding of case,
 * which takes twice the time.
 */
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i
const MAYBE = /and|article|body|column|content|main|shadow/i
const POSITIVE =
  /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i
const SHARE = /(?:\b|_)(?:share|sharedaddy)(?:\b|_)/i

export interface NameJudgement {
  readonly unlikely: boolean
  /** 25 for a good name, -25 for a bad one. */
  readonly weight: number
  readonly share: boolean
}

const NO_NAME: NameJudgement = { unlikely: false, weight: 0, share: false }
/** Names longer than this are no names. UTF-16 code units. */
const LONGEST = 1_000

/** What class and id tell of an element. */
export const nameJudgement = byHint(({ text }): NameJudgement => {
  if (text === '') return NO_NAME
  const hints = text.slice(0, LONGEST)
  return {
    unlikely: UNLIKELY.test(hints) && !MAYBE.test(hints),
    weight: (POSITIVE.test(hints) ? 25 : 0) - (NEGATIVE.test(hints) ? 25 : 0),
    share: SHARE.test(hints),
  }
})

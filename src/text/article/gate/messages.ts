import type { RefusalCode } from '../../refusals.ts'
import * as words from './message-words.ts'

/** What a page says to whoever asks for it. */
export interface Said {
  /** Its titles and first heading, without the site's name. */
  readonly titles: readonly string[]
  /** All that it shows, where that is not much; else what was taken for its text. */
  readonly text: string
  /** That is all that it shows. */
  readonly isWhole?: boolean
  /** It states when it was published, as messages do not. */
  readonly isDated: boolean
}

interface Message {
  readonly code: RefusalCode
  /** A title that is nothing but this. */
  readonly title: RegExp
  readonly text: RegExp
  /** A text of fewer UTF-16 code units than this needs no title that says the same; not where it is dated. */
  readonly alone: number
  /** A title needs no text that says the same where that is shorter than this. */
  readonly untold: number
  /** Whether a page that states its day of publication may be one: walls stand before articles that do. */
  readonly mayBeDated: boolean
}

/** The first that fits counts. */
const MESSAGES: readonly Message[] = [
  {
    code: 'bot-check',
    title: words.botTitle,
    text: words.botText,
    alone: 600,
    untold: 0,
    mayBeDated: true,
  },
  {
    code: 'soft-404',
    title: words.lostTitle,
    text: words.lostText,
    alone: 700,
    untold: 400,
    mayBeDated: true,
  },
  {
    code: 'error-page',
    title: words.errorTitle,
    text: words.errorText,
    alone: 160,
    untold: 200,
    mayBeDated: false,
  },
  {
    code: 'not-for-us',
    title: words.elsewhereTitle,
    text: words.elsewhereText,
    alone: 450,
    untold: 300,
    mayBeDated: false,
  },
]

/** Walls, checks and messages have less text than this. UTF-16 code units. */
export const MESSAGE = 1_500
/** Less than this has a whole page of theirs, with what stands around on all pages of the site. */
export const SMALL = 2_500

/** The message that a page is, if it is one: its title and its text say so, or one of them and there is hardly more. */
export function messageOf({
  titles,
  text,
  isWhole = false,
  isDated,
}: Said): RefusalCode | undefined {
  if (text.length >= (isWhole ? SMALL : MESSAGE)) return undefined
  return MESSAGES.find((message) => {
    if (isDated && !message.mayBeDated) return false
    const isNamed = titles.some((title) => message.title.test(title))
    const isTold = message.text.test(text)
    if (isNamed && isTold) return true
    if (isDated) return false
    return (isTold && text.length < message.alone) || (isNamed && text.length < message.untold)
  })?.code
}

/** Titles as they are, and their parts: which of them names the site is not known. */
export function partsOfTitles(titles: readonly string[]): string[] {
  return titles
    .flatMap((title) => [title, ...title.split(/\s+[|–—·»-]+\s+/u)])
    .map((part) => part.trim())
}

/** It is called a way in. */
export const isNamedLogin = (titles: readonly string[]): boolean =>
  titles.some((title) => words.loginTitle.test(title))

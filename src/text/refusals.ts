/** Why a page is no article, by code, and whether another fetch may bring one. The only table of both. */
export interface Refusal {
  /**
   * `surely`: walls and checks stand before an article that is there. `maybe`: a page that is not there yet, or badly made,
   * is often mended. `never`: the same bytes would come again.
   */
  readonly passes: 'surely' | 'maybe' | 'never'
  readonly why: string
}

export const REFUSALS = {
  'consent-wall': {
    passes: 'surely',
    why: 'the page asks for consent to cookies and shows no article behind it',
  },
  'bot-check': {
    passes: 'surely',
    why: 'the page wants to know whether a person reads it, and shows no article',
  },
  'soft-404': {
    passes: 'maybe',
    why: 'the page says that it was not found, with a status of success',
  },
  'error-page': {
    passes: 'surely',
    why: 'the page says that the site is ill or being worked on, with a status of success',
  },
  'not-for-us': {
    passes: 'maybe',
    why: 'the page says that it is not shown here: in this country, browser, or at this age',
  },
  paywall: {
    passes: 'maybe',
    why: 'the page offers a subscription and shows nothing of the article',
  },
  'section-page': {
    passes: 'maybe',
    why: 'the page lists other articles under one topic and has no text of its own',
  },
  'login-page': {
    passes: 'maybe',
    why: 'the page asks for a name and a password and shows no article',
  },
  'not-text': { passes: 'maybe', why: 'the bytes are no text, whatever they are said to be' },
  'no-language': { passes: 'maybe', why: 'the text is in no language: its letters form no words' },
  'no-article': {
    passes: 'maybe',
    why: 'the page holds too little running text to be an article',
  },
  'too-large': { passes: 'maybe', why: 'the page is larger than any article' },
  'too-costly': {
    passes: 'never',
    why: 'reading the page takes more time than its caller allows',
  },
  'too-deep': {
    passes: 'never',
    why: 'the elements of the page stand within one another without end',
  },
  'not-json': { passes: 'never', why: 'the line is no JSON' },
} as const satisfies Readonly<Record<string, Refusal>>

export type RefusalCode = keyof typeof REFUSALS

/** Whether the same page may be an article when it is fetched again; nothing for a code that is none of a page's. */
export function passingOf(code: string): Refusal['passes'] | undefined {
  return isRefusalCode(code) ? REFUSALS[code].passes : undefined
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code)

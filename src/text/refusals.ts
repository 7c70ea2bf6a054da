/** Why a page is no article, by code. What passes with time is worth another fetch; the rest is not. */
export interface Refusal {
  readonly transient: boolean
  readonly why: string
}

export const REFUSALS = {
  'consent-wall': {
    transient: true,
    why: 'the page asks for consent to cookies and shows no article behind it',
  },
  'bot-check': {
    transient: true,
    why: 'the page wants to know whether a person reads it, and shows no article',
  },
  'soft-404': {
    transient: false,
    why: 'the page says that it was not found, with a status of success',
  },
  'section-page': {
    transient: false,
    why: 'the page lists other articles under one topic and has no text of its own',
  },
  'login-page': {
    transient: false,
    why: 'the page asks for a name and a password and shows no article',
  },
  'not-text': { transient: false, why: 'the bytes are no text, whatever they are said to be' },
  'no-language': { transient: false, why: 'the text is in no language: its letters form no words' },
  'no-article': {
    transient: false,
    why: 'the page holds too little running text to be an article',
  },
  'too-large': { transient: false, why: 'the page is larger than any article' },
  'too-deep': {
    transient: false,
    why: 'the elements of the page stand within one another without end',
  },
  'not-json': { transient: false, why: 'the line is no JSON' },
} as const satisfies Readonly<Record<string, Refusal>>

export type RefusalCode = keyof typeof REFUSALS

/** Whether the same page may be an article when it is fetched again. */
export function passesWithTime(code: string): boolean {
  return Object.entries(REFUSALS).some(([known, { transient }]) => known === code && transient)
}

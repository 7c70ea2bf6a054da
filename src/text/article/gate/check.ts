import { countWords } from '../../normalize.ts'
import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { REFUSALS, type RefusalCode } from '../../refusals.ts'
import { Unreadable } from '../../unreadable.ts'
import type { Body } from '../body/body.ts'
import { consentTerms } from '../body/consent.ts'
import { isWordless } from './language.ts'
import { isSection } from './section.ts'
import { isBotCheck, isLogin, isNotFound } from './titles.ts'

export interface Candidate {
  readonly page: Page
  readonly body: Body
  readonly title: string
  readonly pageTitle: string
  readonly url: string
  readonly claimsArticle: boolean
  /** An article goes on here that began on another page: it may be short. */
  readonly isFurther?: boolean
}

/** Throws `Unreadable` where a page is no article, with the code of what it is. */
export function refuseOthers(candidate: Candidate): void {
  const code = whatElse(candidate)
  if (code) throw refusal(code, candidate.url)
}

export function refusal(code: RefusalCode, url: string): Unreadable {
  return new Unreadable(code, `${url}: ${REFUSALS[code].why}`)
}

/** Walls, checks and messages have less text than this. UTF-16 code units. */
const MESSAGE = 1_500

function whatElse(candidate: Candidate): RefusalCode | undefined {
  const { body, page } = candidate
  const text = body.paragraphs.join('\n')
  const isShort = text.length < MESSAGE
  if (isShort && isBotCheck(candidate, text)) return 'bot-check'
  if (isConsent(page, body)) return 'consent-wall'
  if (isShort && isNotFound(candidate, text)) return 'soft-404'
  if (isShort && isLogin(candidate, text) && asksForPassword(page)) return 'login-page'
  if (isWordless(text)) return 'no-language'
  if (candidate.isFurther) return undefined
  if (isSection(candidate)) return 'section-page'
  // What is longer has more words than are asked for.
  const words = isShort ? countWords(text) : MANY_WORDS
  return isArticle(candidate, words) ? undefined : 'no-article'
}

const LEAST_CONSENT = 0.5

/** Most of what was found, or of a page without an article, asks for consent. */
function isConsent(page: Page, { paragraphs, prose }: Body): boolean {
  const lines = paragraphs.filter((line) => line.length > 25)
  const asking = lines.filter((line) => consentTerms(line.slice(0, 600)) > 1)
  const whole = lengthOf(lines)
  if (asking.length >= 2 && lengthOf(asking) > whole * LEAST_CONSENT) return true
  if (prose > 200) return false
  const shown = page.html.length < 200_000 ? visibleTerms(page) : 0
  return shown >= 4
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}

const PARTS = tagSet('p li div h1 h2 h3 span button label')
const MOST_PARTS = 400

/** What all short parts of the page say together. */
function visibleTerms(page: Page): number {
  const parts = elementsNamed(page, PARTS, 0, MOST_PARTS)
    .filter((node) => textLength(page, node) < 800)
    .map((node) => page.html.slice(page.from[node], page.to[node]).slice(0, 2_000))
  return consentTerms(parts.join(' ').slice(0, 20_000))
}

const INPUT = tagSet('input')

function asksForPassword(page: Page): boolean {
  return elementsNamed(page, INPUT, 0, 2_000).some(
    (node) => attributeOf(page, node, 'type')?.toLowerCase() === 'password',
  )
}

const LEAST_WORDS = 20
const MANY_WORDS = 60
/** UTF-16 code units: two sentences or three. */
const LEAST_PROSE = 200

/** A stub behind a paywall that says it is an article is one; a page that does not say so must show it. */
function isArticle({ body, claimsArticle, url }: Candidate, words: number): boolean {
  if (claimsArticle) return words >= LEAST_WORDS
  const { pathname, search, protocol } = new URL(url)
  const isStart = pathname === '/' && search === '' && protocol.startsWith('http')
  return (words >= MANY_WORDS || body.prose >= LEAST_PROSE) && !isStart
}

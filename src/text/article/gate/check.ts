import { countWords } from '../../normalize.ts'
import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed, textLength, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { REFUSALS, type RefusalCode } from '../../refusals.ts'
import { Unreadable } from '../../unreadable.ts'
import type { Body } from '../body/body.ts'
import { isOffer } from '../kinds/offers.ts'
import type { LinkedData } from '../metadata/json-ld.ts'
import { isConsentWall } from './consent-wall.ts'
import { isWordless } from './language.ts'
import { MESSAGE, SMALL, type Said, isNamedLogin, messageOf, partsOfTitles } from './messages.ts'
import { isSection, listsOthers } from './section.ts'

export interface Candidate {
  readonly page: Page
  readonly body: Body
  readonly title: string
  readonly pageTitle: string
  readonly url: string
  readonly claimsArticle: boolean
  readonly linked: Pick<LinkedData, 'article'>
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** Whether its day of publication stands beside the headline or in the text. */
  readonly showsDate: () => boolean
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

function whatElse(candidate: Candidate): RefusalCode | undefined {
  const { body, page, url } = candidate
  const text = body.paragraphs.join('\n')
  const said = saidBy(candidate, text)
  const wall = wallOf(candidate, said, text)
  if (wall) return wall
  if (isWordless(text)) return 'no-language'
  if (candidate.isFurther) return undefined
  if (isSection({ ...candidate, isDated: said.isDated })) return 'section-page'
  if (isArticle(candidate, text)) return undefined
  return listsOthers(page, url) ? 'section-page' : 'no-article'
}

/** A small page may say it in its text, amid what stands on all pages of the site. */
const messageIn = (said: Said, text: string): RefusalCode | undefined =>
  messageOf(said) ?? (said.isWhole ? messageOf({ ...said, text, isWhole: false }) : undefined)

/** What stands before the article, or in its place. */
function wallOf(candidate: Candidate, said: Said, text: string): RefusalCode | undefined {
  const { body, page } = candidate
  const message = messageIn(said, text)
  if (message === 'bot-check' || isMachineCheck(page, said.text)) return 'bot-check'
  if (isConsentWall(page, body)) return 'consent-wall'
  if (message || text.length >= MESSAGE) return message
  if (isLogin(candidate, said, text)) return 'login-page'
  return isOfferOnly(body.paragraphs) ? 'paywall' : undefined
}

const HEADINGS = tagSet('h1 h2')

function saidBy({ page, title, pageTitle, linked, meta }: Candidate, text: string): Said {
  const [heading] = elementsNamed(page, HEADINGS, 0, 1)
  const titles = [title, pageTitle, heading === undefined ? '' : textOf(page, heading, 200)]
  // What a small page says is no text to the reader of bodies.
  const isSmall = textLength(page, 0) < SMALL && text.length < MESSAGE
  return {
    titles: partsOfTitles(titles),
    text: isSmall ? textOf(page, 0, SMALL) : text,
    isWhole: isSmall,
    isDated: isDated({ linked, meta }),
  }
}

/** It states when it was published, as articles do. */
export function isDated({ linked, meta }: Pick<Candidate, 'linked' | 'meta'>): boolean {
  return linked.article?.['datePublished'] !== undefined || meta.has('article:published_time')
}

/** Scripts of those who ask machines to stay away, and next to nothing else. */
const CHECKERS =
  /challenge-platform|cf-chl|_cf_chl|px-captcha|captcha-delivery|datadome|_Incapsula_|perimeterx|awswaf|ddos-guard/iu

function isMachineCheck({ source }: Page, text: string): boolean {
  return text.length < 200 && source.length < 60_000 && CHECKERS.test(source.whole())
}

const INPUT = tagSet('input')

/** It asks for a password, and is called a way in, or says next to nothing and does not call itself an article. */
function isLogin(candidate: Candidate, { titles }: Said, text: string): boolean {
  const isNamed = isNamedLogin(titles)
  const isShort = text.length < 300
  if (!isNamed && (!isShort || candidate.claimsArticle)) return false
  if (isNamed && !isShort && isDated(candidate)) return false
  return elementsNamed(candidate.page, INPUT, 0, 2_000).some(
    (node) => attributeOf(candidate.page, node, 'type')?.toLowerCase() === 'password',
  )
}

/** Words beside offers that are an article's beginning. */
const LEAST_BESIDE = 12

function isOfferOnly(lines: readonly string[]): boolean {
  const others = lines.filter((line) => !isOffer(line))
  return others.length < lines.length && countWords(others.join('\n')) < LEAST_BESIDE
}

const LEAST_DATED = 8
const LEAST_CLAIMED = 20
const LEAST_SHOWN = 25
const MANY_WORDS = 60
/** UTF-16 code units: two sentences or three. */
const LEAST_PROSE = 200

/** The more a page says of itself as articles do, the less it must say else. */
function isArticle(candidate: Candidate, text: string): boolean {
  const { body, claimsArticle, url } = candidate
  const words = countWords(text.slice(0, MESSAGE))
  if (claimsArticle) return words >= (isDated(candidate) ? LEAST_DATED : LEAST_CLAIMED)
  const { pathname, search, protocol } = new URL(url)
  if (pathname === '/' && search === '' && protocol.startsWith('http')) return false
  return (
    words >= MANY_WORDS ||
    body.prose >= LEAST_PROSE ||
    (words >= LEAST_SHOWN && body.prose >= LEAST_PROSE / 2 && candidate.showsDate())
  )
}

import { tagSet } from '../../page/names.ts'
import { elementsNamed, endOf, textLength, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { CONSENT_TERMS } from '../body/asking-words.ts'
import type { Body } from '../body/body.ts'
import { type Term, termCounter } from '../stems.ts'

/** Scripts that the reader of bodies knows no terms of. */
const ELSEWHERE: readonly Term[] = [
  ['cookie|クッキ|çerez|eväst', /cookie|クッキー|쿠키|ملفات تعريف الارتباط|çerez|evästei|עוגיות/iu],
  [
    '同意|rıza|onay|suost|súhlas|souhl|συγκ',
    /同意|동의|موافقت|rıza|onay|suostumu|súhlas|souhlas|συγκατάθεση|הסכמ/iu,
  ],
  [
    '個人|kişis|henkil|osobn|προσω',
    /個人(?:データ|情報)|个人(?:数据|信息)|개인 ?정보|البيانات الشخصية|kişisel veri|henkilötie|osobní údaje|προσωπικ/iu,
  ],
  [
    '合作|ortak|kumpp|partn|συνερ',
    /パートナー|合作伙伴|파트너|شركا|iş ortak|kumppan|partneř|συνεργάτ/iu,
  ],
  [
    '隐私|gizli|tietos|personu|integr|soukr|απόρρ',
    /プライバシー|隐私|개인정보 ?처리|الخصوصية|gizlilik|tietosuoja|personuppgift|integritet|soukromí|απόρρητο/iu,
  ],
  [
    '设备|cihaz|laitt|enhet|zaříz',
    /デバイス|设备|裝置|기기|جهازك|cihaz|laitte|\benhet\b|zařízení/iu,
  ],
]

/** What asks speaks of us and to you; what tells of consent does not. */
const ADDRESS =
  /(?<!\p{L})(?:you|your|yours|we|our|wir|uns|unsere?|sie|ihre?[mnrs]?|nous|vous|votre|vos|nos|notre|nosotros|nuestros|tu|tus|su|sus|noi|tuo|tua|puoi|wij|ons|onze|jouw|je|vi|våra|du|ditt|dina|my|nasi|twoj\p{L}*|twoją|мы|наши|вы|вас|ваш\p{L}*|nós|nossos|os nossos|seu|sua|biz|size|sizin|me|sinun)(?!\p{L})|当社|弊社|お使い|您|我们|당사|귀하|نحن|لدينا/iu

const termsIn = termCounter([...CONSENT_TERMS, ...ELSEWHERE])

const asks = (line: string) => {
  const beginning = line.slice(0, 600)
  return termsIn(beginning, 2) > 1 && ADDRESS.test(beginning)
}

/** What is shorter is a button. UTF-16 code units. */
const SHORTEST = 25
/** So much of the text asks for consent. */
const SHARE = 0.5
const LEAST_LINES = 2
/** Where there is more running text an article stands beside what asks. UTF-16 code units. */
const ENOUGH_PROSE = 200

/** Most of what was found, or of a page without an article, asks for consent. */
export function isConsentWall(page: Page, { paragraphs, prose }: Body): boolean {
  return areMostlyAsking(paragraphs) || (prose <= ENOUGH_PROSE && isMostlyAsking(page))
}

/** Asked of the longest lines first: of an article, a few that do not ask are enough to tell. */
function areMostlyAsking(paragraphs: readonly string[]): boolean {
  const lines = paragraphs
    .filter((line) => line.length > SHORTEST)
    .toSorted((a, b) => b.length - a.length)
  const least = lengthOf(lines) * SHARE
  let left = lengthOf(lines)
  let asking = 0
  for (const line of lines) {
    if (asks(line)) asking += 1
    else left -= line.length
    if (left <= least) return false
  }
  return asking >= LEAST_LINES
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}

const PARTS = tagSet('p li div section h1 h2 h3 span')
const MOST_PARTS = 400
/** Longer parts hold others. UTF-16 code units. */
const LONGEST = 800
/** So much of all that the page shows. */
const SHARE_OF_PAGE = 0.35
const LEAST_TERMS = 4

/** Where the text was left out because it asks for consent, and nothing is left. */
function isMostlyAsking(page: Page): boolean {
  const said: string[] = []
  let last = 0
  for (const node of elementsNamed(page, PARTS, 0, MOST_PARTS)) {
    const length = textLength(page, node)
    if (node < last || length <= SHORTEST || length > LONGEST) continue
    last = endOf(page, node)
    const text = textOf(page, node, LONGEST)
    if (asks(text)) said.push(text)
  }
  return (
    lengthOf(said) > textLength(page, 0) * SHARE_OF_PAGE &&
    termsIn(said.join(' '), LEAST_TERMS) >= LEAST_TERMS
  )
}

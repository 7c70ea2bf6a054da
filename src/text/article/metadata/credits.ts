import { normalizeLine } from '../../normalize.ts'

/** What is written to an image, and whose it is. */
export interface Caption {
  readonly caption?: string
  readonly credit?: string
}

/** Caption and credit apart: what is marked as the credit, else what reads like one at the caption's end. */
export function parted(whole: string, marked: string | undefined): Caption {
  const credit = marked && marked !== whole ? marked : writtenCredit(whole)
  const rest = (credit ? without(whole, credit) : whole).replace(BUTTON, '')
  const named = credit && bareCredit(credit)
  return { ...(rest && { caption: rest }), ...(named && { credit: named }) }
}

/** What a button above the caption says. */
const BUTTON =
  /^(?:(?:bild |foto )?vergr[öo](?:ß|ss)ern|enlarge(?: (?:this )?image)?|open image(?: in gallery)?|image caption|toggle caption|hide caption|agrandir(?: l['’]image)?|ampliar(?: imagen)?|ingrandisci|powi[ęe]ksz|увеличить|foto:?\s(?=\p{Lu}\p{Ll}+ \p{Ll}))[\s,:|-]*/iu

function without(text: string, credit: string): string {
  const at = text.lastIndexOf(credit)
  if (at < 0) return text
  return normalizeLine(`${text.slice(0, at)} ${text.slice(at + credit.length)}`)
    .replace(/\s*[([|/\u2013\u2014-]\s*[)\]]?$/u, '')
    .trim()
}

const CREDIT_LABEL =
  '(?:photo(?:graph(?:er|y|ie)?)?s?|fotos?|fotografie|image|picture|bild(?:quelle|nachweis|rechte)?|credits?|cr[ée]dits?(?: photo)?|copyright|source|quelle|fuente|fonte|kilde|kuva|zdj[ęe]cie|illustration|grafik|fot|foto|rights|archiv(?:bild|foto)?|ph|фото|図|写真|사진|图|圖|صورة|צילום|φωτο)'
/** "(Photo: Jane Doe/Agency)", "Credit: Agency", "© Agency", "Jane Doe / Agency" at a caption's end. */
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `[([](?:${CREDIT_LABEL})\\s?(?:by|par|von|de|:|：|/|=)[^)\\]]{2,100}[)\\]]\\.?$`,
    'iu',
  ),
  new RegExp(
    `(?:^|[\\s|/.–—-])${CREDIT_LABEL}(?:\\s(?:by|par|von)\\s|\\s?[:：/]|\\s?©)\\s?(?:[^.!?]|\\.(?=\\S)){2,100}\\.?$`,
    'iu',
  ),
  /\s?(?:©|\(c\)|&copy;)\s?[^.]{2,100}\.?$/iu,
  /[([](?=[^)\]]{0,80}(?:\/|Getty|Reuters|AFP|AP\b|dpa|EPA|Imago|picture alliance|Shutterstock|iStock|ANSA|Keystone|Alamy|Unsplash))[^)\]]{2,100}[)\]]\.?$/u,
  /(?<=[.!?”"]\s)(?:[\p{Lu}][\p{L}.'’-]+\s){0,4}(?:\/|via|\|)?\s?(?:AFP|AP|Reuters|REUTERS|Getty Images|dpa|EPA|ANSA|Bloomberg|Shutterstock)(?:\s?\/\s?[\p{L} .-]{2,40}|\s(?:Photo|Images))?$/u,
  /(?<=[.!?”"])\s+\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,3}\s?\/\s?[\p{L}. -]{2,40}$/u,
]

/** What reads like a credit at a caption's end. */
export function writtenCredit(caption: string): string | undefined {
  for (const pattern of CREDITS) {
    const found = pattern.exec(caption)?.[0].replace(/^[\s|/.–—-]+/u, '')
    if (found) return found
  }
  return undefined
}

/** "(Photo: Jane Doe/Agency)" names Jane Doe/Agency. */
function bareCredit(credit: string): string {
  return credit
    .replace(/^[([]|[)\]]\.?$/gu, '')
    .replace(new RegExp(`^${CREDIT_LABEL}\\s?(?:by\\s|par\\s|von\\s|[:：/=]|©)\\s?`, 'iu'), '')
    .replace(/^(?:©|\(c\))\s?/iu, '')
    .trim()
}

import { normalizeLine } from '../../normalize.ts'
import { afterLabel, creditAgency, creditForeign, creditLabel } from './credit-words.ts'

/** What is written to an image, and whose it is. */
export interface Caption {
  readonly caption?: string
  readonly credit?: string
}

/** Caption and credit apart: what is marked as the credit, else what reads like one at the caption's end. */
export function parted(whole: string, marked: string | undefined): Caption {
  const text = whole.replace(BUTTON, '')
  const credit = marked ? creditWithin(marked) : writtenCredit(text)
  const named = credit && bareCredit(credit)
  const rest = credit ? withoutCredit(text, [marked ?? credit, credit, named ?? credit]) : text
  return { ...(/[\p{L}\p{N}]/u.test(rest) && { caption: rest }), ...(named && { credit: named }) }
}

/** What is marked as the credit may hold the caption too, before a label. */
function creditWithin(marked: string): string {
  const tail = writtenCredit(marked)
  return tail !== undefined && marked.length > tail.length + 12 && LABEL.test(tail) ? tail : marked
}

/** What a button above the caption says, or a label that says that a caption follows. */
const BUTTON =
  /^(?:(?:bild |foto )?vergr[öo](?:ß|ss)ern|enlarge(?: (?:this )?image)?|open image(?: in gallery)?|(?:image|photo) caption|toggle caption|hide caption|view image in fullscreen|agrandir(?: l['’]image)?|ampliar(?: imagen)?|ingrandisci|powi[ęe]ksz|увеличить|caption|legende|bildunterschrift|foto:?\s(?=\p{Lu}\p{Ll}+ \p{Ll}))[\s,:|-]{1,5}/iu

/** The credit may stand in the caption once more, in one of these ways. */
function withoutCredit(text: string, ways: readonly string[]): string {
  const twin = ways.find((way) => way.length > 1 && text.endsWith(way))
  const rest = twin === undefined ? text : text.slice(0, text.length - twin.length)
  return normalizeLine(rest).replace(DANGLING, '').trim()
}

/** What parts a caption from its credit. */
const DANGLING = /[\s([（［【|/\u2013\u2014•·=＝,，、;-]+$/u

/** So much of a line can be a credit: no sentence ends in it, but initials and abbreviations do. */
const NAMES = String.raw`(?:[^.!?。！？()（）]|[!?](?=\S)|\.(?=\S)|(?<=\b(?:\p{Lu}\p{Ll}{0,3}|st))\.|[(（][^()（）]{1,60}[)）]){2,100}`

const BRACKETS = '[([（［【]'
const SIGNS = String.raw`(?:©|\(c\)|ⓒ|&copy;)`

/**
 * What credits look like, in turn. Most captions are none: of patterns that take a millisecond or more when they are tried first, as they
 * are compiled then, it is asked before whether the line has what they cannot do without.
 */
const PATTERNS: readonly { readonly pattern: RegExp; readonly needs?: RegExp }[] = [
  // (Photo: Jane Doe/Agency)
  {
    needs: new RegExp(BRACKETS, 'u'),
    pattern: new RegExp(
      `${BRACKETS}(?:${creditLabel}${afterLabel}|[©ⓒ]|photo by|photo courtesy|courtesy|cortes[íi]a|gentileza|foto |\\p{L}{1,12} (?:photo|file)\\b)[^()（）[\\]【】]{2,120}[)\\]）］】]\\.?$`,
      'iu',
    ),
  },
  // (AP Photo/Jane Doe, File) (Jane Doe/Agency) (Agency) (Jane Doe via AP)
  {
    needs: new RegExp(BRACKETS, 'u'),
    pattern: new RegExp(
      `${BRACKETS}(?=[^)\\]）]{0,100}(?:\\/|／|\\b${creditAgency}\\b|\\bvia\\b|\\b(?:photos?|images?) (?:by|courtesy)\\b|\\b(?:handout|file photo)\\b|:))[^()（）[\\]]{2,120}[)\\]）］】]\\.?$`,
      'u',
    ),
  },
  {
    pattern: new RegExp(
      `[([（［【|/]\\s?${creditForeign}(?:\\s?[/|–-]\\s?[^()（）]{2,40})?\\s?[)\\]）］】]?\\.?$`,
      'u',
    ),
  },
  // 川島真琴撮影 · 记者 陆远航 摄 · 김도윤 기자
  {
    pattern:
      /(?<=[。！？；，、＝=（）」”\s]|^)[^。！？；、＝=，「」“”（）]{2,30}?\s?(?:撮影|提供|摄影?|攝影?|供图|供圖|제공|촬영)[)）\]】]?[.。]?$/u,
  },
  {
    pattern:
      /(?<=[.。)\s/])(?:\p{Script=Hangul}{2,10}\s)?(?:\p{Script=Hangul}{2,4}\s?기자)[\s.]?$/u,
  },
  // Photo: Jane Doe
  {
    needs: new RegExp(afterLabel, 'iu'),
    pattern: new RegExp(
      `(?:(?<=[\\s|/.,–—•·"”»’!?)।。])|^)${creditLabel}(?:${afterLabel})${NAMES}\\.?$`,
      'iu',
    ),
  },
  { needs: new RegExp(SIGNS, 'iu'), pattern: new RegExp(`\\s?${SIGNS}\\s?${NAMES}\\.?$`, 'iu') },
  // Beeld Jane Doe · Photo courtesy Agency
  {
    pattern: new RegExp(
      `(?<=[.!?”"»’।]\\s)(?:[Pp]hoto(?:graph)?|PHOTO|[Ff]oto|FOTO|[Bb]eeld|[Bb]ild|[Cc]r[ée]dit|[Cc]ourtesy(?: of)?|Photo courtesy(?: of)?|Photo d[’']archives?) (?=\\p{Lu})${NAMES}$`,
      'u',
    ),
  },
  // . Jane Doe/Agency · . Jane Doe via Agency · . Agency
  {
    pattern: new RegExp(
      `(?<=[.!?”"»’।]\\s)(?:\\p{Lu}[\\p{L}.'’-]*\\s){0,4}(?:\\/|via|\\|)?\\s?${creditAgency}(?:\\s?\\/\\s?[\\p{L} .-]{2,40}|\\s(?:Photo|Images))?$`,
      'u',
    ),
  },
  // … / Jane Doe/Agency · … Agency / Jane Doe
  {
    pattern: new RegExp(
      `(?<=\\s[/|•]\\s)(?:\\p{Lu}[\\p{L}.'’-]*\\s?){0,4}(?:\\/|\\s)${creditAgency}$`,
      'u',
    ),
  },
  { pattern: new RegExp(`(?<=\\s)${creditAgency}\\s?[/|]\\s?[\\p{L}\\p{N} .|/-]{2,60}$`, 'u') },
  {
    pattern:
      /(?<=[.!?”"»’।])\s+\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}\s?\/\s?[\p{L}. -]{2,40}$/u,
  },
]

/** What reads like a credit at a caption's end. */
export function writtenCredit(caption: string): string | undefined {
  for (const { pattern, needs } of PATTERNS) {
    if (needs?.test(caption) === false) continue
    const found = pattern.exec(caption)?.[0].replace(/^[\s|/.–—-]+/u, '')
    if (found) return found
  }
  return undefined
}

const LABEL = new RegExp(`^(?:${creditLabel}(?:${afterLabel})\\s?)+`, 'iu')
/** A label and a name without anything between: only what is marked as a credit is taken apart so. */
const BARE_LABEL =
  /^(?:(?:[Pp]hoto(?:graph)?|PHOTO|[Ff]oto|FOTO|[Bb]ild|[Bb]eeld|[Ii]mage|[Pp]icture(?! [Aa]lliance)|[Cc]r[ée]dit|[Ss]ource|[Qq]uelle)s?(?: [Bb]y| von| par| de| di)?|(?:[Pp]hoto )?[Cc]ourtesy(?: of)?:?|[Pp]hoto d[’']archives?)\s(?=\p{Lu}|©)/u

/** "(Photo: Jane Doe/Agency)" names Jane Doe/Agency. */
function bareCredit(credit: string): string {
  let bare = unwrapped(credit.replace(COPYRIGHT, ''))
  for (const mark of [COPYRIGHT, BARE_LABEL, LABEL, COPYRIGHT]) bare = bare.replace(mark, '')
  return bare
    .replace(/\s?(?:撮影|提供|摄影?|攝影?|供图|供圖|제공|촬영)[)）\]】]?$/u, '')
    .replace(/[\s.,|–-]*all rights reserved\W*$/iu, '')
    .replace(/^[\s:：.,|/•–—-]+|[\s:：,|/•–—-]+$|(?<=\p{Ll}{3}|[^\p{L}])\.$/gu, '')
}

const COPYRIGHT = /^(?:©|ⓒ|\(c\)|copyright\b)\s?(?:(?:19|20)\d\d(?=[\s,])[\s,]*)?/iu

function unwrapped(credit: string): string {
  const inner = credit.trim().replace(/^[([（［【|/]\s?/u, '')
  return inner.length === credit.trim().length ? inner : inner.replace(/\s?[)\]）］】]\.?$/u, '')
}

import { foldWord, monthOf } from '../../dates/names.ts'
import { normalizeLine } from '../../normalize.ts'

/** "By Jane Doe and John Roe, Staff Writers, Agency" → Jane Doe, John Roe. */
export function splitNames(byline: string): string[] {
  const parts = withoutDates(normalizeLine(byline.slice(0, LONGEST_BYLINE)))
    .replace(/https?:\/\/\S+|\S+@\S+\.\p{L}+|(?<=\s)@\w+/giu, '')
    .replace(/(?<=\p{L}) \((?:text|foto|photo|fotos|video|bilder?)[^)]*\)/giu, '')
    .replace(LEAD, '')
    .split(BETWEEN)
  const [first, ...others] = parts.map(cleanName)
  const names = [
    first ?? '',
    ...others.filter((part) => !TRADE.test(part) && !MARK.test(part)),
  ].filter(isName)
  const people = names.filter((name) => !isAgency(name))
  return people.length > 0 ? people : names
}

/** What is longer names nobody. UTF-16 code units. */
const LONGEST_BYLINE = 1_000

/** What stands between names. */
const BETWEEN =
  /\s*(?:[,;|&•·/、，；]|\s[\u2013\u2014-]\s|(?<![\p{L}\p{N}])(?:and|und|y|et|og|och|ja|en|dan|и|та|i|ve|con|mit|with|e(?= \p{Lu}))(?![\p{L}\p{N}]))\s*/u

/** What stands before a name, in the languages of news. */
const LEAD =
  /^(?:(?:(?:(?:view|see|show|zeige) )?all(?:e|er)? (?:posts?|beitr[äa]ge|articles?|artikel) (?:by|von)|story|article|text|texte?|words|written|posted|published|reported|report|reporting|edited|editor(?=:)|submitted|reviewed|interview|from|von|par|por|by|di|de(?=:)|af|av|door|tekst|autor(?:en|in|es|ka)?|auteurs?|autore|authors?|writer(?=:)|contributors?|verfasst|geschrieben|redaktion(?=:)|redactie(?=:)|opinion|escrito|publicado|scritto|écrit|publié|oleh|penulis|reporter(?=:)|yazan|haber|автор|авторы|текст|от|από|του|كتبه?|بقلم|מאת|نویسنده|作者|记者|記者|文|撰文|编辑|編輯|글)(?![\p{L}\p{N}])[\s:：=]*)+/iu

/** "Jane Doe July 3, 2025": from the date on it is no name. */
export function withoutDates(text: string): string {
  if (!/\p{Nd}/u.test(text)) return text
  for (const match of text.matchAll(
    /(?:(?<=\p{L})|(?<!\p{L}))(\p{Lu}?\p{L}{2,11})\.?,?\s+\p{Nd}|\p{Nd}{1,2}(?:st|nd|rd|th|\.)?\s+(\p{L}{3,12})/gu,
  )) {
    const word = match[1] ?? match[2] ?? ''
    if (monthOf(foldWord(word)) !== undefined) return text.slice(0, match.index)
  }
  return text
}

function cleanName(part: string): string {
  const bare = part
    .replace(LEAD, '')
    .replace(/\s*\([^)]*\)?\s*$/u, '')
    .replace(/\s+(?:for|of|at|in|from|on|is|has|f[üu]r|aus|pour|para|voor)\s.*$/u, '')
    .replace(/\s*(?:기자|특파원|记者|記者|報道|编辑)$/u, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(USER.test(part.trim()) ? /\s+$/u : /[^\p{L}\p{M}.]+$/u, '')
    .replace(/^(\p{Lu}.{4,}) \1$/u, '$1')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim()
  return unshouted(BEFORE_TRADE.exec(bare)?.[1] ?? bare)
}

/** "MIRA HOLT" → "Mira Holt"; initials and agencies stay. */
function unshouted(name: string): string {
  if (!/\p{Lu}{3}/u.test(name) || /\p{Ll}/u.test(name) || !name.includes(' ')) return name
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]+(?!\.)/gu, (word) => {
    const [first = '', ...rest] = Array.from(word)
    return first + rest.join('').toLowerCase()
  })
}

const TRADES =
  'editor|reporter|writer|correspondent|contributor|journalist|columnist|producer|photographer|head|ceo|cto|cfo|coo|founder|co-founder|director|manager|expert|specialist|consultant|educators?|professor|officer|president|coach|strategist|analyst|attorney|coordinator|engineer|scientist|fellow|advisor|partner|marketing|staff|team lead|redakteur(?:in)?|chefredakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|autorin|journaliste|r[ée]dact\\p{L}+|correspondant|periodista|giornalista|redattore|dziennikarz|журналист|корреспондент'
/** What people are, in a part of its own behind the first. */
const TRADE = new RegExp(`(?<!\\p{L})(?:${TRADES})s?(?!\\p{L})`, 'iu')
/** An agency's or desk's mark behind a name. */
const MARK = /^\p{Lu}{2,5}(?:-\p{Lu}{1,3})?$/u
/** What stands before a trade. */
const RANKS =
  'senior|staff|deputy|chief|managing|executive|contributing|guest|special|science|news|political|business|associate|digital|web|our|the'
/** "Jane Doe Senior Editor": the first two or three words are the name. */
const BEFORE_TRADE = new RegExp(
  `^(?!(?:${RANKS})\\s)(\\p{Lu}\\S+(?:\\s\\p{Lu}\\.?)?\\s\\p{Lu}\\S+)\\s+(?:(?:senior|staff|former|content|chief|associate|managing|executive|digital|deputy|contributing|assistant|political|business|sports|news)\\s.*|(?:${TRADES})(?!\\p{L}).*|illustration(?:en)?\\s.*)$`,
  'iu',
)

/** A part that is nothing but these, or begins so, is no name. */
const NO_NAME =
  /^(?:jr|sr|ph\.? ?d|m\.? ?d|mba|inc|llc|e\.? ?v|admin(?:istrator)?|unknown|anonymous|guest|n\/a|none|null|undefined|no author|am|pm|uhr|min(?:utes?)?|datum|date|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|youtube|twitter|facebook|instagram|getty(?: images)?)\.?$|^(?:updated|published|posted|minutes?|follow|view|more|share|e-?mail|read|about|contact|subscribe|bookmark|print|photo|login|sign|alle|weitere?|artikel|posts?|articles?|comments?|kommentare?|full bio|the latest|learn|se connecter|zeige|voir)(?!\p{L})|(?<!\p{L})admin$/iu
const ROLE = new RegExp(
  `^(?:(?:${RANKS})\\s)*(?:${TRADES})s?(?:[- ]in[- ]chief)?$|(?<!\\p{L})(?:editor|reporter|writer|correspondent)s?$`,
  'iu',
)

function isName(name: string): boolean {
  return isNameLike(name) && !ROLE.test(name)
}

function isNameLike(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    (!/[\d{}<>=!?#]/u.test(name) || USER.test(name)) &&
    !isAddress(name) &&
    !NO_NAME.test(name) &&
    !/^\p{Ll}[^ ]*\.\p{Ll}/u.test(name) &&
    name.split(' ').length <= 6
  )
}

/** What somebody calls himself on a site. */
const USER = /^\p{L}[\p{L}_]{2,20}\d{1,4}$/u

/** "Staff Writer", "Our Editors": what a page states as its author where it names nobody. */
export function deskOf(stated: string): string | undefined {
  const name = normalizeLine(stated).replace(LEAD, '')
  return isNameLike(name) && ROLE.test(name) ? name : undefined
}

/** Particles that stand small within names. */
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|des|van|von|vom|zu|zur|der|den|ter|ten|la|le|las|los|el|al|bin|ibn|ben|y|e|af|av|dos|st\.?|d’|d')$/iu

/** One to five words that all begin as names do, or a few characters of a script without capitals. */
export function looksLikeName(name: string, least = 1): boolean {
  if (/^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{2,12}$/u.test(name)) return true
  const words = name.replace(/\s\([\p{L} ]+\)(?=\s)/u, '').split(' ')
  if (words.length < least || words.length > 5) return false
  return words.every((word) => PARTICLE.test(word) || /^[\p{Lu}\p{Lo}]/u.test(word))
}

const AGENCIES =
  /^(?:reuters|afp|agence france.presse|ap|the associated press|associated press|dpa(?:-\w+)?|epd|kna|sid|apa|efe|ansa|upi|pap|čtk|ctk|mti|itar-tass|tass|interfax|xinhua|yonhap|kyodo|pti|ani|ians|bernama|antara|europa press|belga|anp|ritzau|ntb|tt|stt|lusa|agencia efe|adnkronos|bloomberg|cnn|canadian press|the canadian press|press association|pa media|aap|新华社|新華社|共同通信|時事通信|연합뉴스|риа новости|тасс|укринформ)(?:$|[/ -](?:news|wire|agency|staff)?$)/iu

/** A news agency, which is named beside its writers. */
export function isAgency(name: string): boolean {
  return AGENCIES.test(name.trim())
}

/** "The Example Team", "Redaktion": written by many, or by one who is not named. */
export function isDesk(name: string): boolean {
  return (
    ROLE.test(name) ||
    /\b(?:team|staff|editors?|editorial|redaktion|redacci[óo]n|r[ée]daction|redazione|reda[ck]tie|redakcja|redakce|newsroom|desk|press|news|wire|agency|agencies|agentur(?:en)?|agencias?|online|magazine|blog|media)\b|редакци|编辑部|編集部/iu.test(
      name,
    )
  )
}

export function isAddress(text: string): boolean {
  return /^https?:|^www\.|@|\.(?:com|org|net|de|fr|it|es|io)\b|^\/\//iu.test(text)
}

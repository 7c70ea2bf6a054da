import { normalizeLine } from '../../normalize.ts'

/** "By Jane Doe and John Roe, Staff Writers, Agency" → Jane Doe, John Roe. */
export function splitNames(byline: string): string[] {
  const names = normalizeLine(byline)
    .replace(/https?:\/\/\S+|\S+@\S+\.\p{L}+/giu, '')
    .replace(/(?<=\p{L}) \((?:text|foto|photo|fotos|video|bilder?)[^)]*\)/giu, '')
    .replace(LEAD, '')
    .split(
      /\s*(?:[,;|&•·/、，；]|\s[\u2013\u2014-]\s|(?<![\p{L}\p{N}])(?:and|und|y|et|og|och|ja|en|dan|и|та|i|ve|and|con|mit|with|e(?= \p{Lu}))(?![\p{L}\p{N}])|\n)\s*/u,
    )
    .map(cleanName)
    .filter(isName)
  const people = names.filter((name) => !isAgency(name))
  return people.length > 0 ? people : names
}

/** What stands before a name, in the languages of news. */
const LEAD =
  /^(?:(?:story|article|text|texte?|words|written|posted|published|reported|report|reporting|edited|editor|submitted|reviewed|interview|from|von|par|por|by|di|de(?=:)|af|av|door|tekst|autor(?:en|in|es|ka)?|auteurs?|autore|authors?|author|writer|verfasst|geschrieben|redaktion(?=:)|redactie(?=:)|opinion|escrito|publicado|scritto|écrit|publié|oleh|penulis|reporter(?=:)|yazan|haber|written|автор|авторы|текст|от|από|του|كتبه?|بقلم|מאת|نویسنده|作者|记者|記者|文|撰文|编辑|編輯|글)(?![\p{L}\p{N}])[\s:：=]*)+/iu

function cleanName(part: string): string {
  const bare = part
    .replace(LEAD, '')
    .replace(/\s*\([^)]*\)?\s*$/u, '')
    .replace(/\s+(?:for|of|at|in|from|on|is|has|f[üu]r|aus|pour|para|voor)\s.*$/u, '')
    .replace(/\s*(?:기자|특파원|记者|記者|報道|编辑)$/u, '')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim()
  return unshouted(bare)
}

/** "MIRA HOLT" → "Mira Holt"; initials and agencies stay. */
function unshouted(name: string): string {
  if (!/\p{Lu}{3}/u.test(name) || /\p{Ll}/u.test(name) || !name.includes(' ')) return name
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]{2,}/gu, (word) => {
    const [first = '', ...rest] = Array.from(word)
    return first + rest.join('').toLowerCase()
  })
}

/** What people are, and what stands beside their names. */
const ROLE =
  /^(?:senior |staff |deputy |chief |managing |executive |contributing |guest |special |science |news |political |business |associate |digital |web )*(?:editor|reporter|writer|correspondent|contributor|journalist|columnist|producer|photographer|author|staff|redakteur|redaktor|autor|periodista|journaliste|redactor|giornalista)(?:in|e|es)?s?(?:[- ]in[- ]chief)?\b|\b(?:editor|reporter|writer|correspondent|author)s?$|\badmin(?:istrator)?\b|admin$|\b(?:updated|published|posted|minutes?|follow|view|more|share|email|read|about|contact|university|ph\.? ?d|m\.? ?d|jr|sr|inc|llc|mba|no author|unknown|alle|weitere?|artikel|posts?|articles?|comments?|kommentare?|pm|am|subscribe|bookmark|print|photo|getty|login|null|undefined|anonymous|guest|n\/a|none)\b\.?/iu

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    !/[\d{}<>=!?#]/u.test(name) &&
    !isAddress(name) &&
    !ROLE.test(name) &&
    !/^\p{Ll}[^ ]*\.\p{Ll}/u.test(name) &&
    name.split(' ').length <= 6
  )
}

const AGENCIES =
  /^(?:reuters|afp|agence france.presse|ap|the associated press|associated press|dpa(?:-\w+)?|epd|kna|sid|apa|efe|ansa|upi|pap|čtk|ctk|mti|itar-tass|tass|interfax|xinhua|yonhap|kyodo|pti|ani|ians|bernama|antara|europa press|belga|anp|ritzau|ntb|tt|stt|lusa|agencia efe|adnkronos|bloomberg|cnn|canadian press|the canadian press|press association|pa media|aap|新华社|新華社|共同通信|時事通信|연합뉴스|рИА новости|риа новости|тасс|укринформ)(?:$|[/ -](?:news|wire|agency|staff)?$)/iu

/** A news agency, which is named beside its writers. */
export function isAgency(name: string): boolean {
  return AGENCIES.test(name.trim())
}

/** "The Example Team", "Redaktion": written by many, or by one who is not named. */
export function isDesk(name: string): boolean {
  return /\b(?:team|staff|editors?|editorial|redaktion|redacci[óo]n|r[ée]daction|redazione|reda[ck]tie|redakcja|redakce|newsroom|desk|press|news|wire|agency|agencies|agentur(?:en)?|agencias?|online|magazine|blog|media)\b|редакци|编辑部|編集部/iu.test(
    name,
  )
}

export function isAddress(text: string): boolean {
  return /^https?:|^www\.|@|\.(?:com|org|net|de|fr|it|es|io)\b|^\/\//iu.test(text)
}

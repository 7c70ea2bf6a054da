import { isAgency, withoutDates } from './names.ts'

/** The words for "by" before a name. */
const BY_WORDS =
  '(?:written|story|text|words|report|posted|published|reporting) by|by|von|par|por|di|af|av|door|oleh|od|автор(?:ы)?|текст|כתב|מאת|بقلم|كتبه?|作者|记者|記者|撰文|文'
/** What a field is called that holds the writer's name. */
const LABELS =
  'autor(?:in|es|ka|en)?|author|contributors?|auteurs?|text|texte|tekst|verfasser(?:in)?|redaktion|reporter|penulis|yazar|forfatter|автор|текст|作者|记者|記者|文|撰文|글|نویسنده|الكاتب'
/** At a line's start or after its first words. */
const BY = new RegExp(
  `(?:^|[\\s|·•])(?:${BY_WORDS})\\s?[:：]?\\s+(?=[\\p{Lu}\\p{Lo}])|(?:^|\\s)(?:${LABELS})\\s?[:：/|]\\s?`,
  'iu',
)
/** Nothing but such a word: the name stands in an element of its own. */
const LABEL = new RegExp(
  `(?:^|[\\s|·•])(?:(?:article )?(?:${BY_WORDS})|(?:${LABELS}))\\s?[:：]?$`,
  'iu',
)
/** What others do than write: "Medically reviewed by", "Photo by", "Foto: … von". */
const OTHER_WORK =
  /(?:review|edit(?!orial)|check|photo|foto|fotograf|image|picture|video|illustrat|graphic|grafik|translat|übersetz|traduz|traduc|tradui|lektor|geprüft|verif|approv|produc|power|sponsor|present|host|moderat|design|recommend|last (?:updated|modified)|updated|modified|comment|kommentar|bild(?:er)?)\p{L}*[\s:]*$/iu

/** Whether a run of text ends with "By", and the name must stand in the next one. */
export function isLabel(run: string): boolean {
  const match = LABEL.exec(run)
  return match !== null && isLead(run.slice(0, match.index))
}

/** What may stand before "by": little, no other work, and no title of a book or film. */
function isLead(text: string): boolean {
  return text.length <= 40 && !/[«»„“”"]/u.test(text) && !OTHER_WORK.test(text)
}

/** Whether what follows `text` is somebody who did other work than writing. */
export function isOtherWork(text: string): boolean {
  return OTHER_WORK.test(text.replace(/(?:\s(?:by|von|par|por|di))?[\s:]*$/iu, ''))
}

/** Where a byline's name ends: at a date, a bar, a place or a read time. */
const NAME_END =
  /\s(?:\||[\u2022\u00b7]|[\u2013\u2014])\s|\s+\d|,?\s+(?:on|am|le|el|il|den|vom|updated|published|posted|aktualisiert|veröffentlicht)\s.*\d|\s*\(|\n/iu

/** The names behind "By" in a short line; nothing where the line is no byline. */
export function bylineIn(line: string): string | undefined {
  if (line.length > 160) return koreanByline(line)
  const match = BY.exec(line)
  if (!match || !isLead(line.slice(0, match.index))) return koreanByline(line)
  const behind = withoutDates(line.slice(match.index + match[0].length))
  const names = behind.split(NAME_END, 1)[0]?.trim() ?? ''
  return names.length >= 2 && names.length <= 100 ? names : undefined
}

/** "홍길동 기자": the trade stands behind the name. */
function koreanByline(line: string): string | undefined {
  return /(?:^|[\s(=[])(\p{sc=Hangul}{2,4})\s?(?:기자|특파원)(?![\p{L}])/u.exec(
    line.slice(0, 200),
  )?.[1]
}

/** The agencies of a mark like "(dpa/miho)" or "(Reuters)" at a text's end. */
export function agencyMark(end: string): string[] | undefined {
  const match = /[(/[]\s*([\p{L} -]{2,30}(?:\s?[/,]\s?[\p{L} -]{2,30}){0,4})\s*[)\]/]?\s*$/u.exec(
    end,
  )
  const names = match?.[1]?.split(/\s?[/,]\s?/u).filter(isAgency) ?? []
  return names.length > 0 ? names : undefined
}

/** What stands beside a date and is nobody: sections, places, the time it takes to read. */
const NOBODY =
  /^(?:new|san|los|las|saint|st|united|south|north|east|west|the|in|top|breaking|news|world|politics|sports?|business|local|national|international|opinion|culture|science|health|technology|video|last|min|lesezeit|aktuelles|presse\p{L}*|allgemein|blog)(?!\p{L})|(?<!\p{L})(?:news|read|min|minutes?|uhr|comments?|kommentare?|views?|city|press|blog|online|magazine?)$/iu

/** "Ada Velm | Senior Writer | July 2, 2025": the one part that is two or three capitalized words, and nothing else. */
export function nameBesideDate(line: string): string | undefined {
  const parts = line.split(/\s*[|\u2022\u00b7\u2219]\s*|\s+[\u2013\u2014-]\s+/u)
  if (parts.length < 2 || parts.length > 5 || !parts.some((part) => /\p{Nd}/u.test(part)))
    return undefined
  const names = parts.filter(
    (part) =>
      /^\p{Lu}\p{Ll}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,2}$/u.test(part) && !NOBODY.test(part),
  )
  return names[0]
}

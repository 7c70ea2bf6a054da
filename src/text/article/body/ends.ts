import { withoutAppeals } from './appeals.ts'

/** The lines of an article without what stands before and behind it that is no part of it. */
export function trimEnds(lines: readonly string[]): string[] {
  return withoutBio(
    withoutMark(
      withoutReporters(
        withoutAppeals(withoutContact(withoutRepeats(withoutReferrals(withoutHead(lines))))),
      ),
    ),
  )
}

/** So many lines may tell who wrote the text and when, before it begins. */
const HEAD = 3
const LONGEST_HEAD = 150
const PUBLISHED =
  /(?<!\p{L})(?:published|posted|updated|publicad[oa]|publi[ée]e?|pubblicato|veröffentlicht|aktualisiert|actualizado|atualizado|gepubliceerd|opublikowano|publicerad|publisert|опубликовано|оновлено|обновлено)(?!\p{L})/iu
const BYLINE = /^(?:by|von|par|por|di|door|av|af)\s+\p{Lu}/iu
/** A day and its year. */
const DAY = /(?<!\d)\d{1,2}(?:\D{1,14}|[/.-]\d{1,2}[/.-])(?:19|20)\d{2}(?!\d)/u

/** "Published Monday, 2 March 2026 8:22 AM": told in fields of their own. */
function withoutHead(lines: readonly string[]): string[] {
  return lines.filter(
    (line, index) =>
      index >= HEAD ||
      line.length > LONGEST_HEAD ||
      !DAY.test(line) ||
      !(PUBLISHED.test(line) || BYLINE.test(line)) ||
      // A sentence ends as one, but for "a.m."
      /(?<!\b[ap]\.m)[.!?]["”»]?$/iu.test(line),
  )
}

/** "Read also: …" in the languages of news: what follows is another article's headline. */
const REFERRAL =
  /^[^\p{L}\p{N}]*(?:(?:read|see|watch|listen)(?: (?:also|more|next|too))?|also (?:read|see)|more (?:on|from) [^:]{1,40}|related|don['’]t miss|must read|recommended|(?:lesen|sehen) sie (?:auch|dazu|mehr)|lies auch|mehr (?:dazu|zum thema)|auch interessant|(?:à )?lire (?:aussi|également|la suite)|voir aussi|sur le m[êe]me sujet|(?:lea|lee|vea|mira|le[éae]r?) (?:también|adem[áa]s|m[áa]s)|te puede interesar|leia (?:também|mais)|veja também|saiba mais|leggi (?:anche|pure)|guarda anche|lees (?:ook|verder|meer)|czytaj (?:te[żz]|tak[żz]e|wi[ęe]cej|r[óo]wnie[żz])|zobacz (?:te[żz]|tak[żz]e)|przeczytaj (?:te[żz]|tak[żz]e)|čtěte (?:také|též|dále)|přečtěte si(?: také)?|čítajte aj|olvassa el|citiți și|citește și|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|читайте (?:также|ещё|еще|далее)|смотрите также|читайте також|διαβάστε (?:επίσης|ακόμη)|baca (?:juga|selengkapnya)|xem thêm|đọc thêm|(?:ayrıca|bunu da) (?:okuyun|oku)|اقرأ (?:أيضا|أيضًا|المزيد)|קראו (?:גם|עוד)|关连阅读|相关阅读|延伸阅读|延伸閱讀|相關新聞|関連記事|あわせて読みたい|관련기사)\s*[:：|–-]/iu
const LONGEST_REFERRAL = 220

function withoutReferrals(lines: readonly string[]): string[] {
  return lines.filter((line) => line.length > LONGEST_REFERRAL || !REFERRAL.test(line))
}

/** Shorter lines may be said twice. UTF-16 code units. */
const SAID_TWICE = 60

/** A teaser, a copy for printing: what was said at length is not said again. */
function withoutRepeats(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  const seen = new Set<string>()
  return lines.filter((line) => {
    // What is said three times is a refrain.
    if (line.length < SAID_TWICE || counts.get(line) !== 2) return true
    if (seen.has(line)) return false
    seen.add(line)
    return true
  })
}

const CONTACT =
  /^(?:(?:media|press|investor|public|pr|news|sales|corporate)[\s&/]*)+(?:relations|enquiries|inquiries)?\s*contacts?(?: information| details)?\s*:?$|^(?:contacts?|pressekontakt|kontakt f[üu]r (?:die )?presse|contact(?:s)? presse|contacto de prensa|contatti stampa)\s*:?$|^(?:media|press|investor) contact\s*:/iu
const END_MARK = /^(?:#\s*#\s*#|[-–—*\s]*(?:ends?|ende|fin)[-–—*\s]*|\*\s*\*\s*\*)$/iu
/** Contacts stand in the last part of a text. */
const LAST_PART = 0.5

/** Press releases end with whom to call, and some say where they end. */
function withoutContact(lines: readonly string[]): string[] {
  const from = Math.floor(lines.length * LAST_PART)
  const at = lines.findIndex(
    (line, index) => index >= from && index > 1 && (CONTACT.test(line) || isEndMark(line)),
  )
  return at < 0 ? [...lines] : lines.slice(0, at)
}

function isEndMark(line: string): boolean {
  return line.length <= 20 && /[-–—*#]/u.test(line) && END_MARK.test(line)
}

const REPORTERS =
  /\s*\(?\b(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|[Cc]ompiled) by \p{Lu}[^()]{2,400}|(?:[Mm]it Material|Quelle):? (?:von |der )?(?:dpa|afp|AFP|[Rr]euters|AP|sid|SID|apa|APA|sda|SDA)[^()]{0,40})\)?\.?$/u

/** Wire copy ends with who wrote and edited it, on a line of its own or behind the last sentence. */
function withoutReporters(lines: readonly string[]): string[] {
  const kept = [...lines]
  for (let tries = 0; tries < 3; tries += 1) {
    const line = kept.at(-1) ?? ''
    const found = REPORTERS.exec(line.slice(-500))
    if (!found || kept.length < 2) return kept
    const start = Math.max(0, line.length - 500) + found.index
    // What begins amid a sentence is told by it.
    if (start > 0 && !/[.!?…"”’»)\]]$/u.test(line.slice(0, start).trimEnd())) return kept
    const rest = line.slice(0, start).trimEnd()
    kept.pop()
    if (rest !== '') kept.push(rest)
  }
  return kept
}

/** `(dpa/miho)`, `[afp]`, `sda/afp/klm`: which agency, and who put it in. */
const MARK =
  /^(?:[([]\s*\p{L}{2,10}(?:[\s,;/.-]+\p{L}{1,12}){0,4}\s*[)\]]|\p{Ll}{2,6}(?:\/\p{Ll}{2,8}){1,4}|(?:dpa|afp|apa|sda|sid|ansa|efe|lusa|pap|belga|anp|ntb|ritzau|tt|stt)(?:-\p{Lu}\p{L}+)?)$/u
const LONGEST_MARK = 40
const LAST_LINES = 3
const LONGEST_BEHIND = 80
const SOURCE = /^(?:sources?|quelle|fuente|fonte|bron|źródło|источник)\s*[:：]\s*[^.]{2,60}$/iu

function withoutMark(lines: readonly string[]): string[] {
  const from = Math.max(1, lines.length - LAST_LINES)
  const at = lines.findIndex(
    (line, index) =>
      index >= from && ((line.length <= LONGEST_MARK && MARK.test(line)) || SOURCE.test(line)),
  )
  // Behind it stands what is told of the text, not what it tells.
  const isEnd = at >= 0 && lines.slice(at).every((line) => line.length < LONGEST_BEHIND)
  return isEnd ? lines.slice(0, at) : [...lines]
}

const BIO =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:has (?:covered|reported|written|been (?:a|an|the|covering|reporting|writing))|covers|reports (?:on|for)|writes (?:about|for|on)|joined \p{Lu}|is (?:a|an|the|our|based)\b[^.]{0,80}\b(?:reporter|editor|correspondent|journalist|writer|columnist|author|contributor|producer|blogger|freelancer?|critic|intern)\b)/u
const BIO_DE =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:ist (?:Redakteur|Reporter|Korrespondent|Autor|freie|Journalist)|schreibt (?:für|über)|berichtet (?:für|aus|über)|est journaliste|es periodista)/u
const LONGEST_BIO = 450

/** Who wrote it, told behind a text of some length. */
function withoutBio(lines: readonly string[]): string[] {
  const last = lines.at(-1) ?? ''
  if (lines.length < 4 || last.length > LONGEST_BIO) return [...lines]
  return BIO.test(last) || BIO_DE.test(last) ? lines.slice(0, -1) : [...lines]
}

/** The lines of an article without what stands before and behind it that is no part of it. */
export function trimEnds(lines: readonly string[]): string[] {
  return withoutBio(withoutMark(withoutReporters(withoutContact(withoutRepeats(lines)))))
}

/** Shorter lines may be said twice. UTF-16 code units. */
const SAID_TWICE = 60

/** A teaser, a copy for printing: what was said at length is not said again. */
function withoutRepeats(lines: readonly string[]): string[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    if (line.length < SAID_TWICE) return true
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
  /\s*\(?\b(?:(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|reported) by \p{Lu}[^()]{2,400}|(?:mit material|quelle):? (?:von |der )?(?:dpa|afp|reuters|ap|sid|apa|sda)[^()]{0,40})\)?\.?$/u

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

function withoutMark(lines: readonly string[]): string[] {
  const last = lines.at(-1) ?? ''
  if (lines.length < 2 || last.length > LONGEST_MARK || !MARK.test(last)) return [...lines]
  return lines.slice(0, -1)
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

/** "Media contact", "Pressekontakt": whom the press may call, alone in a line or with the name behind it. */
const CONTACT =
  /^(?:(?:for )?(?:(?:the )?(?:media|press|investor|public|pr|news|sales|corporate|editorial)[\s&/]*(?:and )?)+(?:relations|enquiries|inquiries|office)?\s*contacts?(?: information| details| person)?|contacts?|for (?:more|further|additional) information,?(?: please)? (?:contact|visit|call)|(?:media|press) (?:enquiries|inquiries)|pressekontakt|pressestelle|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien|redaktionen))?|kontakt(?: f[üu]r (?:die )?(?:presse|medien))?|rückfrage(?:n|hinweis)(?: bitte an)?|contacts? (?:presse|médias?)|relations presse|contactos? (?:de prensa|para (?:la )?prensa|con los medios)|contacto|para más información|contatti?(?: stampa| per la stampa)?|ufficio stampa|per (?:maggiori|ulteriori) informazioni|contatos? (?:para a |de )?imprensa|assessoria de imprensa|para mais informações|perscontact|persvoorlichting|meer informatie voor de pers|kontakt dla mediów|presskontakt(?:er)?|pressekontakt(?:er)?|för mer information|tiskový kontakt|контакты? (?:для (?:сми|прессы))?|пресс-служба|(?:本件|報道)[^:：]{0,12}(?:問い合わせ|連絡)先?|お問い合わせ先|媒体(?:联系(?:人)?|查询)|للتواصل الإعلامي)\s*(?:[:：](?:.{0,200})?|)$/iu

/** "About Acme", "Über Acme": what it says of itself under every release. */
const ABOUT =
  /^(?:about (?:the )?\p{Lu}|über (?:die |das |den )?\p{Lu}|à propos (?:de |d['’]|du |des )|acerca de |sobre (?:a |o |el |la )?\p{Lu}|informazioni su |chi è \p{Lu}|over \p{Lu}|o firmie|om \p{Lu}|о компании|notes? to editors?|notes? for editors|forward-looking statements|safe harbor|boilerplate)/u
const LONGEST_ABOUT = 80

const END_MARK = /^(?:#\s*#\s*#|[-–—*\s]*(?:ends?|ende|fin|fine|-30-|30)[-–—*\s]*|\*\s*\*\s*\*)$/iu
const SENT_BY =
  /^(?:source:? \p{Lu}.{0,80}|view (?:source|original) (?:version|content).{0,120}|original-content von:.{0,160}|(?:quelle|fuente|fonte):? .{0,80}(?:ots|newswire|wire)\b.{0,40})$/iu

/** Who hands releases on, and what releases say of themselves. */
const RELEASED =
  /\bfor immediate release\b|\bembargoed (?:until|for)\b|\/(?:prnewswire|pr newswire)[^/]{0,20}\/|\((?:business wire|globe newswire|newsfile corp\.?|accesswire|ots)\)|globe newswire|\bpressemitteilung\b|communiqué de presse|\bcomunicado de prensa\b|comunicato stampa|\bpersbericht\b|\bpressmeddelande\b|\bpressemelding\b|информационное сообщение|пресс-релиз|プレスリリース|新闻稿|بيان صحفي/iu
const IN_ADDRESS =
  /\/(?:press[-_]?(?:releases?|room)|news[-_]?releases?|pressemitteilung(?:en)?|communiques?(?:-de-presse)?|comunicados?|comunicati-stampa|persberichten)\//iu

/** Contacts stand in the last part of a text. */
const LAST_PART = 0.4

/** `lines` with all that may have been cut from their end. */
export function isPressRelease(lines: readonly string[], url: string): boolean {
  if (IN_ADDRESS.test(url)) return true
  if (lines.slice(0, 4).some((line) => RELEASED.test(line.slice(0, 300)))) return true
  const end = lines.slice(Math.floor(lines.length * LAST_PART))
  const contact = end.some((line) => line.length < 260 && isPressContact(line))
  return contact && lines.length > 2
}

/** A word that any page may end with, "Contact", is none of the press's. */
const isPressContact = (line: string) =>
  CONTACT.test(line) &&
  /press|media|medien|médias|prensa|stampa|imprensa|pers|сми|прес|報道|媒体|الإعلام|editor|rückfrage/iu.test(
    line,
  )

/** The lines without whom to call, what the sender says of itself, and what stands behind. */
export function withoutSender(lines: readonly string[]): string[] {
  const from = Math.max(2, Math.floor(lines.length * LAST_PART))
  const at = lines.findIndex(
    (line, index) =>
      index >= from &&
      (CONTACT.test(line) ||
        (line.length <= 20 && /[-–—*#]/u.test(line) && END_MARK.test(line)) ||
        SENT_BY.test(line) ||
        isAbout(line)),
  )
  const kept = at < 0 ? [...lines] : lines.slice(0, at)
  return kept.filter((line, index) => index > 2 || !HEADING.test(line))
}

const HEADING =
  /^(?:for immediate release|press release|pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|persbericht)\s*[:.]?$/iu

function isAbout(line: string): boolean {
  const [head = ''] = line.split(/[:：]|\s[–—-]\s/u)
  // "About" begins many a sentence: alone in a line, it has no end of one.
  return (
    ABOUT.test(capitalless(line)) &&
    (line.length <= LONGEST_ABOUT ? !/[.!?]$/u.test(line) : head.length < 60 && head !== line)
  )
}

/** The first word in small letters, as the patterns have it. */
const capitalless = (line: string) => line.charAt(0).toLowerCase() + line.slice(1)

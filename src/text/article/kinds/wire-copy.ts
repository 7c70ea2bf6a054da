/** "(AP) —", "(Reuters) -", "BERLIN (dpa) –", in the first line. */
const DATELINE =
  /^[^.!?]{0,90}[(/[]\s*(?:reuters|ap|afp|upi|dpa(?:-\w+)?|apa|sda|keystone-sda|sid|efe|ansa|adnkronos|lusa|anp|belga|pap|čtk|ctk|tt|ntb|ritzau|stt|tass|ria|interfax|xinhua|kyodo|jiji|yonhap|pti|ani|cp|bloomberg|europa press)\s*[)/\]]\s*[-–—:]?/iu

/** Who wrote and edited it, in brackets behind the text. */
const REPORTERS =
  /\s*[([](?:(?:additional |further )?(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|compiled)\b|reportage|rédigé|rédaction|version française|avec|reporte|reportaje|información|redacción|editado|escrito|traducido|con información|reportagem|texto|edição|por |bericht|berichterstattung|geschrieben|redigiert|mit material|con (?:informazioni|materiale)|a cura di|redazione|tradotto|verslag|rapportering|reportaje de|сообщ|репортаж|редактор)[^()[\]]{3,400}[)\]]\.?$/iu

const LINES: readonly RegExp[] = [
  /^[_*\s]{3,}$/u,
  /^our standards\s*:.{0,80}$|^the thomson reuters trust principles.{0,40}$|^(?:purchase|acquire) licensing rights.{0,40}$/iu,
  /^[-–—]*\s*(?:with (?:assistance|contributions?|reporting)|additional reporting) (?:by|from) .{3,200}$/iu,
  /^.{0,140}\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,80}$/iu,
  /^(?:[([])?(?:©|copyright|\(c\)) ?(?:\d{4} )?(?:the )?(?:associated press|thomson reuters|reuters|afp|agence france-presse|dpa|efe|ansa|upi)\b.{0,120}$/iu,
  /^(?:this story (?:was|has been) (?:originally )?published (?:from|by) (?:a wire agency|the associated press|reuters|afp).{0,100}|\(?with (?:agency )?inputs? from .{2,80})$/iu,
]
const LAST_LINES = 3
const LONGEST = 320

/** Whether an agency wrote it: its dateline or its last lines say so. `lines` with all that may have been cut from their end. */
export function isWireCopy(lines: readonly string[]): boolean {
  const [first = '', second = ''] = lines
  if (DATELINE.test(first.slice(0, 160)) || DATELINE.test(second.slice(0, 160))) return true
  return lines.slice(-LAST_LINES).some((line) => SIGNED.test(line.slice(-400)))
}

/** Only agencies tell who reported and who edited. */
const SIGNED = /\breporting by \p{Lu}[^()]{2,300};? ?(?:writing|editing|compiled) by \p{Lu}/iu

/** The lines without who reported and edited them. */
export function withoutCredits(lines: readonly string[]): string[] {
  const kept = [...lines]
  for (let tries = 0; tries < LAST_LINES && kept.length > 1; tries += 1) {
    const line = kept.at(-1) ?? ''
    if (line.length < LONGEST && LINES.some((pattern) => pattern.test(line))) {
      kept.pop()
      continue
    }
    const found = REPORTERS.exec(line.slice(-450))
    if (!found) return kept
    const start = Math.max(0, line.length - 450) + found.index
    const rest = line.slice(0, start).trimEnd()
    // What is told in the middle of a sentence belongs to it.
    if (rest !== '' && !/[.!?…。"”’»)\]]$/u.test(rest)) return kept
    kept.pop()
    if (rest !== '') kept.push(rest)
  }
  return kept
}

/** What a paper asks of its readers, and where its writers are reached: behind the text, whatever it tells of. */
const APPEALS: readonly RegExp[] = [
  // An address or a name on a network, alone.
  /^(?:e-?mail:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^@\w{2,20}$|^(?:https?:\/\/)?(?:www\.)?(?:twitter|x|facebook|instagram)\.com\/\S+$/iu,
  /^(?:you can )?(?:write to|contact|reach|e-?mail|follow|message|tweet) [^.!?]{2,80}(?:@|\bat \S+\.\w{2,}|\bon (?:twitter|x|facebook|instagram|linkedin|bluesky|threads)\b)/iu,
  /^follow [\p{L}\d' ’]{2,40}[’'](?:s)? (?:full |complete )?coverage\b|^(?:find|read|see) (?:more|all|our full) (?:coverage|stories|reporting)\b/iu,
  /^(?:did you )?(?:like|enjoy(?:ed)?|love) (?:this|the|our|what)\b[^.?!]{0,60}(?:story|article|post|reading|see)?\?|^(?:share (?:it|this)|tell us) (?:with|what you think|in the comments)\b/iu,
  /^(?:have|got) (?:an opinion on this|a (?:news |story )?tip|a story)\b|^(?:do you have|got) (?:any )?(?:information|a tip)\b[^?]{0,80}\?/iu,
  /^this (?:document|material) is subject to copyright\b|^(?:this material )?may not be published, broadcast|^copyright (?:©|\(c\))? ?\d{4}\b/iu,
  /^(?:folgen sie uns|suivez[- ]nous|s[íi]guenos|siga-nos|seguici|volg ons|obserwuj nas|följ oss|følg oss|подписывайтесь на|подпишитесь на|підписуйтесь на)[^.]{0,120}$/iu,
]
/** UTF-16 code units: appeals are short, and few. */
const LONGEST = 280
const MOST = 5
/** A text that is not mostly its end. */
const LEAST_LEFT = 3

/** Lines without the appeals that they end with. */
export function withoutAppeals(lines: readonly string[]): readonly string[] {
  let end = lines.length
  while (end > LEAST_LEFT && lines.length - end < MOST && isAppeal(lines[end - 1] ?? '')) end -= 1
  return end === lines.length ? lines : lines.slice(0, end)
}

function isAppeal(line: string): boolean {
  return line.length <= LONGEST && APPEALS.some((pattern) => pattern.test(line))
}

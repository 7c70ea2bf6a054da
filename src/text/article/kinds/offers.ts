/** Longer lines tell a story. UTF-16 code units. */
export const LONGEST_OFFER = 300

/** Offers begin their sentences with what they want; stories tell of it amid theirs ("is already a member of NATO"). */
const sentence = (words: string) => `(?:^|[.!?…:|–—]\\s+)(?:${words})`
/** What asks for an address or for help hides no text. */
const NO_MORE = `(?!.{0,80}\\b(?:newsletters?|podcast|channel|youtube|alerts?|e-?mails?|support)\\b)`

/** What only subscribers are told, in the languages of the news read most. */
const PATTERNS: readonly string[] = [
  sentence(
    `(?:please )?subscribe\\b${NO_MORE}.{0,60}(?:\\d|€|\\$|£|\\bmonth|\\bweek|\\byear|\\btoday|\\bnow\\b|unlimited|continue|\\bread\\b|access)`,
  ),
  `\\b(?:your|our|digital) subscriptions?\\b${NO_MORE}.{0,60}(?:€|\\$|£|unlimited|continue|\\bread\\b|access)|\\bsubscription (?:is )?(?:required|needed)\\b|\\b(?:if|when) you subscribe\\b`,
  sentence('(?:get|enjoy) (?:full|unlimited)\\b.{0,20} access\\b|cancel (?:at )?any ?time\\b'),
  '(?:to (?:continue|keep) reading|continue reading with|sign in to (?:read|continue)|unlock this (?:article|story))',
  sentence('already (?:a )?(?:subscriber|subscribed|member)\\b'),
  '\\b(?:article|content|feature|page|post|report|story) is (?:only |exclusively )?(?:for|reserved for|available (?:only |exclusively )?(?:to|for)) (?:our )?(?:\\p{L}+ )?(?:subscribers|members)\\b|\\bfor our (?:subscribers|members)\\b',
  sentence(
    '(?:(?:only |exclusively |reserved )?for |available (?:only )?to |exclusive to )?(?:subscribers?|members?)[ -]only\\b|(?:only |exclusively |reserved )for (?:subscribers|members)\\b',
  ),
  sentence('(?:jetzt|gleich|hier)\\b[^.]{0,60}\\babo(?:s|nnieren)?\\b'),
  '(?:testen|weiterlesen|kostenlos lesen)\\b[^.]{0,60}\\babo\\b|\\babo(?:nnent)?\\b[^.]{0,60}(?:testen|weiterlesen)',
  sentence(
    '(?:(?:sind sie|bist du|sie sind|du bist) )?(?:schon|bereits) (?:abonnent|abonniert|registriert|mitglied)',
  ),
  "(?:article|contenu|page|suite|texte)\\b[^.]{0,30}réservée?s? (?:à nos|aux) (?:seuls )?abonnés|abonnez[- ]vous|il vous reste \\d+ ?%|je m['’]abonne",
  sentence('déjà abonnée?(?!\\p{L})|réservée?s? (?:à nos|aux) abonnés'),
  '¿ya es suscriptor|suscr[íi]b(?:ete|ase)|solo (?:para )?suscriptores|assine (?:agora|já)|exclusivo para assinantes',
  sentence('abbonati (?:a|adesso|e|ora|per|subito)\\b|word (?:nu )?(?:abonnee|lid)\\b'),
]
const OFFER = new RegExp(PATTERNS.join('|'), 'iu')

/** What is in any of them: looked for first, as hardly a line holds one; without Unicode's folding, which takes twice the time. */
const ANY =
  /subscri|cancel|access|reading|sign in to|unlock this|already|member|\babo|abon|schon |bereits |il vous reste|suscr|assin|abbon|word (?:nu|lid)/i

/** What somebody said about it. */
const SPEECH = /["“„«][^"“”„«»]{15,}["”“»]/u

/** Whether a line asks for a subscription, where more is to be read for one. */
export function isOffer(line: string): boolean {
  return line.length <= LONGEST_OFFER && ANY.test(line) && OFFER.test(line) && !SPEECH.test(line)
}

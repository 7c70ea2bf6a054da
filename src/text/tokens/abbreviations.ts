/** How an abbreviation with its full stop bears on the end of a sentence. */
export const AbbreviationClass = {
  none: 0,
  /** A name follows: "Mr.", "Gen.", "St." */
  never: 1,
  /** Ends a sentence only before a word that starts one: "U.S.", "Inc.", "Aug.", initials. */
  beforeStarter: 2,
  /** Ends a sentence before any capital that is no day, month or zone: "p.m.", "etc." */
  beforeCapital: 3,
  /** An abbreviation only before a digit: "No. 1". */
  beforeDigit: 4,
  /** German: ends a sentence only before a word that starts one, as nouns have capitals: "5 Mio. Euro", "3 Std. Fahrt". */
  beforeGermanStarter: 5,
} as const

const list = (words: string): readonly string[] => words.split(' ')

const titles = list(
  'Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Gen Sen Sens Rep Reps Gov Govs Lt Col Capt Cpt Cmdr Cdr Sgt Maj ' +
    'Adm Brig Cpl Pvt Pfc Rev Fr Hon Pres Supt Insp Det Atty Amb Sr St Ste Mt Ft Pt Mme Mlle Mgr Msgr Sec ' +
    'Smt Adv Engr Barr Shri Sri Hj Hjh Dra Sra Srta Lic Ing Dott Pdt Amb Ps Ptr Bp Abp Dir Cllr Asst Dep Comdr',
)
const companies = list('Inc Corp Co Cos Ltd Bros Jr Sr Esq Assn Univ Dept Div Plc Pty Mfg Intl')
const months = list('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec')
const days = list('Mon Tue Tues Wed Thu Thur Thurs Fri')
const states = list(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ind Kan Ky La Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Penn ' +
    'Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Mass Ill',
)
const streets = list('Ave Blvd Rd Hwy Bldg')
const anyCase: readonly (readonly [string, number])[] = [
  ...list('vs cf viz ca approx incl').map((word) => [word, AbbreviationClass.never] as const),
  ...list('etc al lbs sq ph.d').map((word) => [word, AbbreviationClass.beforeCapital] as const),
  ...list(
    'no nos p pp fig figs vol vols art arts ch sec secs para est v rs rp tk sh shs ksh KSh',
  ).map((word) => [word, AbbreviationClass.beforeDigit] as const),
]
const german: readonly (readonly [string, number])[] = [
  ...list('Mio Mrd Tsd Std Min Sek').map(
    (word) => [word, AbbreviationClass.beforeGermanStarter] as const,
  ),
  ...list('Nr nr Abs Bd Kap Jg Str str Rdn Tel').map(
    (word) => [word, AbbreviationClass.beforeDigit] as const,
  ),
]

const abbreviations = new Map<string, number>([
  ...anyCase,
  ...anyCase.map(([word, kind]) => [word.charAt(0).toUpperCase() + word.slice(1), kind] as const),
  ...[...companies, ...months, ...days, ...states, ...streets].map(
    (word) => [word, AbbreviationClass.beforeStarter] as const,
  ),
  ...titles.map((word) => [word, AbbreviationClass.never] as const),
  ...german,
])

/** Longest key above; longer words need no look-up. */
const longest = 6

/** The class of a word that a full stop follows. Initials and dotted chains are the caller's. */
export function abbreviationClass(word: string): number {
  if (word.length > longest) return AbbreviationClass.none
  return abbreviations.get(word) ?? AbbreviationClass.none
}

/** Words that often start a sentence and hardly ever follow an abbreviation within a name. */
const starters = new Set(
  list(
    'A After All Also Although Among An And Another Any As At Because Before Both But By During Each Earlier ' +
      'Even Every Few For From Further He Her Here His How However If In Instead It Its Last Later Less Many ' +
      'Meanwhile More Most Much My Nearly Neither Nevertheless Next No Nobody None Nor Not Nothing Now Of ' +
      'Officials On Once One Only Or Other Others Our Over Police Rather Several She Since So Some Still Such ' +
      'Than That The Their Then There These They This Those Though Three Through Thus To Today Two Under ' +
      'Until We What When Where Whether Which While Who Why With Without Yet You Your I According',
  ),
)

export function startsSentences(word: string): boolean {
  return starters.has(word)
}

/** The same of German, where every noun has a capital. */
const germanStarters = new Set(
  list(
    'Aber Alle Allein Als Am An Auch Auf Aus Bei Beim Bis Da Dabei Dadurch Dafür Dagegen Damit Danach Dann Daran Darauf ' +
      'Darin Darum Das Dass Davon Dazu Dem Den Denn Der Des Deshalb Die Dies Diese Diesem Diesen Dieser Dieses Doch Dort ' +
      'Durch Ein Eine Einem Einen Einer Eines Einige Er Es Etwa Für Gegen Heute Hier Hinzu Ich Ihr Ihre Im In Ins Ist Jede ' +
      'Jeder Jedes Jedoch Kein Keine Laut Man Mit Nach Nun Nur Ob Obwohl Oder Ohne Rund Schon Sein Seine Seit Sie Sind So ' +
      'Sogar Trotz Um Und Unter Viele Vom Von Vor Während War Waren Was Weil Wenn Wer Wie Wir Wird Wo Zu Zudem Zum Zur Zwar',
  ),
)

export function startsGermanSentences(word: string): boolean {
  return germanStarters.has(word) || starters.has(word)
}

const calendar = new Set([
  ...list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  ...list('January February March April May June July August September October November December'),
  ...list('EST EDT CST CDT MST MDT PST PDT ET CT MT PT GMT UTC BST CET CEST JST KST IST AEST AEDT'),
  ...list('Eastern Central Mountain Pacific Local'),
  ...months,
  ...days,
])

/** Whether the word goes on with a time of day: "5 p.m. Monday", "9 a.m. GMT". */
export function continuesTime(word: string): boolean {
  return calendar.has(word)
}

/** After a name and a hyphen these are words of their own: "Seoul-based", "U.S.-led". */
const suffixes = new Set(
  list(
    'affiliated aligned allied area backed based born bound brokered built centric controlled dominated ' +
      'educated era focused friendly funded held led like linked listed made majority mandated occupied only ' +
      'origin owned produced registered related ruled run sponsored style supplied supported trained wide',
  ),
)

export function splitsAfterHyphen(word: string): boolean {
  return suffixes.has(word)
}

/** Before a hyphen and a name or number these are words of their own: "mid-April", "pro-Russian". */
const prefixes = new Set(
  list('anti ex late early mid non post pre pro self sub then trans un all cross inter intra near'),
)

export function splitsBeforeHyphen(word: string): boolean {
  return prefixes.has(word)
}

export interface Language {
  /** ISO 639-1, or `und`. */
  readonly code: string
  /** 0 to 1. */
  readonly confidence: number
}

/** The commonest words of running text that few other languages share. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is was that for it with as his on be at by had not are but from or have they which you were her she there been their would will has',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  fr: 'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux cette ont été mais comme ou nous elle leur',
  es: 'de la que el en y los del se las por un para con no una su al es lo como más pero sus le ha este entre cuando muy sin sobre ser también fue han desde',
  it: 'di che e la il un a per è una in del con non della le si da dei i al come ma anche sono nel ha gli alla più delle lo dal ci nella questo',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito nos já está',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door naar wordt heeft ze hij deze werd wel worden over',
  sv: 'och i att det som en på är av för med den till har de inte om ett han men var jag sig från vi så kan när år säger under också efter eller nu',
  da: 'og i at det som en på er af for med den til har de ikke om et han men var jeg sig fra vi så kan når år siger efter eller nu også blev være',
  no: 'og i at det som en på er av for med den til har de ikke om et han men var jeg seg fra vi så kan når år sier etter eller nå også ble være',
  fi: 'ja on ei että se oli hän mutta ovat myös kun joka kuin tai sen ole mukaan jo niin vain vuonna sitä olisi nyt ovat sekä voi mitä',
  pl: 'w i na z do się nie że to jest o jak za od po przez ale dla tym ich tak był są przy jego było która który tylko być już co',
  cs: 'a v se na je že s z do o to i za by ve pro jako ale jeho podle které který jsou po už také jsem bylo než však',
  sk: 'a v sa na je že s z do o to i za by vo pre ako ale jeho podľa ktoré ktorý sú po už aj bolo než však som',
  hu: 'a az és hogy nem is egy volt azt ez már meg csak vagy mint de ha még el kell után lehet szerint amely aki',
  ro: 'și de în a la cu pe nu este care un o din că mai pentru să au fost sau dar prin ca după al lui sunt fi am',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar sonra en var ama ne o her değil göre ise oldu',
  id: 'yang dan di dengan untuk ini dari itu dalam pada tidak akan ke juga oleh ada karena saat sebagai kata telah bisa lebih',
  vi: 'và của là các có được cho trong một không với đã người những này để khi đến về từ ra như tại',
  ca: 'de la i que el en a per un les els una amb del és al no es ha dels més com han seva aquest aquesta són',
  hr: 'i u je na se da za su od s a o koji nije što ne to kao iz koja te će bi ili samo biti kako do',
}

/** Scripts that one language writes, or one far more than all others. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['bn', /\p{sc=Bengali}/gu],
  ['ta', /\p{sc=Tamil}/gu],
  ['te', /\p{sc=Telugu}/gu],
  ['gu', /\p{sc=Gujarati}/gu],
  ['ml', /\p{sc=Malayalam}/gu],
  ['ka', /\p{sc=Georgian}/gu],
  ['hy', /\p{sc=Armenian}/gu],
  ['km', /\p{sc=Khmer}/gu],
  ['my', /\p{sc=Myanmar}/gu],
]

/** Letters that tell languages of one script apart. */
const LETTERS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['uk', /\p{sc=Cyrillic}/gu, /[іїєґ]/gu],
  ['fa', /\p{sc=Arabic}/gu, /[پچژگ]/gu],
  ['ur', /\p{sc=Arabic}/gu, /[ٹڈڑےں]/gu],
]

const SETS = Object.entries(WORDS).map(
  ([code, words]) => [code, new Set(words.split(' '))] as const,
)

/** How much of a text is looked at. UTF-16 code units. */
const SAMPLE = 4_000

/** The language of a text by its script and commonest words. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const letters = count(sample, /\p{L}/gu)
  if (letters < 20) return { code: 'und', confidence: 0 }

  return byScript(sample, letters) ?? byWords(sample)
}

/** What the page states and the text shows: the text decides where it is clear. */
export function languageOf(text: string, stated: string | undefined): Language {
  const shown = detectLanguage(text)
  const code = /^([a-z]{2,3})\b/u.exec(stated?.trim().toLowerCase() ?? '')?.[1]
  if (!code) return shown
  const same = code === shown.code || (code === 'nb' && shown.code === 'no')
  if (same) return { code, confidence: Math.max(0.95, shown.confidence) }
  return shown.confidence >= 0.7 ? shown : { code, confidence: 0.6 }
}

function byScript(sample: string, letters: number): Language | undefined {
  for (const [code, script] of SCRIPTS) {
    const share = count(sample, script) / letters
    // Japanese is half Han, and Chinese has no kana.
    if (share > (code === 'ja' ? 0.1 : 0.5))
      return { code, confidence: Math.min(1, 0.5 + share / 2) }
  }
  const cyrillic = count(sample, /\p{sc=Cyrillic}/gu) / letters
  const arabic = count(sample, /\p{sc=Arabic}/gu) / letters
  if (cyrillic < 0.5 && arabic < 0.5) return undefined
  for (const [code, script, own] of LETTERS) {
    if (count(sample, own) > count(sample, script) * 0.01) return { code, confidence: 0.9 }
  }
  return { code: arabic > cyrillic ? 'ar' : 'ru', confidence: 0.8 }
}

function byWords(sample: string): Language {
  const words = sample.match(/\p{L}+/gu) ?? []
  const scores = SETS.map(([code, set]) => ({
    code,
    share: words.filter((word) => set.has(word)).length / words.length,
  })).toSorted((a, b) => b.share - a.share)
  const [first, second] = scores
  if (!first || !second || first.share < 0.1) return { code: 'und', confidence: 0 }
  const lead = (first.share - second.share) / first.share
  return { code: first.code, confidence: Math.min(1, 0.4 + first.share / 2 + lead) }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

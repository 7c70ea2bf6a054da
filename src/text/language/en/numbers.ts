import { counted, words, type Entry } from '../../reading/entry.ts'

const low = 'third fourth fifth sixth seventh eighth ninth tenth'
const teens =
  'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'

const plurals = (list: string): string => list.replaceAll(/\b(?= |$)/g, 's')

const powers = [
  ['hundredth', 2],
  ['thousandth', 3],
  ['millionth', 6],
  ['billionth', 9],
  ['trillionth', 12],
] as const

/** English number words. */
export const numbers: readonly Entry[] = [
  ...counted('digitWord', 'zero one two three four five six seven eight nine', 0),
  ...words('digitWord', 'nought naught nil', { value: 0 }),
  ...counted(
    'teenWord',
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    10,
  ),
  ...counted('tensWord', 'twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...words('tensWord', 'fourty', { value: 40 }),
  ...words('hundred', 'hundred', { value: 100, power: 2 }),
  ...words('magnitude', 'thousand', { power: 3 }),
  ...words('magnitude', 'lakh lakhs lac lacs', { power: 5 }),
  ...words('magnitude', 'million mn mln mil mio', { power: 6 }),
  ...words('magnitude', 'crore crores cr', { power: 7 }),
  ...words('magnitude', 'billion bn bln milliard', { power: 9 }),
  ...words('magnitude', 'trillion tn trn tln', { power: 12 }),
  ...words('magnitude', 'quadrillion', { power: 15 }),
  ...words('dozen', 'dozen dz dzs doz dozs dozens', { value: 12 }),
  ...words('dozen', 'score', { value: 20 }),
  ...words('score', 'score'),
  ...words('scoreWord', 'score scores'),
  // Of which there are scores, as of games: "test scores".
  ...words(
    'scoreKind',
    'review reviews customer satisfaction safety risk test tests exam exams math maths mathematics reading science writing english credit high low average final box composite total overall higher lower better worse average individual quiz',
  ),
  ...words('many', 'tens', { value: 10, power: 1 }),
  ...words('many', 'dozens', { value: 12, power: 0 }),
  ...words('many', 'scores', { value: 20, power: 0 }),
  ...words('many', 'hundreds', { value: 100, power: 2 }),
  ...words('many', 'thousands', { value: 1e3, power: 3 }),
  ...words('many', 'millions', { value: 1e6, power: 6 }),
  ...words('many', 'billions', { value: 1e9, power: 9 }),
  ...words('many', 'trillions', { value: 1e12, power: 12 }),
  ...words('many', 'multimillion multi-million', { value: 1e6, power: 6 }),
  ...words('many', 'multibillion multi-billion', { value: 1e9, power: 9 }),
  ...words('half', 'half halves', { value: 2 }),
  ...words('manyParts', 'halves quarters firsts'),
  ...words('denominator', 'quarter quarters', { value: 4 }),
  ...words('denominator', 'firsts', { value: 1 }),
  ...counted('ordinalWord', `first second ${low} ${teens}`, 1),
  ...words('ordinalWord', 'nineth', { value: 9 }),
  ...counted('ordinalWord', tens, 20, 10),
  ...counted('denominator', `${low} ${teens}`, 3),
  ...counted('denominator', tens, 20, 10),
  ...counted('denominator', plurals(`${low} ${teens}`), 3),
  ...counted('denominator', plurals(tens), 20, 10),
  ...words('manyParts', plurals(`${low} ${teens} ${tens}`)),
  ...powers.flatMap(([word, power]) => [
    ...words('ordinalWord', word, { value: 10 ** power, power }),
    ...words('denominator', `${word} ${word}s`, { value: 10 ** power, power }),
    ...words('manyParts', `${word}s`),
  ]),
  ...words('multiple', 'halved halving', { value: 0.5 }),
  ...words('multiple', 'doubled doubling twofold', { value: 2 }),
  ...words('multiple', 'tripled tripling trebled trebling threefold', { value: 3 }),
  ...words('multiple', 'quadrupled quadrupling fourfold', { value: 4 }),
  ...words('multiple', 'quintupled fivefold', { value: 5 }),
  ...counted('multiple', 'sixfold sevenfold eightfold ninefold tenfold', 6),
  ...words('decimalPoint', 'point'),
  ...words('thousandLetter', 'k'),
  ...words('magnitudeLetter', 'm mm', { power: 6 }),
  ...words('magnitudeLetter', 'b', { power: 9 }),
  ...words('magnitudeLetter', 't', { power: 12 }),
  ...words('negative', 'minus negative'),
  ...words('signPrefix', 'minus sub'),
  ...words('vague', 'several few many couple numerous'),
]

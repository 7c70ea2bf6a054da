import { counted, phrases, words, type Entry } from '../../reading/entry.ts'
import { monthsOf, weekdaysOf } from '../cldr.ts'

/** Units by TIMEX3's letters: singular, plural, each in its cases. */
const unitTable: readonly (readonly [code: string, one: string, many: string])[] = [
  ['Y', 'jahr jahres jahre', 'jahren'],
  ['M', 'monat monats', 'monate monaten'],
  ['W', 'woche', 'wochen'],
  ['D', 'tag tages', 'tage tagen'],
  ['Q', 'quartal quartals', 'quartale quartalen'],
  ['TH', 'stunde', 'stunden'],
  ['TM', 'minute', 'minuten'],
]

/** German words of time. */
export const timeWords = (): Entry[] => [
  ...monthsOf('de'),
  ...words('month', 'jänner', { value: 1 }),
  ...weekdaysOf('de'),
  ...words('shortName', 'mo di mi do fr sa so'),
  ...words(
    'timeUnit',
    `sekunde minute stunde tag woche monat jahr jahrzehnt jahrhundert sekunden minuten stunden tage tagen wochen
    monate monaten jahre jahren jahrzehnte jahrzehnten jahrhunderte jahrhunderten`,
  ),
  ...unitTable.flatMap(([code, one, many]) => [
    ...words('capitalUnit', `${one} ${many}`),
    ...words('calendarUnit', one, { code, kind: 'one' }),
    ...words('calendarUnit', many, { code, kind: 'many' }),
  ]),
  ...words('yearUnit', 'jahr jahres jahre'),
  ...words('monthUnit', 'monat monats'),
  ...words('weekUnit', 'woche'),
  ...words('dayUnit', 'tag tages'),
  ...words('quarterUnit', 'quartal quartals'),
  ...words('deictic', 'heute', { value: 0 }),
  ...words('deictic', 'gestern', { value: -1 }),
  ...words('deictic', 'vorgestern', { value: -2 }),
  ...words('deictic', 'übermorgen', { value: 2 }),
  ...words('relativeTime', 'letzte letzten letzter letztes vergangene vergangenen vergangenes', {
    value: -1,
  }),
  ...words('relativeTime', 'nächste nächsten nächster nächstes kommende kommenden kommendes', {
    value: 1,
  }),
  ...words('relativeTime', 'diese diesen dieser dieses diesem', { value: 0 }),
  ...words('timeDeterminer', 'der die das dem den des ein eine einen einem einer'),
  ...words('boundary', 'ende anfang mitte'),
  ...words('endWord', 'ende anfang mitte'),
  ...counted('rankWord', 'erste zweite dritte vierte', 1),
  ...counted('rankWord', 'ersten zweiten dritten vierten', 1),
  ...words('aboutTime', 'rund etwa knapp fast'),
  ...words(
    'leadPreposition',
    'in im am vom zum zur beim seit bis vor nach um von ab zwischen und oder anno',
  ),
  ...words('clockCue', 'um ab bis gegen'),
  ...words('oClock', 'uhr'),
  ...words('clock', 'uhr'),
  ...words('dateJoint', '. - /'),
  ...words('dayJoint', 'und oder bis'),
  ...words('rangeWord', 'bis oder'),
  ...words('rangeOrList', 'bis und oder'),
  ...words(
    'tensePast',
    'war waren hatte hatten wurde wurden sagte teilte kam kamen starb starben gewann gab',
  ),
  ...words('tenseFuture', 'wird werden soll sollen will wollen'),
  ...phrases('holiday', 'heiligabend', { code: 'christmas-eve' }),
  ...phrases('holiday', 'silvester', { code: 'new-year-eve' }),
]

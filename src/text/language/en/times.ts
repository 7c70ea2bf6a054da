import { counted, phrases, words, type Entry } from '../../reading/entry.ts'
import { monthsOf, weekdaysOf } from '../cldr.ts'
import { datingWords } from './dating.ts'
import { tenseWords } from './tenses.ts'

const shortMonths = 'jan feb mar apr may jun jul aug sept oct nov dec'

/** Units by TIMEX3's letters: singular, plural. */
const unitTable: readonly (readonly [code: string, one: string, many: string])[] = [
  ['Y', 'year yr', 'years yrs'],
  ['M', 'month', 'months'],
  ['W', 'week', 'weeks'],
  ['D', 'day', 'days'],
  ['Q', 'quarter', 'quarters'],
  ['DE', 'decade', 'decades'],
  ['CE', 'century', 'centuries'],
  ['WE', 'weekend', 'weekends'],
  ['FN', 'fortnight', 'fortnights'],
  ['TH', 'hour hr', 'hours hrs'],
  ['TM', 'minute', 'minutes mins'],
  ['TS', 'second', 'seconds secs'],
  ['SM', 'semester', 'semesters'],
]

const names: readonly Entry[] = [
  ...words('month', 'sept sept.', { value: 9 }),
  ...words('month', 'sep sep.', { value: 9 }),
  ...shortMonths.split(' ').flatMap((name, i) => words('month', `${name}.`, { value: i + 1 })),
  ...[
    'mon.',
    'tue. tues. tues',
    'wed.',
    'thu. thurs. thur. thurs thur',
    'fri.',
    'sat.',
    'sun.',
  ].flatMap((list, i) => words('weekday', list, { value: i + 1 })),
  ...words(
    'shortName',
    `jan feb mar apr jun jul aug sep oct nov dec mon tue tues wed thu thurs thur fri sat sun`,
  ),
  ...words('doubtfulName', 'may march mar mar. dec dec. jan jan. august april june'),
  ...words('givenName', 'april june august'),
  ...words('namedNoun', 'family brothers sisters clan household couple estate foundation'),
  ...words('monthLeadWord', 'in since during until till throughout'),
  ...words('beforeNamedMonth', 'black red'),
  ...words(
    'famousNoun',
    `attack attacks terror terrorist terrorists hijackers hijackings bombings tragedy commission commemoration
    massacre assault riot riots rioters insurrection committee defendants siege conspirator conspirators`,
  ),
  ...words('afterNamedMonth', 'revolution revolutions war uprising monarchy crisis manifesto'),
  ...words('weeklyDays', 'weekends', { code: 'XXXX-WXX-WE' }),
  ...words('weeklyDays', 'weekdays weeknights', { code: 'XXXX-WXX-WD' }),
  ...counted('weekdays', 'mondays tuesdays wednesdays thursdays fridays saturdays sundays', 1),
  ...words(
    'beforeNamedDay',
    'black good super bloody ash palm cyber fat holy shrove news giving maundy taco throwback ruby',
  ),
  ...words(
    'afterNamedDay',
    'times mirror mail telegraph herald express live review star school post people world ticket magazine',
  ),
]

const units: readonly Entry[] = [
  ...unitTable.flatMap(([code, one, many]) => [
    ...words('calendarUnit', one, { code, kind: 'one' }),
    ...words('calendarUnit', many, { code, kind: 'many' }),
  ]),
  ...words(
    'timeUnit',
    'second minute hour day week month year decade century seconds minutes hours days weeks months years decades centuries fortnight fortnights',
  ),
  ...words('yearUnit', 'year'),
  ...words('quarterUnit', 'quarter'),
  ...words('monthUnit', 'month'),
  ...words('monthUnits', 'months'),
  ...words('weekUnit', 'week'),
  ...words('dayUnit', 'day'),
  ...words('weekendUnit', 'weekend'),
  ...words('centuryUnit', 'century'),
  ...words('centuriesUnit', 'centuries'),
  ...words('partOfDay', 'morning mornings dawn daybreak sunrise', { code: 'MO' }),
  ...words('partOfDay', 'afternoon afternoons', { code: 'AF' }),
  ...words('partOfDay', 'evening evenings dusk nightfall sunset', { code: 'EV' }),
  ...words('partOfDay', 'night nights', { code: 'NI' }),
  ...words('partOfDay', 'noon midday', { code: '12:00' }),
  ...words('partOfDay', 'midnight', { code: '00:00' }),
  ...words('partsOfDay', 'mornings afternoons evenings nights'),
  ...words('season', 'spring springtime', { value: 3, code: 'SP' }),
  ...words('season', 'summer summertime', { value: 6, code: 'SU' }),
  ...words('season', 'fall autumn', { value: 9, code: 'FA' }),
  ...words('season', 'winter wintertime', { value: 12, code: 'WI' }),
  ...words('seasonVerb', 'fall spring'),
  ...words('seasonCue', 'in by since until during through over for'),
]

const near: readonly Entry[] = [
  ...words('deictic', 'today', { value: 0 }),
  ...words('deictic', 'yesterday', { value: -1 }),
  ...words('deictic', 'tomorrow', { value: 1 }),
  ...words('deictic', 'tonight overnight', { value: 0, code: 'NI' }),
  ...words('wholeDeictic', 'today yesterday tomorrow'),
  ...words('reference', 'now currently nowadays presently current', { code: 'PRESENT_REF' }),
  ...words('reference', 'recently recent lately', { code: 'PAST_REF' }),
  ...phrases(
    'reference',
    'long ago|long time ago|some time ago|short time ago|while ago|while back|some time back',
    { code: 'PAST_REF' },
  ),
  ...phrases('reference', 'this season|this holiday season|this tax season|this campaign season', {
    code: 'PRESENT_REF',
  }),
  ...phrases('reference', 'last season', { code: 'PAST_REF' }),
  ...phrases('reference', 'next season', { code: 'FUTURE_REF' }),
  ...phrases('reference', 'so far|thus far|to date', { code: 'PRESENT_REF' }),
  ...words('reference', 'soon', { code: 'FUTURE_REF' }),
  ...words('thenWord', 'then'),
  ...words('nightWord', 'night'),
  ...words('currentWord', 'current'),
  ...words('recentWord', 'recent'),
  ...words('soonWord', 'soon'),
  ...words('soonLead', 'as too'),
  ...words('referenceNoun', 'future', { code: 'FUTURE_REF' }),
  ...words('referenceNoun', 'past', { code: 'PAST_REF' }),
  ...words('referenceNoun', 'present moment', { code: 'PRESENT_REF' }),
  ...words('referenceAdjective', 'near foreseeable distant recent immediate'),
  ...words('timeNoun', 'time'),
  ...words('beingWord', 'being'),
  ...words('comeWord', 'come'),
  ...words('relativeTime', 'last past', { value: -1 }),
  ...words('relativeTime', 'previous preceding prior', { value: -1, kind: 'anchor' }),
  ...words('relativeTime', 'next coming upcoming', { value: 1 }),
  ...words('relativeTime', 'following ensuing', { value: 1, kind: 'anchor' }),
  ...words('relativeTime', 'this current these', { value: 0 }),
  ...words('relativeTime', 'same that', { value: 0, kind: 'anchor' }),
  ...words('lastTime', 'last'),
  ...words('pastTime', 'past'),
  ...words('nextTime', 'next'),
  ...words('thatTime', 'that same'),
  ...words('theseWord', 'these'),
  ...words('spanTime', 'past last next'),
  ...words('backTime', 'last past previous prior preceding'),
  ...words('priorWord', 'previous prior'),
  ...words('sameWord', 'same'),
  ...words('samePeriod', 'period time quarter month week day level'),
  ...words('timeShift', 'ago back', { value: -1 }),
  ...words('timeShift', 'earlier previously before', { value: -1, kind: 'anchor' }),
  ...words('timeShift', 'later after afterward afterwards hence', { value: 1, kind: 'anchor' }),
  ...words('clausalShift', 'before after'),
  ...words('backShift', 'back'),
  ...words('formerlyWord', 'previously'),
  ...words('yearAgo', 'ago earlier'),
  ...phrases('fromNow', 'from now|from today'),
  ...words('edge', 'early late mid earlier later'),
  ...words('midWord', 'mid'),
  ...words('laterWord', 'later'),
  ...words('laterPoint', 'time date stage point'),
  ...words('laterLead', 'a or no'),
  ...words('boundary', 'end beginning start middle close turn rest remainder eve'),
  ...words('endWord', 'end'),
  ...words('endedWord', 'ended ending ends'),
  ...words('throughWord', 'through'),
  ...words('veryWord', 'very'),
]

const counts: readonly Entry[] = [
  ...counted(
    'rankWord',
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth`,
    1,
  ),
  ...words('rankWord', 'final', { value: 4 }),
  ...words('vagueCount', 'several few many some couple dozens numerous countless multiple'),
  ...words('ofCount', 'couple dozens'),
  ...words(
    'aboutTime',
    'about around nearly almost approximately roughly over under exactly just only barely',
  ),
  ...words(
    'timeFiller',
    `full whole entire straight consecutive more additional extra calendar business trading working school single
    long solid successive turbulent very academic model`,
  ),
  ...words('wholeUnit', 'entire whole full calendar'),
  ...words('fiscal', 'fiscal financial'),
  { text: 'FY', class: 'fiscal' },
  ...fiscalYears(),
  ...words(
    'pluralCue',
    'for in over after within take takes took taken spent lasted last just than',
  ),
  ...words('manyOf', 'hundreds thousands matter couple tens'),
  ...words('makingWord', 'making'),
  ...words('longWord', 'long'),
  ...words('dayPaper', 'mail independent'),
  ...words('oldWord', 'old olds'),
  ...words('rateWord', 'once twice times time percent dollars euros pounds hours days'),
  ...words('frequency', 'daily nightly', { code: 'P1D' }),
  ...words('frequency', 'weekly', { code: 'P1W' }),
  ...words('frequency', 'monthly', { code: 'P1M' }),
  ...words('frequency', 'quarterly', { code: 'P1Q' }),
  ...words('frequency', 'annual annually yearly', { code: 'P1Y' }),
  ...words('frequency', 'hourly', { code: 'PT1H' }),
  ...words('frequency', 'biweekly fortnightly', { code: 'P2W' }),
  ...words('frequency', 'bimonthly', { code: 'P2M' }),
  ...words('frequency', 'semiannual semiannually biannual biannually', { code: 'P6M' }),
  ...words('frequency', 'biennial biennially', { code: 'P2Y' }),
  ...words('longFor', 'daylong', { code: 'P1D' }),
  ...words('longFor', 'weeklong', { code: 'P1W' }),
  ...words('longFor', 'monthlong', { code: 'P1M' }),
  ...words('longFor', 'yearlong', { code: 'P1Y' }),
  ...words('longFor', 'decadelong', { code: 'P10Y' }),
  ...words('longFor', 'hourlong', { code: 'PT1H' }),
  ...words(
    'unitCue',
    'for of in during on over through end close start ended ending finish finished started starting begin closed',
  ),
  ...words('unitLink', 'of when that who leading dated following'),
  ...words('weekendCue', 'for of in during on over through by at this'),
  ...words('genericPart', 'time times day days minute minutes hour hours night nights part parts'),
]

const years: readonly Entry[] = [
  ...words('decadeMark', 's'),
  ...counted(
    'decadeName',
    'twenties thirties forties fifties sixties seventies eighties nineties',
    2,
  ),
  ...words('era', 'bc bce b.c b.c. b.c.e.'),
  ...words(
    'countedNoun',
    `people percent points miles feet meters metres kilometers kilometres dollars euros pounds yen jobs men women
    troops soldiers workers members votes calories words pages homes houses times acres tons tonnes barrels units copies
    shares employees students children patients cases deaths index`,
  ),
  ...words(
    'namedByNumber',
    `russell russel windows office fortune nikkei forbes boeing airbus route flight room section page chapter
    resolution topix csi hdr xbox`,
  ),
  ...words(
    'noYearBefore',
    'about nearly almost approximately roughly over under exactly just only barely than no least',
  ),
  ...words('foundingWord', 'founded established consecrated est est.'),
  ...words('modernYearLead', 'to for at'),
  ...words(
    'yearVerb',
    'is was saw sees marked marks brought brings bringing draws drew drawing has had ended began',
  ),
  ...words('lifePart', 'early mid late and or to high low'),
  ...words('highOrLow', 'temps high highs low lows thermometers'),
  ...counted('quarterCode', 'q1 q2 q3 q4', 1),
  ...words('quarterLetter', 'q'),
  ...counted('halfCode', 'h1 h2', 1),
  ...words('halfLetter', 'h'),
]

const clocks: readonly Entry[] = [
  ...words('amWord', 'am a.m. a.m'),
  ...words('pmWord', 'pm p.m. p.m'),
  ...words('oClock', "o'clock o’clock"),
  ...words('hoursWord', 'hours hrs'),
  ...words('hrsWord', 'hrs'),
  ...words('clockCue', 'at by until till from around about before after since'),
  ...words('hourCue', 'at by until till from beyond'),
  ...words(
    'scoringVerb',
    'score scored hit struck smashed hammered compiled posted registered maiden unbeaten',
  ),
  ...words('paceNoun', 'pace mark split miles mile'),
  ...words('clockRange', 'to and'),
  ...words('tradingWord', 'trading'),
  ...(
    [
      ['utc gmt', 0],
      ['bst wat', 60],
      ['cet', 60],
      ['cest eet', 120],
      ['eest msk', 180],
      ['jst kst', 540],
      ['hkt sgt', 480],
      ['aest', 600],
      ['aedt', 660],
      ['est cdt', -300],
      ['edt', -240],
      ['cst mdt', -360],
      ['mst pdt', -420],
      ['pst', -480],
    ] as const
  ).flatMap(([list, value]) => words('zone', list, { value })),
  ...words('localZone', 'et ct mt pt eastern pacific central local'),
  ...words('centralZone', 'central'),
]

const holidays: readonly Entry[] = (
  [
    ['christmas eve', 'christmas-eve'],
    ['christmas|christmas day', 'christmas'],
    ["new year eve|new year 's eve", 'new-year-eve'],
    ["new year day|new year 's day", 'new-year'],
    ['boxing day', 'boxing'],
    ['thanksgiving|thanksgiving day', 'thanksgiving'],
    ['easter|easter sunday|easter day', 'easter'],
    ['easter monday', 'easter-monday'],
    ['shrove tuesday|fat tuesday|mardi gras', 'shrove-tuesday'],
    ['ash wednesday', 'ash-wednesday'],
    ['palm sunday', 'palm-sunday'],
    ['maundy thursday|holy thursday', 'maundy-thursday'],
    ['good friday', 'good-friday'],
    ['holy saturday', 'holy-saturday'],
    ['ascension day|ascension thursday', 'ascension'],
    ['pentecost|whit sunday', 'pentecost'],
    ['whit monday|pentecost monday', 'whit-monday'],
    ['black friday', 'black-friday'],
    ['cyber monday', 'cyber-monday'],
    ['martin luther king day|martin luther king jr. day|king day', 'king'],
    ["presidents day|president 's day|presidents ' day", 'presidents'],
    ['juneteenth', 'juneteenth'],
    ['canada day', 'canada'],
    ['australia day', 'australia'],
    ['anzac day', 'anzac'],
    ["st. patrick 's day|st patrick 's day", 'patrick'],
    ['armistice day|remembrance day', 'veterans'],
    ['halloween', 'halloween'],
    ['independence day', 'independence'],
    ['bastille day', 'bastille'],
    ['labor day', 'labor'],
    ['labour day', 'labour'],
    ['memorial day', 'memorial'],
    ['veterans day', 'veterans'],
    ['columbus day', 'columbus'],
    ['election day', 'election'],
    ["valentine day|valentine 's day", 'valentine'],
  ] as const
).flatMap(([list, code]) => phrases('holiday', list, { code }))

/** What stands between the parts of times. */
const links: readonly Entry[] = [
  ...words('timeDeterminer', 'the a an its his her their our my your another'),
  ...words(
    'leadPreposition',
    `in since by until till from during of before after on through throughout between around about circa within and or
    into per without`,
  ),
  ...words('loosePreposition', 'over to for at'),
  ...words('dateJoint', '- . /'),
  ...words('dayJoint', 'and or to through &'),
  ...words('rangeWord', 'to or'),
  ...words('rangeOrList', 'to through and until or'),
  ...words('ofOrIn', 'of in'),
  ...words('weekLink', 'of in from'),
]

/** English words of time. */
export const timeWords = (): Entry[] => [
  ...monthsOf('en'),
  ...weekdaysOf('en'),
  ...names,
  ...units,
  ...near,
  ...counts,
  ...years,
  ...clocks,
  ...holidays,
  ...links,
  ...tenseWords,
  ...datingWords,
]

/** "FY06", "FY2006": years of budgets. */
function fiscalYears(): Entry[] {
  return Array.from({ length: 100 }, (_, n) => 1950 + n).flatMap((value) => [
    { text: `FY${value}`, class: 'fiscalYear', value },
    { text: `FY${String(value).slice(2)}`, class: 'fiscalYear', value },
  ])
}

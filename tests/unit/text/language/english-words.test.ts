import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { Class, type ClassName } from '../../../../src/text/reading/classes.ts'
import { endOfPhrase, entryAt } from '../../../../src/text/reading/cursor.ts'
import { toNumber } from '../../../../src/text/reading/numbers/decimal.ts'
import { readNumber } from '../../../../src/text/reading/numbers/number.ts'

/** What a whole text stands for as a word or phrase of a class. */
function entryOf(text: string, name: ClassName, language = 'en') {
  const r = readText(text, language)
  const found = entryAt(r, 0, Class[name])
  return found?.next === r.count ? found.entry : undefined
}

const isOf = (text: string, name: ClassName, language = 'en'): boolean => {
  const r = readText(text, language)
  return r.count > 0 && endOfPhrase(r, 0, Class[name]) === r.count
}

describe('money', () => {
  test.each([
    [
      'USD',
      'dollar|dollars|US dollars|U.S. dollar|U.S. dollars|American dollars|United States dollar|greenbacks|bucks',
    ],
    ['EUR', 'euro|euros'],
    ['GBP', 'pound|pounds|sterling|pounds sterling|British pounds|quid'],
    ['JPY', 'yen|Japanese yen'],
    ['CNY', 'yuan|renminbi|RMB|Chinese yuan'],
    ['KRW', 'won|Korean won|South Korean won'],
    ['INR', 'rupee|rupees|Indian rupees'],
    ['IDR', 'rupiah|Indonesian rupiah'],
    ['RUB', 'ruble|rubles|rouble|roubles|Russian rubles'],
    ['UAH', 'hryvnia|hryvnias|Ukrainian hryvnia'],
    ['CHF', 'franc|francs|Swiss francs'],
    ['XOF', 'CFA franc|CFA francs'],
    ['DEM', 'deutsche marks|German marks|deutschmarks'],
    ['FRF', 'French francs'],
    ['BEF', 'Belgian francs'],
    ['FIM', 'markka'],
    ['NLG', 'guilders|Dutch guilders'],
    ['ITL', 'lire|Italian lire'],
    ['ESP', 'pesetas'],
    ['ATS', 'schillings'],
    ['PTE', 'escudos'],
    ['GRD', 'drachmas'],
    ['IEP', 'punts|Irish pounds'],
    ['SGD', 'Singapore dollars|Singaporean dollars'],
    ['TWD', 'Taiwan dollars'],
    ['ZWD', 'Zimbabwean dollars'],
    ['PHP', 'Philippine pesos'],
    ['BRL', 'reais|reals|Brazilian reals'],
    ['SEK', 'kronor|krona|Swedish kronor'],
    ['NOK', 'Norwegian crowns|Norwegian kroner'],
    ['DKK', 'kroner|krone|Danish kroner|Danish crowns'],
    ['CZK', 'koruna|korunas|Czech crowns'],
    ['PLN', 'zloty|zlotys|Polish zlotys'],
    ['HUF', 'forint|forints'],
    ['RON', 'lei|leu'],
    ['BGN', 'leva'],
    ['HRK', 'kuna|kunas'],
    ['TRY', 'lira|liras|Turkish lira'],
    ['ILS', 'shekel|shekels|Israeli shekels'],
    ['LBP', 'Lebanese lira|Lebanese pounds'],
    ['SAR', 'riyal|riyals|Saudi riyals'],
    ['QAR', 'Qatari riyals'],
    ['AED', 'dirham|dirhams|UAE dirhams|Emirati dirhams'],
    ['ZAR', 'rand|rands|South African rand'],
    ['NGN', 'naira|Nigerian nairas'],
    ['GHS', 'cedi|cedis'],
    ['ETB', 'birr'],
    ['THB', 'baht|Thai baht'],
    ['MYR', 'ringgit|Malaysian ringgit'],
    ['VND', 'dong|Vietnamese dong'],
    ['LAK', 'kip'],
    ['MMK', 'kyat|kyats'],
    ['KHR', 'riel|riels'],
    ['BDT', 'taka|Bangladeshi taka'],
    ['NPR', 'Nepali rupees|Nepalese rupees'],
    ['PKR', 'Pakistani rupees'],
    ['AFN', 'afghani|afghanis'],
    ['KZT', 'tenge'],
    ['UZS', 'Uzbek soms'],
    ['GEL', 'lari'],
    ['AMD', 'dram|drams'],
    ['AZN', 'manat|manats'],
    ['MNT', 'tugrik|tugriks'],
    ['PEN', 'soles|Peruvian soles'],
    ['VES', 'bolivar|bolivars|bolivares'],
    ['CRC', 'colon|colones'],
    ['GTQ', 'quetzal|quetzales'],
    ['HNL', 'lempira|lempiras'],
    ['NIO', 'cordoba|cordobas'],
    ['PYG', 'guarani|guaranis'],
    ['BOB', 'boliviano|bolivianos'],
    ['ZMW', 'kwacha'],
    ['AOA', 'kwanza|kwanzas'],
    ['MZN', 'metical|meticais'],
    ['KGS', 'Kyrgyz soms'],
    ['BTC', 'bitcoin|bitcoins'],
    ['ETH', 'ether|ethers'],
    ['MXN', 'Mexican pesos'],
    ['KES', 'Kenyan shillings'],
    ['EGP', 'Egyptian pounds'],
    ['IQD', 'Iraqi dinars'],
    // Money of several countries.
    ['XXX', 'peso|pesos|rial|rials|dinar|dinars|crown|crowns|shilling|shillings'],
  ])('%s is %s', (code, list) => {
    const names = list.split('|')

    expect(names.map((name) => [name, entryOf(name, 'currency')?.code])).toEqual(
      names.map((name) => [name, code]),
    )
  })

  test.each([
    ['USD', 'cent cents c ¢'],
    ['GBP', 'penny pence pennies p'],
    ['RUB', 'kopeck kopecks'],
    ['MYR', 'sen'],
    ['INR', 'paise'],
    ['AED', 'fils'],
    ['BTC', 'satoshi satoshis'],
  ])('a hundredth of %s is %s', (code, list) => {
    for (const name of list.split(' '))
      expect(entryOf(name, 'minorCurrency'), name).toMatchObject({ code, power: -2 })
  })

  test.each([
    ['US', 'USD'],
    ['A', 'AUD'],
    ['AU', 'AUD'],
    ['C', 'CAD'],
    ['CAD', 'CAD'],
    ['NZ', 'NZD'],
    ['HK', 'HKD'],
    ['S', 'SGD'],
    ['NT', 'TWD'],
    ['R', 'BRL'],
    ['MX', 'MXN'],
    ['J', 'JMD'],
    ['Z', 'ZWD'],
    ['N', 'NAD'],
    ['CL', 'CLP'],
    ['AR', 'ARS'],
    ['COP', 'COP'],
    ['TT', 'TTD'],
    ['Bds', 'BBD'],
    ['B', 'BSD'],
    ['BZ', 'BZD'],
    ['EC', 'XCD'],
    ['FJ', 'FJD'],
    ['G', 'GYD'],
    ['RD', 'DOP'],
    ['CI', 'KYD'],
    ['L', 'LRD'],
    ['BN', 'BND'],
  ])('%s before a dollar sign is %s', (prefix, code) => {
    expect(entryOf(prefix, 'dollarPrefix')?.code).toBe(code)
  })

  test.each(['pound', 'won', 'crowns', 'bucks', 'punt', 'marks', 'dram', 'kip'])(
    '%s is much else, too',
    (word) => {
      expect(isOf(word, 'doubtfulCurrency')).toBe(true)
    },
  )

  test.each(['euro', 'yen', 'dollars', 'rupees'])('%s is nothing else', (word) => {
    expect(isOf(word, 'doubtfulCurrency')).toBe(false)
  })
})

const worth = (text: string, language: string) => {
  const r = readText(text, language)
  const found = readNumber(r, 0)
  return found && found.next >= r.count ? toNumber(found.value) : undefined
}

describe('numbers in words', () => {
  test.each([
    ['zero', 0],
    ['nought', 0],
    ['naught', 0],
    ['nil', 0],
    ['eleven', 11],
    ['twelve', 12],
    ['thirteen', 13],
    ['fourteen', 14],
    ['fifteen', 15],
    ['sixteen', 16],
    ['seventeen', 17],
    ['eighteen', 18],
    ['nineteen', 19],
    ['forty', 40],
    ['fourty-two', 42],
    ['ninety-nine', 99],
    ['two lakh', 200_000],
    ['two lakhs', 200_000],
    ['two lac', 200_000],
    ['3 mn', 3e6],
    ['3 mln', 3e6],
    ['3 mil', 3e6],
    ['3 mio', 3e6],
    ['2 crore', 2e7],
    ['2 crores', 2e7],
    ['2 cr', 2e7],
    ['4 bn', 4e9],
    ['4 bln', 4e9],
    ['4 milliard', 4e9],
    ['5 trillion', 5e12],
    ['5 tn', 5e12],
    ['5 trn', 5e12],
    ['5 tln', 5e12],
    ['1 quadrillion', 1e15],
    ['2 dozen', 24],
    ['two doz', 24],
    ['three hundredths', 0.03],
    ['three thousandths', 0.003],
    ['five eighths', 0.625],
    ['seven tenths', 0.7],
    ['nine twentieths', 0.45],
    ['three fiftieths', 0.06],
    ['first', 1],
    ['second', 2],
    ['ninth', 9],
    ['nineth', 9],
    ['twelfth', 12],
    ['fortieth', 40],
    ['ninetieth', 90],
    ['thousandth', 1000],
    ['millionth', 1e6],
    ['tens', 10],
    ['dozens', 12],
    ['scores', 20],
    ['thousands', 1e3],
    ['millions', 1e6],
    ['billions', 1e9],
    ['trillions', 1e12],
  ])('%s: %d', (text, value) => {
    expect(worth(text, 'en')).toBe(value)
  })

  test.each([
    ['zwo', 2],
    ['dreizehn', 13],
    ['siebzehn', 17],
    ['dreißig', 30],
    ['einundzwanzig', 21],
    ['achtunddreißig', 38],
    ['neunundneunzig', 99],
    ['zwei hundert', 200],
    ['drei tausend', 3_000],
    ['2 Tsd', 2_000],
    ['zwei Millionen', 2e6],
    ['3 Mio', 3e6],
    ['eine Milliarde', 1e9],
    ['4 Mrd', 4e9],
    ['2 Billionen', 2e12],
    ['zwei Dutzend', 24],
    ['zwei Drittel', 2 / 3],
    ['drei Viertel', 0.75],
    ['vier Fünftel', 0.8],
    ['drei Zehntel', 0.3],
    ['1.234,5', 1234.5],
    ['dritte', 3],
    ['siebten', 7],
    ['zwölfter', 12],
    ['Hunderte', 100],
    ['Tausende', 1e3],
  ])('German %s: %d', (text, value) => {
    expect(worth(text, 'de')).toBe(value)
  })

  test.each([
    ['multiple', 'halved', 0.5],
    ['multiple', 'doubled', 2],
    ['multiple', 'twofold', 2],
    ['multiple', 'tripled', 3],
    ['multiple', 'trebled', 3],
    ['multiple', 'threefold', 3],
    ['multiple', 'quadrupled', 4],
    ['multiple', 'fourfold', 4],
    ['multiple', 'quintupled', 5],
    ['multiple', 'fivefold', 5],
    ['multiple', 'tenfold', 10],
    ['multipleWord', 'double', 2],
    ['multipleWord', 'twice', 2],
    ['multipleWord', 'triple', 3],
    ['multipleWord', 'thrice', 3],
    ['multipleWord', 'quadruple', 4],
  ] as const)('as a %s %s is %d', (name, word, value) => {
    expect(entryOf(word, name)?.value).toBe(value)
  })
})

describe('times in words', () => {
  test.each([
    ['January|Jan|Jan.', 1],
    ['February|Feb|Feb.', 2],
    ['March|Mar|Mar.', 3],
    ['April|Apr|Apr.', 4],
    ['May', 5],
    ['June|Jun|Jun.', 6],
    ['July|Jul|Jul.', 7],
    ['August|Aug|Aug.', 8],
    ['September|Sep|Sep.|Sept|Sept.', 9],
    ['October|Oct|Oct.', 10],
    ['November|Nov|Nov.', 11],
    ['December|Dec|Dec.', 12],
  ])('%s is month %d', (list, value) => {
    for (const name of list.split('|')) expect(entryOf(name, 'month')?.value, name).toBe(value)
  })

  test.each([
    ['Monday|Mon|Mon.', 1],
    ['Tuesday|Tue|Tue.|Tues|Tues.', 2],
    ['Wednesday|Wed|Wed.', 3],
    ['Thursday|Thu|Thu.|Thurs|Thurs.|Thur.', 4],
    ['Friday|Fri|Fri.', 5],
    ['Saturday|Sat', 6],
    ['Sunday|Sun', 7],
  ])('%s is day %d of the week', (list, value) => {
    for (const name of list.split('|')) expect(entryOf(name, 'weekday')?.value, name).toBe(value)
  })

  test.each([
    ['Y', 'year', 'years'],
    ['M', 'month', 'months'],
    ['W', 'week', 'weeks'],
    ['D', 'day', 'days'],
    ['Q', 'quarter', 'quarters'],
    ['DE', 'decade', 'decades'],
    ['CE', 'century', 'centuries'],
    ['WE', 'weekend', 'weekends'],
    ['FN', 'fortnight', 'fortnights'],
    ['TH', 'hour', 'hours'],
    ['TH', 'hr', 'hrs'],
    ['TM', 'minute', 'minutes'],
    ['TS', 'second', 'seconds'],
    ['SM', 'semester', 'semesters'],
  ])('%s is %s, or many %s', (code, one, many) => {
    expect(entryOf(one, 'calendarUnit')).toMatchObject({ code, kind: 'one' })
    expect(entryOf(many, 'calendarUnit')).toMatchObject({ code, kind: 'many' })
  })

  test.each([
    ['MO', 'morning dawn daybreak sunrise'],
    ['AF', 'afternoon afternoons'],
    ['EV', 'evening dusk nightfall sunset'],
    ['NI', 'night nights'],
    ['12:00', 'noon midday'],
    ['00:00', 'midnight'],
  ])('%s is %s', (code, list) => {
    for (const word of list.split(' ')) expect(entryOf(word, 'partOfDay')?.code, word).toBe(code)
  })

  test.each([
    ['SP', 'spring'],
    ['SU', 'summer'],
    ['FA', 'fall'],
    ['FA', 'autumn'],
    ['WI', 'winter'],
  ])('%s is %s', (code, word) => {
    expect(entryOf(word, 'season')?.code).toBe(code)
  })

  test.each([
    ['today', 0],
    ['yesterday', -1],
    ['tomorrow', 1],
    ['tonight', 0],
    ['overnight', 0],
  ])('%s is %d days away', (word, value) => {
    expect(entryOf(word, 'deictic')?.value).toBe(value)
  })

  test.each([
    ['last', -1],
    ['past', -1],
    ['previous', -1],
    ['preceding', -1],
    ['prior', -1],
    ['this', 0],
    ['current', 0],
    ['same', 0],
    ['next', 1],
    ['coming', 1],
    ['upcoming', 1],
    ['following', 1],
    ['ensuing', 1],
  ])('"%s week" is %d away', (word, value) => {
    expect(entryOf(word, 'relativeTime')?.value).toBe(value)
  })

  test.each([
    ['ago', -1],
    ['earlier', -1],
    ['previously', -1],
    ['before', -1],
    ['later', 1],
    ['after', 1],
    ['afterwards', 1],
    ['hence', 1],
  ])('"two days %s" counts by %d', (word, value) => {
    expect(entryOf(word, 'timeShift')?.value).toBe(value)
  })

  test.each([
    ['P1D', 'daily nightly'],
    ['P1W', 'weekly'],
    ['P1M', 'monthly'],
    ['P1Q', 'quarterly'],
    ['P1Y', 'annual annually yearly'],
    ['PT1H', 'hourly'],
    ['P2W', 'biweekly fortnightly'],
    ['P2M', 'bimonthly'],
    ['P6M', 'semiannual biannual biannually'],
    ['P2Y', 'biennial biennially'],
  ])('every %s: %s', (code, list) => {
    for (const word of list.split(' ')) expect(entryOf(word, 'frequency')?.code, word).toBe(code)
  })

  test.each([
    ['P1D', 'daylong'],
    ['P1W', 'weeklong'],
    ['P1M', 'monthlong'],
    ['P1Y', 'yearlong'],
    ['P10Y', 'decadelong'],
    ['PT1H', 'hourlong'],
  ])('for %s: %s', (code, word) => {
    expect(entryOf(word, 'longFor')?.code).toBe(code)
  })

  test.each([
    ['twenties', 2],
    ['thirties', 3],
    ['forties', 4],
    ['fifties', 5],
    ['sixties', 6],
    ['seventies', 7],
    ['eighties', 8],
    ['nineties', 9],
  ])('the %s are decade %d', (word, value) => {
    expect(entryOf(word, 'decadeName')?.value).toBe(value)
  })

  test.each([
    [0, 'UTC GMT'],
    [60, 'BST WAT CET'],
    [120, 'CEST EET'],
    [180, 'EEST MSK'],
    [540, 'JST KST'],
    [480, 'HKT SGT'],
    [600, 'AEST'],
    [660, 'AEDT'],
    [-300, 'EST CDT'],
    [-240, 'EDT'],
    [-360, 'CST MDT'],
    [-420, 'MST PDT'],
    [-480, 'PST'],
  ])('%d minutes from Greenwich: %s', (value, list) => {
    for (const zone of list.split(' ')) expect(entryOf(zone, 'zone')?.value, zone).toBe(value)
  })

  test.each([
    ['christmas-eve', 'Christmas Eve'],
    ['christmas', 'Christmas|Christmas Day'],
    ['new-year-eve', 'New Year’s Eve|New Year Eve'],
    ['new-year', 'New Year’s Day'],
    ['boxing', 'Boxing Day'],
    ['thanksgiving', 'Thanksgiving|Thanksgiving Day'],
    ['easter', 'Easter|Easter Sunday'],
    ['easter-monday', 'Easter Monday'],
    ['shrove-tuesday', 'Shrove Tuesday|Fat Tuesday|Mardi Gras'],
    ['ash-wednesday', 'Ash Wednesday'],
    ['palm-sunday', 'Palm Sunday'],
    ['maundy-thursday', 'Maundy Thursday|Holy Thursday'],
    ['good-friday', 'Good Friday'],
    ['holy-saturday', 'Holy Saturday'],
    ['ascension', 'Ascension Day'],
    ['pentecost', 'Pentecost|Whit Sunday'],
    ['whit-monday', 'Whit Monday'],
    ['black-friday', 'Black Friday'],
    ['cyber-monday', 'Cyber Monday'],
    ['king', 'Martin Luther King Day|Martin Luther King Jr. Day'],
    ['presidents', 'Presidents Day'],
    ['juneteenth', 'Juneteenth'],
    ['canada', 'Canada Day'],
    ['australia', 'Australia Day'],
    ['anzac', 'Anzac Day'],
    ['patrick', 'St. Patrick’s Day|St Patrick’s Day'],
    ['veterans', 'Veterans Day|Armistice Day|Remembrance Day'],
    ['halloween', 'Halloween'],
    ['independence', 'Independence Day'],
    ['bastille', 'Bastille Day'],
    ['labor', 'Labor Day'],
    ['labour', 'Labour Day'],
    ['memorial', 'Memorial Day'],
    ['columbus', 'Columbus Day'],
    ['election', 'Election Day'],
    ['valentine', 'Valentine’s Day'],
  ])('%s is %s', (code, list) => {
    for (const name of list.split('|')) expect(entryOf(name, 'holiday')?.code, name).toBe(code)
  })

  test.each([
    ['heute', 'deictic', 0],
    ['gestern', 'deictic', -1],
    ['vorgestern', 'deictic', -2],
    ['übermorgen', 'deictic', 2],
    ['letzte', 'relativeTime', -1],
    ['vergangenen', 'relativeTime', -1],
    ['nächsten', 'relativeTime', 1],
    ['kommendes', 'relativeTime', 1],
    ['diesem', 'relativeTime', 0],
    ['Jänner', 'month', 1],
    ['März', 'month', 3],
    ['Dezember', 'month', 12],
    ['Mittwoch', 'weekday', 3],
  ] as const)('German %s is a %s of %d', (word, name, value) => {
    expect(entryOf(word, name, 'de')?.value).toBe(value)
  })
})

const parted = (list: string) => list.split(list.includes('|') ? '|' : ' ')

describe('closed classes of words', () => {
  test.each([
    ['article', 'a an', 'the one'],
    ['definite', 'the', 'a this'],
    ['demonstrative', 'this that these those', 'the it'],
    ['possessive', 'its his her their our my your', 'him it me'],
    ['distributive', 'every each another', 'all both'],
    ['be', 'is are was were be been being am', 'has do'],
    ['have', 'has have had having', 'is does'],
    ['will', 'will would shall should can could may might must', 'do want'],
    ['against', 'against versus vs vs.', 'for'],
    ['while', 'while whilst', 'when'],
    ['including', 'including includes include', 'excluding'],
    ['compared', 'compared with|compared to|against|versus|vs|than', 'with'],
    ['negative', 'minus negative', 'plus'],
    ['vague', 'several few many couple numerous', 'some all'],
    ['percent', '%|percent|percents|pct|pc|per cent|percentage', 'point cent'],
    [
      'percentagePoint',
      'percentage point|percentage points|percent points|per cent points|% points',
      'points percentage',
    ],
    ['passiveVerb', 'was were is are be been being get gets got getting', 'has do'],
    ['clauseSubject', 'it he she they we who which that there', 'him them'],
    ['honorific', 'Mr Mr. Mrs Mrs. Ms Dr. Miss Sir Madam', 'Mayor'],
    ['amWord', 'am a.m.', 'pm'],
    ['pmWord', 'pm p.m.', 'am'],
    ['era', 'BC BCE B.C.', 'AD'],
    ['tenseModal', 'will shall would should may could can must might to', 'was'],
    ['beforeNamedDay', 'black good super bloody ash palm cyber holy', 'last'],
    [
      'clauseBreak',
      'but while whereas although though who which whose where after before when until unless',
      'the of',
    ],
    [
      'conjunction',
      'when while before as because if although though until unless but whereas where whether than',
      'the and',
    ],
    ['relativePronoun', 'who that which whom', 'whose it'],
    ['nearEvent', 'before|until|till|ahead of|prior to|leading up to', 'after'],
    [
      'throughEvent',
      'during|throughout|at the time of|at the height of|at the start of|by the end of|in the wake of|in the aftermath of|on the eve of|since the beginning of',
      'of',
    ],
    ['alongWith', 'along with|together with|alongside|as well as|in addition to', 'with'],
    [
      'makesUp',
      'make up|makes up|made up|making up|constitutes|comprised|accounts for|accounted for|represents|formed',
      'make',
    ],
    ['ratioJoint', 'in|in every|out of|out of every', 'by'],
    ['accounting', 'accounted for|accounting for|accounts for|made up|making up', 'for'],
  ] as const)('%s', (name, members, others) => {
    expect(parted(members).filter((word) => !isOf(word, name))).toEqual([])
    expect(parted(others).filter((word) => isOf(word, name))).toEqual([])
  })
})

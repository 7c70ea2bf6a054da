import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../../src/text/figures.ts'
import { readText } from '../../../../src/text/reading.ts'

/** The codes of the units that a text's figures have. */
const codesIn = (text: string): readonly (string | undefined)[] =>
  findFigures(readText(text, 'en'), { times: [], mentions: [], quotes: [] }).map(
    ({ unit }) => unit?.code,
  )

/** Each text with what is read there. */
const told = (texts: readonly string[]) => texts.map((text) => [text, codesIn(text)])
const all = (texts: readonly string[], code: string) => texts.map((text) => [text, [code]])

describe('money by its name', () => {
  it.each([
    [
      'USD',
      'dollar|dollars|united states dollar|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollar|american dollars|greenbacks|bucks',
    ],
    ['EUR', 'euro|euros'],
    ['GBP', 'pound|pounds|sterling|pound sterling|pounds sterling|quid'],
    ['JPY', 'yen'],
    ['CNY', 'yuan|renminbi|rmb|chinese renminbi'],
    ['KRW', 'won|korean won'],
    ['INR', 'rupee|rupees'],
    ['IDR', 'rupiah'],
    ['RUB', 'ruble|rubles|rouble|roubles|russian roubles'],
    ['UAH', 'hryvnia|hryvnias|hryvnya'],
    ['CHF', 'franc|francs'],
    ['XOF', 'cfa franc|cfa francs'],
    ['DEM', 'deutsche mark|deutsche marks|deutschmarks|d marks|german marks'],
    ['FRF', 'french franc|french francs'],
    ['BEF', 'belgian franc|belgian francs'],
    ['FIM', 'finnish markka|markka'],
    ['NLG', 'guilder|guilders|dutch guilder|dutch guilders'],
    ['ITL', 'lire|italian lire'],
    ['ESP', 'peseta|pesetas'],
    ['ATS', 'schilling|schillings'],
    ['PTE', 'escudo|escudos'],
    ['GRD', 'drachmas'],
    ['IEP', 'irish pound|irish pounds|punt|punts'],
    ['SGD', 'singaporean dollar|singaporean dollars'],
    ['TWD', 'taiwan dollar|taiwan dollars'],
    ['ZWD', 'zimbabwe dollars|zimbabwean dollars'],
    ['PHP', 'philippine peso|philippine pesos'],
    ['BRL', 'reais|reals'],
    ['SEK', 'kronor|krona|swedish crowns'],
    ['NOK', 'norwegian crowns'],
    ['DKK', 'kroner|krone|danish crown|danish crowns'],
    ['CZK', 'koruna|korunas|czech crown|czech crowns'],
    ['PLN', 'zloty|zlotys|zloties'],
    ['HUF', 'forint|forints'],
    ['RON', 'leu|lei'],
    ['BGN', 'leva'],
    ['HRK', 'kuna|kunas|croatian kuna'],
    ['TRY', 'lira|liras|turkish lira|turkish liras'],
    ['ILS', 'shekel|shekels|israeli shekel|israeli shekels|new shekels'],
    ['LBP', 'lebanese lira'],
    ['SAR', 'riyal|riyals'],
    ['QAR', 'qatari riyal|qatari riyals'],
    ['AED', 'dirham|dirhams|uae dirhams|emirati dirhams'],
    ['ZAR', 'rand|rands'],
    ['NGN', 'naira|nairas'],
    ['GHS', 'cedi|cedis'],
    ['ETB', 'birr'],
    ['THB', 'baht'],
    ['MYR', 'ringgit'],
    ['VND', 'dong'],
    ['LAK', 'kip|lao kip'],
    ['MMK', 'kyat|kyats'],
    ['KHR', 'riel|riels'],
    ['BDT', 'taka'],
    ['NPR', 'nepali rupee|nepali rupees'],
    ['AFN', 'afghani|afghanis'],
    ['KZT', 'tenge'],
    ['UZS', 'uzbek soms'],
    ['GEL', 'lari'],
    ['AMD', 'dram|drams'],
    ['AZN', 'manat|manats'],
    ['MNT', 'tugrik|tugriks'],
    ['PEN', 'soles|peruvian soles|peruvian sol'],
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
    ['KGS', 'kyrgyz soms'],
    ['BTC', 'bitcoin|bitcoins'],
    ['ETH', 'ether|ethers'],
    ['XXX', 'peso|pesos|rial|rials|dinar|dinars|crown|crowns|shilling|shillings'],
  ])('%s', (code, names) => {
    const texts = names.split('|').map((name) => `The mill cost 12 million ${name}.`)
    expect(told(texts)).toEqual(all(texts, code))
  })
})

describe('dollars by what stands before the sign', () => {
  it.each([
    ['USD', 'US U.S U.S. USD'],
    ['AUD', 'A AU AUD Aus'],
    ['CAD', 'C CA CAD Can CDN'],
    ['NZD', 'NZ NZD'],
    ['HKD', 'HK HKD'],
    ['SGD', 'S SG SGD'],
    ['TWD', 'NT TWD'],
    ['BRL', 'R BRL'],
    ['MXN', 'Mex MX MXN'],
    ['JMD', 'J'],
    ['ZWD', 'Z'],
    ['NAD', 'N'],
    ['CLP', 'CL'],
    ['ARS', 'AR'],
    ['COP', 'COP COL'],
    ['TTD', 'TT'],
    ['BBD', 'Bds'],
    ['BSD', 'B'],
    ['BZD', 'BZ'],
    ['XCD', 'EC'],
    ['FJD', 'FJ'],
    ['GYD', 'GY G'],
    ['DOP', 'RD'],
    ['KYD', 'CI'],
    ['LRD', 'L'],
    ['BND', 'BN'],
  ])('%s', (code, prefixes) => {
    const texts = prefixes.split(' ').map((prefix) => `The mill cost ${prefix}$12 million.`)
    expect(told(texts)).toEqual(all(texts, code))
  })
})

describe('money of a name that several countries use, by the country that its sentence names', () => {
  it.each([
    ['MXN', 'pesos', 'Mexico Mexican Mexicans Guadalajara Monterrey'],
    ['ARS', 'pesos', 'Argentina Argentine Argentinian Argentines'],
    ['CLP', 'pesos', 'Chile Chilean Chileans'],
    ['COP', 'pesos', 'Colombia Colombian Colombians Bogota Bogotá Medellin Medellín'],
    ['PHP', 'pesos', 'Philippines Philippine Filipino Filipinos Manila Cebu Davao'],
    ['CUP', 'pesos', 'Cuba Cuban Cubans Havana'],
    ['UYU', 'pesos', 'Uruguay Uruguayan Montevideo'],
    ['DOP', 'pesos', 'Dominican'],
    [
      'INR',
      'rupees',
      'India Indian Indians Delhi Mumbai Kolkata Chennai Bengaluru Bangalore Hyderabad Pune Kerala Gujarat',
    ],
    [
      'PKR',
      'rupees',
      'Pakistan Pakistani Pakistanis Islamabad Karachi Lahore Peshawar Rawalpindi Punjabi',
    ],
    ['LKR', 'rupees', 'Lanka Lankan Lankans Colombo'],
    ['NPR', 'rupees', 'Nepal Nepali Nepalese Kathmandu'],
    ['MUR', 'rupees', 'Mauritius Mauritian'],
    ['IQD', 'dinars', 'Iraq Iraqi Iraqis Baghdad'],
    ['KWD', 'dinars', 'Kuwait Kuwaiti Kuwaitis'],
    ['JOD', 'dinars', 'Jordan Jordanian Jordanians Amman'],
    ['TND', 'dinars', 'Tunisia Tunisian Tunisians Tunis'],
    ['LYD', 'dinars', 'Libya Libyan Libyans Tripoli'],
    ['DZD', 'dinars', 'Algeria Algerian Algerians Algiers'],
    ['RSD', 'dinars', 'Serbia Serbian Serbians Belgrade'],
    ['BHD', 'dinars', 'Bahrain Bahraini Manama'],
    ['IRR', 'rials', 'Iran Iranian Iranians Tehran'],
    ['OMR', 'rials', 'Oman Omani Muscat'],
    ['YER', 'rials', 'Yemen Yemeni Yemenis Sanaa'],
    ['SAR', 'riyals', 'Saudi Riyadh Jeddah'],
    ['QAR', 'riyals', 'Qatar Qatari Doha'],
    ['SEK', 'crowns', 'Sweden Swedish Swedes Stockholm Gothenburg Malmo Malmö'],
    ['NOK', 'crowns', 'Norway Norwegian Norwegians Oslo Bergen'],
    ['DKK', 'crowns', 'Denmark Danish Danes Copenhagen'],
    ['CZK', 'crowns', 'Czech Czechs Prague Brno'],
    ['ISK', 'crowns', 'Iceland Icelandic Reykjavik'],
    ['KES', 'shillings', 'Kenya Kenyan Kenyans Nairobi Mombasa Nakuru Kisumu'],
    ['UGX', 'shillings', 'Uganda Ugandan Ugandans Kampala'],
    ['TZS', 'shillings', 'Tanzania Tanzanian Tanzanians Dodoma'],
    ['SOS', 'shillings', 'Somalia Somali Mogadishu'],
    ['MAD', 'dirhams', 'Morocco Moroccan Moroccans Rabat Casablanca'],
    ['AED', 'dirhams', 'Emirates Emirati Emiratis Dubai'],
    ['CHF', 'francs', 'Switzerland Swiss Zurich Geneva Bern Basel'],
    [
      'XOF',
      'francs',
      'Senegal Senegalese Dakar Ivory Ivorian Abidjan Mali Malian Bamako Togo Benin Niger Burkina',
    ],
    ['XAF', 'francs', 'Cameroon Cameroonian Gabon Gabonese Chad Chadian Congolese'],
    ['RWF', 'francs', 'Rwanda Rwandan Kigali'],
    ['BIF', 'francs', 'Burundi'],
    ['GNF', 'francs', 'Guinea Guinean Conakry'],
  ])('%s %s', (code, name, places) => {
    const texts = places.split(' ').map((place) => `The ${place} mill cost 12 million ${name}.`)
    expect(told(texts)).toEqual(all(texts, code))
  })

  it.each([
    ['BWP', 'P', 'Botswana Gaborone'],
    ['JPY', '¥', 'Japan Japanese Tokyo Osaka'],
    ['CNY', '¥', 'China Chinese Beijing Shanghai Shenzhen'],
    ['ZMW', 'K', 'Zambia Zambian Zambians Lusaka'],
    ['MWK', 'K', 'Malawi Malawian Malawians Lilongwe Blantyre'],
    ['PGK', 'K', 'Papua'],
  ])('%s %s, before the amount', (code, sign, places) => {
    const texts = places.split(' ').map((place) => `The ${place} mill cost ${sign}12 million.`)
    expect(told(texts)).toEqual(all(texts, code))
  })

  it('is nobody’s where the sentence names another country or none', () => {
    const texts = ['The Peruvian mill cost 12 million pesos.', 'The mill cost 12 million pesos.']
    expect(told(texts)).toEqual(all(texts, 'XXX'))
  })
})

describe('bare dollars by the place of the dateline', () => {
  it.each([
    [
      'CAD',
      'Canada Canadian Canadians Ottawa Toronto Montreal Vancouver Calgary Edmonton Winnipeg Halifax',
    ],
    [
      'AUD',
      'Australia Australian Australians Canberra Sydney Melbourne Brisbane Perth Adelaide Hobart Darwin',
    ],
    ['NZD', 'Zealand Zealanders Wellington Auckland Christchurch Dunedin'],
    ['SGD', 'Singapore Singaporean Singaporeans'],
    ['HKD', 'Kong Hongkong'],
    ['TWD', 'Taiwan Taiwanese Taipei'],
    ['JMD', 'Jamaica Jamaican Jamaicans Kingston'],
    ['TTD', 'Trinidad Tobago'],
    ['NAD', 'Namibia Namibian Windhoek'],
    ['ZWL', 'Zimbabwe Zimbabwean Zimbabweans Harare'],
    ['USD', 'Washington York Angeles Chicago Boston Houston Philadelphia Velm'],
  ])('%s', (code, places) => {
    const texts = places
      .split(' ')
      .map((place) => `${place.toUpperCase()}, May 5 — The mill cost 12 million dollars.`)
    expect(told(texts).map(([text, codes]) => [text, codes?.at(-1)])).toEqual(
      texts.map((text) => [text, code]),
    )
  })
})

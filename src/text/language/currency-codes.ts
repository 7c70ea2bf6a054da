import { words, type Entry } from '../reading/entry.ts'

/** Signs that are a currency by themselves. */
const signs: Readonly<Record<string, string>> = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  JPY: '¥',
  CNY: '￥ 元',
  KRW: '₩',
  INR: '₹ ₨',
  RUB: '₽',
  TRY: '₺',
  UAH: '₴',
  ILS: '₪',
  THB: '฿',
  VND: '₫',
  PHP: '₱',
  NGN: '₦',
  CRC: '₡',
  GEL: '₾',
  LAK: '₭',
  KZT: '₸',
  AZN: '₼',
  PYG: '₲',
  GHS: '₵ ¢',
  BDT: '৳',
  MNT: '₮',
  BTC: '₿',
  PLN: 'zł',
  LKR: 'ரூ',
}

/** What stands where a code would. */
const abbreviations: Readonly<Record<string, string>> = {
  MYR: 'rm',
  INR: 'rs',
  IDR: 'rp',
  CNY: 'rmb',
  USD: 'us',
  AUD: 'au',
  NZD: 'nz',
  HKD: 'hk',
  GBP: 'ps',
  SEK: 'kr',
  HRK: 'kn',
  BTC: 'btc',
  ETH: 'eth',
}

/** Codes that are words or names too, and so mean money only where they touch their amount. */
const wordLike =
  'all amd ang bam ban bob cad cop cup dem did dop etb eth fim gel gip hrk huf ils jod kes lak mad mop mur nad pab pen ' +
  'ron sar sit sos std top try ugx uyu xxx rm us au nz hk ps kr kn rs rp'

/** Single letters that money is written onto, as they are written. */
const letters: Readonly<Record<string, string>> = {
  ZAR: 'R',
  NGN: 'N',
  PHP: 'P',
  ZMW: 'K',
}

/** What stands before an amount, onto it or apart, as it is written. */
const prefixes: Readonly<Record<string, string>> = {
  MYR: 'RM',
  INR: 'Rs',
  IDR: 'Rp',
  KES: 'Sh KSh Ksh Kshs KShs',
  TZS: 'TSh Tsh TShs Tshs',
  UGX: 'USh Ush Shs UShs Ushs',
  SAR: 'SR',
  AED: 'Dh Dhs',
  BDT: 'Tk',
  QAR: 'QR',
  KWD: 'KD',
  BHD: 'BD',
  EGP: 'LE',
  TRY: 'TL',
  ILS: 'NIS',
  HUF: 'Ft',
  CHF: 'Fr SFr',
  RWF: 'Rwf FRw RwF',
  SLE: 'NLe',
  BOB: 'Bs',
  MWK: 'MK',
  MVR: 'Rf MRf',
  AFN: 'Afs',
  DZD: 'DA',
  TND: 'DT',
  JOD: 'JD',
  LBP: 'LL',
  LYD: 'LD',
  BTN: 'Nu',
  MAD: 'DH DHs',
  BAM: 'KM',
  RSD: 'RSD',
  XOF: 'CFA FCFA',
}

/** What stands behind an amount, as it is written. */
const suffixes: Readonly<Record<string, string>> = {
  HRK: 'kn',
  SEK: 'kr',
  CZK: 'Kč kč',
  HUF: 'Ft',
  MYR: 'RM',
  TRY: 'TL',
  AED: 'Dh Dhs',
  XOF: 'FCFA CFA',
  RON: 'RON',
  IQD: 'ID',
}

/** Codes of money that is no more, which the runtime does not list. */
const former = 'DEM FRF BEF FIM NLG ITL ESP ATS PTE GRD IEP ZWD HRK XXX'

/** Currency signs and ISO 4217 codes: the same in every language. */
export const currencyCodes = (): Entry[] => [
  ...Object.entries(signs).flatMap(([code, list]) => words('currencySign', list, { code })),
  ...words('dollarSign', '$'),
  ...Intl.supportedValuesOf('currency').flatMap((code) =>
    words('currencyCode', code.toLowerCase(), { code }),
  ),
  ...Object.entries(abbreviations).flatMap(([code, list]) => words('currencyCode', list, { code })),
  ...words('wordLikeCode', wordLike),
  ...words('anyCaseCode', 'usd rmb rs'),
  ...Object.entries(letters).flatMap(([code, list]) => words('gluedPrefix', list, { code })),
  ...Object.entries(prefixes).flatMap(([code, list]) =>
    words('moneyPrefix', `${list} ${list.replaceAll(/\b(?= |$)/g, '.')}`, { code }),
  ),
  ...Object.entries(suffixes).flatMap(([code, list]) => words('suffixCode', list, { code })),
  ...former.split(' ').flatMap((code) => words('currencyCode', code.toLowerCase(), { code })),
]

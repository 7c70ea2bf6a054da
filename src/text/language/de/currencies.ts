import { phrases, words, type Entry } from '../../reading/entry.ts'
import { currenciesOf } from '../cldr.ts'

/** What a currency is called for short, by its code. */
const names: Readonly<Record<string, string>> = {
  USD: 'dollar|dollars|us dollar',
  EUR: 'euro|euros',
  GBP: 'pfund|britische pfund',
  CHF: 'franken|schweizer franken|fränkli',
  JPY: 'yen',
  CNY: 'yuan',
  RUB: 'rubel',
  PLN: 'zloty',
  TRY: 'lira|türkische lira',
  INR: 'rupien',
  UAH: 'hrywnja|griwna',
  DEM: 'mark|d mark',
  XXX: 'kronen|peso|pesos|dinar|rial',
}

const minor: Readonly<Record<string, string>> = { EUR: 'cent cents', GBP: 'pence', CHF: 'rappen' }

/** German names of currencies: the runtime's, and what they are called for short. */
export const currencies = (): Entry[] => [
  ...Object.entries(names).flatMap(([code, list]) => phrases('currency', list, { code })),
  ...currenciesOf('de'),
  ...Object.entries(minor).flatMap(([code, list]) =>
    words('minorCurrency', list, { code, power: -2 }),
  ),
  ...words('doubtfulCurrency', 'pfund mark kronen'),
]

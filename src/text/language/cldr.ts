import type { Entry } from '../reading/entry.ts'

/** 2023 began on a Sunday, and so did October: a week whose days give all names. */
const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)))
const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 9, day + 2)))

/** A short name's full stop belongs to it in running text, or does not: both are written. */
const spellings = (name: string): string[] => {
  const word = name.toLowerCase()
  return word.endsWith('.') ? [word, word.slice(0, -1)] : [word]
}

/** The names of months in a language of the runtime's tables, long and short, January 1. */
export const monthsOf = (language: string): Entry[] => namesOf(language, 'month', months)

/** The names of weekdays, Monday 1. */
export const weekdaysOf = (language: string): Entry[] => namesOf(language, 'weekday', week)

function namesOf(language: string, part: 'month' | 'weekday', dates: readonly Date[]): Entry[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      calendar: 'gregory',
      [part]: style,
    })
    return dates.flatMap((date, index) =>
      spellings(format.format(date)).map((text) => ({ text, class: part, value: index + 1 })),
    )
  })
}

/** Currencies that are no money of a country: metals, test codes, units of account. */
const notMoney = /^X(?:A|B|D|P|S|T|U|X)/

/**
 * The names of currencies in a language of the runtime's tables, singular and plural, whole ("Polish zloty",
 * "Polish zlotys"). Those that the tables tell apart by years or places in brackets are left out.
 */
export function currenciesOf(language: string): Entry[] {
  return Intl.supportedValuesOf('currency')
    .filter((code) => !notMoney.test(code))
    .flatMap((code) =>
      currencyNames(language, code).map((text) => ({ text, class: 'currency', code })),
    )
}

function currencyNames(language: string, code: string): string[] {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  })
  const names = [1, 2].map((amount) => {
    const part = format.formatToParts(amount).find(({ type }) => type === 'currency')
    return wordsOf(part?.value ?? '')
  })
  return [...new Set(names)].filter((name) => name !== '' && !/[()\d]/.test(name))
}

/** As the tokens have it: in lower case, marks over letters left out, hyphens are spaces. */
const wordsOf = (name: string): string =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replaceAll('-', ' ')

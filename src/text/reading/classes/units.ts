export const unitClasses = [
  'unit',
  'percent',
  'percentagePoint',
  /** A currency's name: "euros". */
  'currency',
  /** A currency's name that is another word, too: "pounds", "won". */
  'doubtfulCurrency',
  /** cents, pence */
  'minorCurrency',
  'currencySign',
  'dollarSign',
  'currencyCode',
  /** A code that is a word or a name, too: it means money only where it touches its amount. */
  'wordLikeCode',
  /** `US` in `US$`. */
  'dollarPrefix',
  /** A prefix that is a word of its own: it must touch the sign. */
  'looseWord',
  /** Letters for cents: only in small letters. */
  'shortMinor',
  /** Said where money is paid. */
  'payment',
  /** "a" before it means "for each". */
  'priced',
  /** What time passes with: "a year earlier". */
  'passing',
  'warmth',
] as const

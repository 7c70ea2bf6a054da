export const unitClasses = [
  'unit',
  'percent',
  'percentagePoint',
  /** A currency's name: "euros". */
  'currency',
  /** A currency's name that is another word, too: "pounds", "won". */
  'doubtfulCurrency',
  /** A currency's name that several countries use: "pesos". */
  'sharedMoney',
  /** cents, pence */
  'minorCurrency',
  'currencySign',
  'dollarSign',
  'currencyCode',
  /** A code that is a word or a name, too: it means money only where it touches its amount. */
  'wordLikeCode',
  /** What stands before an amount, onto it or apart: `RM`, `KSh`. */
  'moneyPrefix',
  /** A code that is one in small letters, too. */
  'anyCaseCode',
  /** Money only behind its amount: `kr`. */
  'suffixCode',
  /** A letter or two that money is written onto: `R500m`, `P1,790`. */
  'gluedPrefix',
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
  'degreeLetter',
  /** A unit only where it touches its number. */
  'looseUnit',
  /** A unit only before a slash: "5 l/100km". */
  'slashedUnit',
  /** A unit only before what it is of: "450 kt of copper", not winds of "35 kt". */
  'stuffUnit',
  /** Behind a slash, a letter for what a rate is by: "/d". */
  'slashBase',
  /** Behind an amount, letters for what it is by: "pa", "pcm". */
  'shortRate',
  /** `pm` */
  'clockHalf',
  /** "a", "each": for one of them. */
  'forEach',
  /** A hyphen or minus before a number. */
  'sign',
] as const

/** Marks and symbols; they are the same in every language. */
export const markClasses = [
  'comma',
  'stop',
  'colon',
  /** Between the cells of a row. */
  'bar',
  'semicolon',
  'openBracket',
  'closeBracket',
  'hyphen',
  /** en dash, minus sign */
  'shortDash',
  /** em dash, bar */
  'longDash',
  'slash',
  'fractionSlash',
  'apostrophe',
  'openApostrophe',
  'plusSign',
  'footMark',
  'inchMark',
  /** `#`, `@`, `§`, `№`: a number after it is a name. */
  'labelSign',
] as const

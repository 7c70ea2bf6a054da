export const numberClasses = [
  'digitWord',
  'teenWord',
  'tensWord',
  'hundred',
  /** thousand, million, …, bn */
  'magnitude',
  'dozen',
  /** A word for twenty that is a verb and points, too. */
  'score',
  'scoreWord',
  /** What scores are of: "test". */
  'scoreKind',
  /** tens, dozens, millions: a number that is not told. */
  'many',
  'half',
  /** third, fifth, quarter: a denominator; singular or plural. */
  'denominator',
  'manyParts',
  'ordinalWord',
  /** doubled, threefold */
  'multiple',
  /** "point" before decimals in words. */
  'decimalPoint',
  /** `k` after digits. */
  'thousandLetter',
  /** `m`, `b`, `t` after digits. */
  'magnitudeLetter',
  'negative',
  /** "sub" */
  /** "minus", "sub": joined to a number by a hyphen. */
  'signPrefix',
  'vague',
] as const

/** Classes that a word can have by its ending. No more than 32. */
export const guessedClasses = [
  /** nearly, sharply */
  'adverb',
  /** wounded */
  'participle',
  /** including */
  'gerund',
  /** In English a word in s: many are plurals, some are verbs. */
  'inPluralForm',
  'adjective',
  /** largest */
  'superlative',
  /** worker, activist, refugee */
  'somebody',
] as const

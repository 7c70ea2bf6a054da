/** Words that tell what language a text is in. */
export const languageClasses = [
  /** Nearly every sentence has some, and hardly any of another language. */
  'telling',
  /** The same, written with a capital, and yet no name. */
  'tellingName',
] as const

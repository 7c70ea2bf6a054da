export const nounClasses = [
  /** A plural that does not end as plurals do. */
  'pluralNoun',
  /** In the form of a plural, and none. */
  'notPlural',
  /** Says where what a noun before it is of is: "online", "onstage". */
  'placedBehind',
  /** Opens a noun phrase of its own: "one thing many like". */
  'ofMany',
  /** A verb that no plural is written as: "comes". */
  'verbInS',
  /** A plural with a singular of its own, which is its code. */
  'irregularPlural',
  /** dead, injured, missing: counts people without a noun. */
  'state',
  /** A verb or adverb that ends a noun phrase though it looks like a noun. */
  'verb',
  /** `No.`, `Route`, `Chapter`: the number after it is a name. */
  'label',
  /** A noun in -ing. */
  'gerundNoun',
  /** What is counted in the singular: "turnout", "population". */
  'countedSingular',
  /** Plurals of what has an amount but is not counted: "prices". */
  'measuredPlural',
  /** "number", "toll": what it is of is counted. */
  'tally',
  /** A tally of victims. */
  'toll',
  'rateNoun',
  'human',
  /** those, anyone */
  'anybody',
  /** "more", "additional": between a number and its noun. */
  'additional',
] as const

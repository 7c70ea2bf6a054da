export const timeClasses = [
  'month',
  'weekday',
  /** second, minute, …, centuries */
  'timeUnit',
  'partOfDay',
  'season',
  /** Verbs and nouns of saying: a time beside them is when something was said. */
  'saying',
  'sayingNoun',
  /** "told": somebody stands between it and its time. */
  'telling',
  /** Past forms of saying. */
  'saidBefore',
  /** Before a time that opens its sentence: "Late on Monday", "Meanwhile, in". */
  'opening',
  /** who, which, where: a clause of its own */
  'relative',
  /** after, before, until: what happens in their clause happens at another time. */
  'aside',
  /** "the crush, which occurred" */
  'occurring',
  'clauseBreak',
  /** Nouns of what happens: attack, election, quake. */
  'happening',
  /** Who takes part in what happens: the attackers, the victims. */
  'participant',
  /** "They", "And": a sentence goes on with what was told. */
  'goesOn',
  'alsoTold',
  /** past, last: a period up to now */
  'lately',
  /** next, coming: a period from now on */
  'coming',
  'sinceWhen',
  'untilWhen',
  'irregularParticiple',
  /** A present verb of being or having, and "now". */
  'presence',
] as const

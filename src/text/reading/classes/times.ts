export const timeClasses = [
  'month',
  'weekday',
  /** second, minute, …, centuries */
  'timeUnit',
  'partOfDay',
  'season',
] as const

/** Heads that say of people no more than that they are people: "12 people were killed", "12 were killed", "12 victims". */
export const anyPersons: ReadonlySet<string> = new Set(
  'person people victim casualty individual other'.split(' '),
)

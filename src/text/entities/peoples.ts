/** Peoples and faiths without a country whose adjective is another word. */
export const peoples: ReadonlyMap<string, string> = new Map([
  ['kurdish', 'kurd'],
  ['jewish', 'jew'],
  ['moslem', 'muslim'],
  ['moslems', 'muslim'],
  ['uighur', 'uyghur'],
  ['uighurs', 'uyghur'],
  ['shiite', 'shia'],
  ['shiites', 'shia'],
  ["shi'ite", 'shia'],
  ["shi'ites", 'shia'],
  ['hindus', 'hindu'],
  ['arabian', 'arab'],
  ['arabs', 'arab'],
  ['kurds', 'kurd'],
  ['jews', 'jew'],
])

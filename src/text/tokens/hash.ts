/** The hash of a word, letter by letter: who looks at each letter anyway need not look again to find the word in a table. */
export const seed = 0x81_1c_9d

/** With one more letter, a small one. */
export const hashedWith = (hash: number, letter: number): number =>
  Math.imul(hash ^ letter, 0x1_00_01_93)

/** The whole; never 0. */
export const hashed = (hash: number): number => hash ^ (hash >>> 15) || 1

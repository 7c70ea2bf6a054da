/**
 * A sentence with one word in angle brackets, how often it may stand there for the first answer, and what it is when it
 * stands there once more.
 */
export type Bound = readonly [
  text: string,
  most: number,
  within: string | undefined,
  beyond: string | undefined,
]

/** "a <green> game" as "a green green game". */
export function stretched(text: string, times: number): string {
  return text
    .replace(/<(\w+)>/, (_, word: string) => Array(times).fill(word).join(' '))
    .replaceAll(/ {2,}/g, ' ')
}

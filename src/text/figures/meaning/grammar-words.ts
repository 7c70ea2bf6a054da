const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const determiners = set(
  "the a an this that these those its their his her our my your some any no every each another 's ’s s",
)

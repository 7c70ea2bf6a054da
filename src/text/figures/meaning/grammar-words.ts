const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** A participle behind one of these is a passive: "were killed", "got arrested". */
export const passives = set('was were is are be been being get gets got getting am')

/** What stands between a subject and its verb and says nothing of it. */
export const fillers = set(
  'has have had having will would could may might must should shall can did do does not never also still later already ' +
    'since then now once again even just only both all each reportedly allegedly subsequently immediately ' +
    'currently recently previously initially eventually finally apparently presumably often more others other ' +
    'there themselves yet so far to up set due ever begun began begin begins beginning started start starts continue continues continued scheduled ' +
    'planning plan plans planned hope hopes hoped hoping forced allowed ordered able likely unlikely ready waiting trying try tried ' +
    'about going want wants wanted willing eligible vowed agreed refused decided required asked',
)

/** Pronouns that make the clause behind them one about what stands before them. */
export const relatives = set('who that which whom')

/** Where the words of another clause begin. */
export const subordinators = set(
  'when while whilst after before as because if although though until unless but whereas where whether than ' +
    'amid despite following including',
)

export const determiners = set(
  "the a an this that these those its their his her our my your some any no every each another 's ’s s",
)

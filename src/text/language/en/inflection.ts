/** The forms of an English verb. */
export type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund'

export type Forms = Readonly<Record<Form, readonly string[]>>

/** Past and participle of verbs that no ending makes; of one word where both are the same. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `say said|tell told|write wrote written|begin began begun|read read|sing sang sung|swear swore sworn|
  think thought|find found|know knew known|feel felt|see saw seen|hear heard|understand understood|
  forecast forecast|hold held|show showed shown|seek sought|shoot shot|hit hit|go went gone|put put|
  speak spoke spoken|make made|give gave given|take took taken|foresee foresaw foreseen|set set|
  mean meant|bet bet|teach taught|spit spat|weep wept|lead led|withdraw withdrew withdrawn|
  retell retold|foretell foretold|overstate overstated|stand stood|come came come|draw drew drawn|
  lay laid|let let|get got|keep kept|leave left|lose lost|meet met|run ran run|send sent|spend spent|
  win won|break broke broken|bring brought|build built|buy bought|catch caught|choose chose chosen|
  drive drove driven|fall fell fallen|fight fought|forget forgot forgotten|grow grew grown|
  rise rose risen|sell sold|sit sat|throw threw thrown|wear wore worn|pay paid|become became become`
    .split('|')
    .map((line) => line.trim().split(' '))
    .map(([base = '', ...rest]) => [base, rest.join(' ')]),
)

/** Verbs of more than one syllable that double their last letter. */
const doubling: ReadonlySet<string> = new Set(
  'admit commit permit submit concur confer defer infer prefer refer rebut regret recap'.split(' '),
)

/** All forms of a verb in the base form, both spellings where there are two ("signaled", "signalled"). */
export function formsOf(base: string): Forms {
  const stems = stemsOf(base)
  const past = stems.map((stem) => (stem.endsWith('e') ? `${stem}d` : `${stem}ed`))
  const [told = '', done = told] = (irregular[base] ?? '').split(' ')
  return {
    base: [base],
    third: [thirdOf(base)],
    past: told === '' ? past : [told],
    participle: told === '' ? past : [done],
    gerund: gerundsOf(base, stems),
  }
}

const thirdOf = (base: string): string => {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
}

/** What the endings -ed and -ing are put onto. */
function stemsOf(base: string): readonly string[] {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}i`]
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) || /^qu[aeiou][^aeiouwxy]$/.test(base)
  const doubled = `${base}${base.slice(-1)}`
  if (isShort || doubling.has(base)) return [doubled]
  return /[aeiou]l$/.test(base) && !/[aeiou]{2}l$/.test(base) ? [base, doubled] : [base]
}

function gerundsOf(base: string, stems: readonly string[]): readonly string[] {
  if (base.endsWith('y')) return [`${base}ing`]
  if (/[^eo]e$/.test(base)) return [`${base.slice(0, -1)}ing`]
  return stems.map((stem) => `${stem}ing`)
}

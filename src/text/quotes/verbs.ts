import { wordTable } from '../word-table.ts'

/** What may follow a verb that reports speech or a stance. */
export const Cue = {
  /** Takes direct speech and clauses: "said". */
  speech: 1,
  /** Takes a clause: "believes that". */
  clause: 2,
  /** Takes an infinitive, perhaps after an object: "pledged to", "urged them to". */
  infinitive: 4,
  /** Takes a thing: "criticized the plan". */
  object: 8,
  /** Is more often a noun, or a verb of other things: only with a clear subject. */
  weak: 16,
  /** Names its hearer first: "told lawmakers that". */
  hearer: 32,
} as const

export type Form = 'base' | 'third' | 'past' | 'ing'

export interface Verb {
  readonly base: string
  readonly cue: number
  readonly form: Form
}

const { speech, clause, infinitive, object, weak, hearer } = Cue

/** Verbs that tell of speech only with a little word behind them: "shot back", "went on". */
const PARTICLES: Readonly<Record<string, string>> = {
  shoot: 'back',
  fire: 'back',
  hit: 'back',
  go: 'on',
  chime: 'in',
  pipe: 'up',
  sum: 'up',
  put: 'it',
}

const verbs: readonly (readonly [number, string])[] = [
  [
    speech | clause,
    'say add note state assert remark reply respond retort quip joke lament proclaim exclaim reiterate contend allege insist maintain explain testify recount opine muse boast brag scoff caution predict affirm emphasize emphasise stress elaborate declare observe reason warrant surmise speculate venture marvel deadpan interject grouse grumble gripe fume gush enthuse plead confide mutter murmur groan bellow wisecrack intone posit theorize reflect counter caution specify clarify underline underscore blurt vent wail crow opine sneer chortle chuckle applaud pontificate proffer summarize summarise',
  ],
  [
    speech | clause | weak,
    'email text blog bark snap thunder roar growl sigh laugh cheer tease rail rant cheer counsel reassure write report claim comment mention repeat reveal admit concede confess recall conclude counter continue begin read post shout yell whisper chant sing tweet cry answer point echo signal charge',
  ],
  [speech, Object.keys(PARTICLES).join(' ')],
  [speech | clause | hearer, 'tell remind inform assure warn'],
  [
    speech | clause | object,
    'announce acknowledge suggest argue confirm deny disclose complain propose recommend',
  ],
  [speech | clause | infinitive | hearer, 'ask advise'],
  [speech | infinitive | clause, 'pledge promise vow swear threaten demand'],
  [speech | object, 'describe criticize criticise denounce condemn praise'],
  [
    clause,
    'believe think argue indicate imply realize realise suspect fear worry hope doubt guess presume assume',
  ],
  [
    clause | weak,
    'find show know feel see learn hear understand agree decide determine estimate forecast project calculate reckon rule hold prove demonstrate figure imagine wonder document conclude',
  ],
  [clause | object | weak, 'expect anticipate consider'],
  [infinitive, 'refuse decline intend aim'],
  [infinitive | weak, 'want plan seek need agree offer decide hope wish'],
  [infinitive | object, 'urge encourage implore beg'],
  [infinitive | object | weak, 'call order press'],
  [
    object,
    'blast slam attack accuse blame mock ridicule rebuke dismiss reject oppose endorse defend cite tout laud hail applaud deride decry bemoan label brand dub liken portray characterize characterise compliment admire disavow lambaste berate scold chide commend credit fault bash excoriate disparage hint',
  ],
  [
    object | weak,
    'question support discuss address highlight back favor favour challenge dispute express outline detail compare welcome reference recognize contradict blast promote propose explain voice thank',
  ],
]

const irregular: Readonly<Record<string, readonly [third: string, past: string, ing: string]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'writing'],
  begin: ['begins', 'began', 'beginning'],
  read: ['reads', 'read', 'reading'],
  sing: ['sings', 'sang', 'singing'],
  swear: ['swears', 'swore', 'swearing'],
  think: ['thinks', 'thought', 'thinking'],
  find: ['finds', 'found', 'finding'],
  know: ['knows', 'knew', 'knowing'],
  feel: ['feels', 'felt', 'feeling'],
  see: ['sees', 'saw', 'seeing'],
  hear: ['hears', 'heard', 'hearing'],
  understand: ['understands', 'understood', 'understanding'],
  forecast: ['forecasts', 'forecast', 'forecasting'],
  hold: ['holds', 'held', 'holding'],
  show: ['shows', 'showed', 'showing'],
  seek: ['seeks', 'sought', 'seeking'],
  admit: ['admits', 'admitted', 'admitting'],
  quip: ['quips', 'quipped', 'quipping'],
  brag: ['brags', 'bragged', 'bragging'],
  beg: ['begs', 'begged', 'begging'],
  slam: ['slams', 'slammed', 'slamming'],
  plan: ['plans', 'planned', 'planning'],
  signal: ['signals', 'signaled', 'signaling'],
  label: ['labels', 'labeled', 'labeling'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  shoot: ['shoots', 'shot', 'shooting'],
  hit: ['hits', 'hit', 'hitting'],
  go: ['goes', 'went', 'going'],
  put: ['puts', 'put', 'putting'],
  sum: ['sums', 'summed', 'summing'],
  snap: ['snaps', 'snapped', 'snapping'],
}

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
}

function pastOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return base.endsWith('e') ? `${base}d` : `${base}ed`
}

function ingOf(base: string): string {
  return /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
}

const lexicon = new Map<string, Verb>()

function learn(word: string, base: string, cue: number, form: Form): void {
  const known = lexicon.get(word)
  lexicon.set(word, {
    base,
    cue: cue | (known?.cue ?? 0),
    form: known?.form === 'past' ? 'past' : form,
  })
}

for (const [cue, bases] of verbs) {
  for (const base of bases.split(' ')) {
    const [third, past, ing] = irregular[base] ?? [thirdOf(base), pastOf(base), ingOf(base)]
    learn(base, base, cue, 'base')
    learn(third, base, cue, 'third')
    learn(past, base, cue, 'past')
    learn(ing, base, cue, 'ing')
  }
}

/** The word that must follow a verb for it to be one of speech; nothing for most. */
export const particleOf = ({ base }: Verb): string | undefined => PARTICLES[base]

/** The reporting verb that stands at `text.slice(start, end)`, in any form. */
export const verbAt = wordTable(lexicon)

/** The forms of a verb that texts show. */
export interface VerbForms {
  readonly base: string
  readonly s: string
  readonly past: string
  readonly participle: string
  readonly ing: string
}

/** Verbs whose past is not their base with "ed": base, past and, where it differs, participle. */
const irregular: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  (
    'slay:slew:slain shoot:shot lose:lost win:won hold:held take:took:taken send:sent spend:spent lend:lent ' +
    'sell:sold buy:bought pay:paid cost:cost hit:hit hurt:hurt cut:cut put:put set:set shed:shed let:let ' +
    'rise:rose:risen fall:fell:fallen grow:grew:grown sink:sank:sunk shrink:shrank:shrunk build:built make:made ' +
    'rebuild:rebuilt leave:left lay:laid blow:blew:blown drive:drove:driven fly:flew:flown give:gave:given ' +
    'get:got beat:beat:beaten bear:bore:born flee:fled find:found catch:caught fight:fought strike:struck ' +
    'throw:threw:thrown draw:drew:drawn run:ran:run come:came:come swim:swam:swum ride:rode:ridden ' +
    'steal:stole:stolen see:saw:seen meet:met stand:stood tear:tore:torn go:went:gone bring:brought ' +
    'seek:sought stick:stuck swear:swore:sworn ' +
    'sweep:swept feed:fed freeze:froze:frozen quit:quit split:split break:broke:broken ' +
    'overrun:overran:overrun withdraw:withdrew:withdrawn undergo:underwent:undergone forgo:forwent:forgone ' +
    'become:became:become begin:began:begun know:knew:known show:showed:shown think:thought say:said tell:told ' +
    'keep:kept lead:led mean:meant read:read speak:spoke:spoken wear:wore:worn write:wrote:written ' +
    'choose:chose:chosen dig:dug forbid:forbade:forbidden bite:bit:bitten hide:hid:hidden shake:shook:shaken ' +
    'teach:taught bind:bound breed:bred deal:dealt feel:felt hear:heard sing:sang:sung sleep:slept ' +
    'spread:spread swell:swelled:swollen weave:wove:woven bleed:bled lie:lay:lain overcome:overcame:overcome ' +
    'forecast:forecast understand:understood bet:bet sit:sat wind:wound mow:mowed:mown spin:spun sow:sowed:sown broadcast:broadcast have:had ' +
    'eat:ate:eaten drink:drank:drunk sting:stung swing:swung fling:flung string:strung wring:wrung cling:clung ' +
    'spring:sprang:sprung ring:rang:rung shut:shut slit:slit slide:slid creep:crept weep:wept cast:cast rid:rid ' +
    'arise:arose:arisen wake:woke:woken uphold:upheld withhold:withheld ' +
    'undertake:undertook:undertaken oversee:oversaw:overseen foresee:foresaw:foreseen do:did:done ' +
    'grind:ground bend:bent strive:strove:striven tread:trod:trodden retake:retook:retaken ' +
    'resell:resold repay:repaid prepay:prepaid overpay:overpaid regrow:regrew:regrown ' +
    'outbid:outbid offset:offset'
  )
    .split(' ')
    .map((entry) => {
      const [base = '', past = '', participle = past] = entry.split(':')
      return [base, [past, participle]] as const
    }),
)

/** Verbs of two syllables, and "quit", whose last consonant doubles. */
const doubling = new Set(
  (
    'abet acquit admit allot begin commit compel concur confer control debar defer deter dispel emit enrol equip ' +
    'excel expel forbid forget incur infer kidnap occur omit outbid outrun overrun patrol permit prefer propel quit ' +
    'rebel rebut recur refer regret remit repel reset submit transfer transmit unplug upset'
  ).split(' '),
)

const endsInConsonant = /(?:^|[^aeiou])[aeiou][bdfgklmnprt]$/

/** "rob" doubles its consonant, "fire" drops its vowel, "bury" turns its letter. */
export function formsOf(base: string): VerbForms {
  const known = irregular.get(base)
  const isDoubling =
    doubling.has(base) || (endsInConsonant.test(base) && !/[aeiou].*[^aeiou].*[aeiou]/.test(base))
  const stem = isDoubling ? `${base}${base.at(-1)}` : base
  const past = pastOf(base, stem)
  return {
    base,
    s: thirds.get(base) ?? thirdOf(base),
    past: known?.[0] ?? past,
    participle: known?.[1] ?? past,
    ing: ingOf(base, stem),
  }
}

/** Verbs with a second past in "t". */
const shortPasts: ReadonlyMap<string, string> = new Map(
  'burn:burnt spill:spilt spoil:spoilt leap:leapt learn:learnt light:lit plead:pled dream:dreamt'
    .split(' ')
    .map((pair) => {
      const [base = '', past = ''] = pair.split(':')
      return [base, past] as const
    }),
)

/** All that texts show of a verb in British and American spelling: "burned" and "burnt", "canceled" and "cancelled", "mobilize" and "mobilise". */
export function spellingsOf(base: string): readonly VerbForms[] {
  const forms = formsOf(base)
  const past = shortPasts.get(base)
  if (past) return [forms, { ...forms, past, participle: past }]
  if (/[^aeiou][aeiou]l$/.test(base) && forms.past === `${base}ed`)
    return [forms, { ...forms, past: `${base}led`, participle: `${base}led`, ing: `${base}ling` }]
  return /[iy]ze$/.test(base) && base.length > 5
    ? [forms, formsOf(base.replace(/ze$/, 'se'))]
    : [forms]
}

const thirds: ReadonlyMap<string, string> = new Map([['have', 'has']])

const thirdOf = (base: string): string =>
  /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : base.replace(/([^aeiou])y$/, '$1ie').concat('s')

function pastOf(base: string, stem: string): string {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
}

function ingOf(base: string, stem: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${stem}ing`
}

const irregularPlurals: ReadonlyMap<string, string> = new Map(
  'life:lives man:men woman:women child:children person:people half:halves wife:wives'
    .split(' ')
    .map((pair) => {
      const [one = '', many = ''] = pair.split(':')
      return [one, many] as const
    }),
)

/** "bodies" of "body", "losses" of "loss"; compounds in man, woman and child as these. */
export function pluralOf(noun: string): string {
  for (const [one, many] of irregularPlurals)
    if (noun === one || (noun.endsWith(one) && /man$|child$/.test(one)))
      return `${noun.slice(0, -one.length)}${many}`
  if (/(?:s|sh|ch|x|z)$/.test(noun)) return `${noun}es`
  return noun.replace(/([^aeiou])y$/, '$1ie').concat('s')
}

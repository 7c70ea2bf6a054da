import { describe, expect, test } from 'vitest'
import { formsOf, pluralOf, spellingsOf } from '../../../../src/text/language/en/verb-forms.ts'

describe('the forms of an English verb', () => {
  test.each([
    ['kill', 'kills', 'killed', 'killed', 'killing'],
    ['fire', 'fires', 'fired', 'fired', 'firing'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['die', 'dies', 'died', 'died', 'dying'],
    ['tie', 'ties', 'tied', 'tied', 'tying'],
    ['bury', 'buries', 'buried', 'buried', 'burying'],
    ['employ', 'employs', 'employed', 'employed', 'employing'],
    ['rob', 'robs', 'robbed', 'robbed', 'robbing'],
    ['stab', 'stabs', 'stabbed', 'stabbed', 'stabbing'],
    ['drop', 'drops', 'dropped', 'dropped', 'dropping'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
    ['kidnap', 'kidnaps', 'kidnapped', 'kidnapped', 'kidnapping'],
    ['load', 'loads', 'loaded', 'loaded', 'loading'],
    ['fix', 'fixes', 'fixed', 'fixed', 'fixing'],
    ['crash', 'crashes', 'crashed', 'crashed', 'crashing'],
    ['launch', 'launches', 'launched', 'launched', 'launching'],
    ['miss', 'misses', 'missed', 'missed', 'missing'],
    ['veto', 'vetoes', 'vetoed', 'vetoed', 'vetoing'],
    ['take', 'takes', 'took', 'taken', 'taking'],
    ['shoot', 'shoots', 'shot', 'shot', 'shooting'],
    ['hit', 'hits', 'hit', 'hit', 'hitting'],
    ['win', 'wins', 'won', 'won', 'winning'],
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['overrun', 'overruns', 'overran', 'overrun', 'overrunning'],
    ['forbid', 'forbids', 'forbade', 'forbidden', 'forbidding'],
    ['quit', 'quits', 'quit', 'quit', 'quitting'],
    ['submit', 'submits', 'submitted', 'submitted', 'submitting'],
    ['occur', 'occurs', 'occurred', 'occurred', 'occurring'],
    ['equip', 'equips', 'equipped', 'equipped', 'equipping'],
    ['flee', 'flees', 'fled', 'fled', 'fleeing'],
    ['go', 'goes', 'went', 'gone', 'going'],
    ['have', 'has', 'had', 'had', 'having'],
    ['lie', 'lies', 'lay', 'lain', 'lying'],
    ['swell', 'swells', 'swelled', 'swollen', 'swelling'],
    ['pay', 'pays', 'paid', 'paid', 'paying'],
    ['draw', 'draws', 'drew', 'drawn', 'drawing'],
  ])('%s, %s, %s, %s, %s', (base, s, past, participle, ing) => {
    expect(formsOf(base)).toEqual({ base, s, past, participle, ing })
  })
})

describe('verbs of two syllables', () => {
  test.each(
    (
      'abetted acquitted admitted allotted beginning committed compelled concurred conferred controlled debarred ' +
      'deferred deterred dispelled emitted enrolled equipped excelled expelled forbidding forgetting incurred inferred ' +
      'kidnapped occurred omitted outbidding outrunning overrunning patrolled permitted preferred propelled quitting ' +
      'rebelled rebutted recurred referred regretted remitted repelled resetting submitted transferred transmitted ' +
      'unplugged upsetting'
    ).split(' '),
  )('whose last consonant doubles: %s', (form) => {
    const base = /^(.*)(?:\w)(?:ed|ing)$/.exec(form)?.[1] ?? ''
    const { past, ing } = formsOf(base)
    expect([past, ing]).toContain(form)
  })

  test.each(
    'offered visited limited targeted covered happened opened traveled developed entered'.split(
      ' ',
    ),
  )('and others: %s', (past) => {
    expect(formsOf(past.slice(0, -2)).past).toBe(past)
  })
})

describe('both spellings of a verb', () => {
  test.each([
    ['cancel', 'canceled canceling, cancelled cancelling'],
    ['total', 'totaled totaling, totalled totalling'],
    ['vandalize', 'vandalized vandalizing, vandalised vandalising'],
    ['paralyze', 'paralyzed paralyzing, paralysed paralysing'],
    ['burn', 'burned burning, burnt burning'],
    ['sell', 'sold selling'],
    ['shell', 'shelled shelling'],
    ['seize', 'seized seizing'],
    ['propel', 'propelled propelling'],
    ['haul', 'hauled hauling'],
  ])('%s: %s', (base, pasts) => {
    expect(
      spellingsOf(base)
        .map(({ past, ing }) => `${past} ${ing}`)
        .join(', '),
    ).toBe(pasts)
  })
})

describe('irregular verbs', () => {
  test.each(
    (
      'slay slew slain, shoot shot shot, lose lost lost, win won won, hold held held, take took taken, send sent sent, ' +
      'spend spent spent, lend lent lent, sell sold sold, buy bought bought, pay paid paid, cost cost cost, hit hit hit, ' +
      'hurt hurt hurt, cut cut cut, put put put, set set set, shed shed shed, let let let, rise rose risen, ' +
      'fall fell fallen, grow grew grown, sink sank sunk, shrink shrank shrunk, build built built, make made made, ' +
      'rebuild rebuilt rebuilt, leave left left, lay laid laid, blow blew blown, drive drove driven, fly flew flown, ' +
      'give gave given, get got got, beat beat beaten, bear bore born, flee fled fled, find found found, ' +
      'catch caught caught, fight fought fought, strike struck struck, throw threw thrown, draw drew drawn, ' +
      'run ran run, come came come, swim swam swum, ride rode ridden, steal stole stolen, see saw seen, meet met met, ' +
      'stand stood stood, tear tore torn, go went gone, bring brought brought, seek sought sought, stick stuck stuck, ' +
      'swear swore sworn, sweep swept swept, feed fed fed, freeze froze frozen, quit quit quit, split split split, ' +
      'break broke broken, overrun overran overrun, withdraw withdrew withdrawn, undergo underwent undergone, ' +
      'forgo forwent forgone, become became become, begin began begun, know knew known, show showed shown, ' +
      'think thought thought, say said said, tell told told, keep kept kept, lead led led, mean meant meant, ' +
      'read read read, speak spoke spoken, wear wore worn, write wrote written, choose chose chosen, dig dug dug, ' +
      'forbid forbade forbidden, bite bit bitten, hide hid hidden, shake shook shaken, teach taught taught, ' +
      'bind bound bound, breed bred bred, deal dealt dealt, feel felt felt, hear heard heard, sing sang sung, ' +
      'sleep slept slept, spread spread spread, swell swelled swollen, weave wove woven, bleed bled bled, ' +
      'lie lay lain, overcome overcame overcome, forecast forecast forecast, understand understood understood, ' +
      'bet bet bet, sit sat sat, wind wound wound, mow mowed mown, spin spun spun, sow sowed sown, ' +
      'broadcast broadcast broadcast, have had had, eat ate eaten, drink drank drunk, sting stung stung, swing swung swung, ' +
      'fling flung flung, string strung strung, wring wrung wrung, cling clung clung, spring sprang sprung, ring rang rung, ' +
      'shut shut shut, slit slit slit, slide slid slid, creep crept crept, weep wept wept, cast cast cast, ' +
      'rid rid rid, arise arose arisen, wake woke woken, uphold upheld upheld, withhold withheld withheld, ' +
      'undertake undertook undertaken, oversee oversaw overseen, foresee foresaw foreseen, do did done, grind ground ground, ' +
      'bend bent bent, strive strove striven, tread trod trodden, retake retook retaken, resell resold resold, ' +
      'repay repaid repaid, prepay prepaid prepaid, overpay overpaid overpaid, regrow regrew regrown, outbid outbid outbid, offset offset offset'
    ).split(', '),
  )('%s', (forms) => {
    const { base, past, participle } = formsOf(forms.split(' ')[0] ?? '')
    expect(`${base} ${past} ${participle}`).toBe(forms)
  })
})

describe('the plural of an English noun', () => {
  test.each([
    ['soldier', 'soldiers'],
    ['body', 'bodies'],
    ['boy', 'boys'],
    ['loss', 'losses'],
    ['crash', 'crashes'],
    ['tax', 'taxes'],
    ['strike', 'strikes'],
    ['match', 'matches'],
    ['life', 'lives'],
    ['man', 'men'],
    ['woman', 'women'],
    ['policeman', 'policemen'],
    ['spokeswoman', 'spokeswomen'],
    ['child', 'children'],
    ['grandchild', 'grandchildren'],
    ['person', 'people'],
    ['chairperson', 'chairpersons'],
    ['half', 'halves'],
    ['wife', 'wives'],
    ['midlife', 'midlifes'],
  ])('%s is %s', (one, many) => {
    expect(pluralOf(one)).toBe(many)
  })
})

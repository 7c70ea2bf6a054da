import type { Amount } from '../../../src/text/figures/amount.ts'
import { readAmount } from '../../../src/text/figures/amounts.ts'
import * as changeVerbs from '../../../src/text/figures/change-verbs.ts'
import { isUntold } from '../../../src/text/figures/event-net/unasked.ts'
import { isFurther } from '../../../src/text/figures/further.ts'
import * as labels from '../../../src/text/figures/labels.ts'
import { isListed, listedNoun } from '../../../src/text/figures/listed.ts'
import { isMagnitude } from '../../../src/text/figures/magnitudes.ts'
import {
  sharedBy,
  measured,
} from '../../../src/text/figures/meaning/amount-events/nouns-of-amounts.ts'
import { beforeDate, endsDate } from '../../../src/text/figures/meaning/before-date.ts'
import { turnsAway } from '../../../src/text/figures/meaning/continuing.ts'
import { levelNoun } from '../../../src/text/figures/meaning/levels.ts'
import { isMargin } from '../../../src/text/figures/meaning/margin-events.ts'
import * as sites from '../../../src/text/figures/meaning/measure-sites.ts'
import * as members from '../../../src/text/figures/meaning/members.ts'
import * as moves from '../../../src/text/figures/meaning/moves.ts'
import { soughtBefore, soughtBehind } from '../../../src/text/figures/meaning/near.ts'
import * as nouns from '../../../src/text/figures/meaning/noun-phrases.ts'
import * as ownNouns from '../../../src/text/figures/meaning/own-nouns.ts'
import { lastVerb } from '../../../src/text/figures/meaning/period-measures.ts'
import * as back from '../../../src/text/figures/meaning/places-back.ts'
import { polled } from '../../../src/text/figures/meaning/polls.ts'
import * as prices from '../../../src/text/figures/meaning/prices.ts'
import { relativeObject } from '../../../src/text/figures/meaning/relative-clauses.ts'
import * as senses from '../../../src/text/figures/meaning/senses.ts'
import type { Site } from '../../../src/text/figures/meaning/site.ts'
import * as clause from '../../../src/text/figures/meaning/status-clause.ts'
import { subjectBefore } from '../../../src/text/figures/meaning/subject-before.ts'
import { isGoverned, isNameBegun } from '../../../src/text/figures/meaning/subject-walls.ts'
import { tallied } from '../../../src/text/figures/meaning/tallies.ts'
import { doneBehind, verbAfter } from '../../../src/text/figures/meaning/verb-after.ts'
import * as verbs from '../../../src/text/figures/meaning/verb-before.ts'
import { eventVerbAt } from '../../../src/text/figures/meaning/verbs.ts'
import { isHappening, isPlainNoun } from '../../../src/text/figures/meaning/when/placed.ts'
import { openerOf } from '../../../src/text/figures/meaning/when/time-traits.ts'
import * as modifiers from '../../../src/text/figures/modifiers.ts'
import * as money from '../../../src/text/figures/money.ts'
import * as counted from '../../../src/text/figures/nouns.ts'
import * as rates from '../../../src/text/figures/rates.ts'
import { hasScoreCue, isVoteBefore } from '../../../src/text/figures/scores.ts'
import { rateOf, subjectOf } from '../../../src/text/figures/subjects.ts'
import { sentenceEnd, sentenceStart } from '../../../src/text/reading/cursor.ts'
import { toText } from '../../../src/text/reading/numbers/decimal.ts'
import type { TextReading } from '../../../src/text/reading/text-reading.ts'
import type { AtPiece } from './asked.ts'

const start = sentenceStart
const end = sentenceEnd

const isOther = (i: number, usual: number): number | undefined => (i === usual ? undefined : i)

/** What else an amount is read by, drafts tell. */
const toldAmount = (amount: Amount | undefined): string | undefined =>
  amount &&
  `${amount.start}-${amount.next} ${toText(amount.value)} ${amount.kind} ${amount.unit?.code ?? ''} ${amount.rule}`

const positive = (i: number): number | undefined => (i < 0 ? undefined : i)

/** What is asked of each piece. */
export const atPieces: Readonly<Record<string, AtPiece>> = {
  amount: (r, i) => toldAmount(readAmount(r, i)),
  isChangeVerb: changeVerbs.isVerb,
  directionOf: changeVerbs.directionOf,
  changeVerbBefore: (r, i) => positive(changeVerbs.verbBefore(r, i)),
  movedBy: (r, i) => positive(changeVerbs.movedBy(r, i)),
  beforeLevel: (r, i) => isOther(changeVerbs.beforeLevel(r, i), i - 1),
  skipChain: labels.skipChain,
  isLabel: labels.isLabel,
  endsDate,
  beforeDate: (r, i) => beforeDate(r, i, start(r, i)),
  purposeFrom: (r, i) => sites.purposeFrom(r, i, end(r, i)),
  isTelling: sites.isTelling,
  isHead: members.isHead,
  isBefore: moves.isBefore,
  soughtBefore: (r, i) => soughtBefore(r, i) || undefined,
  soughtBehind: (r, i) => soughtBehind(r, i) || undefined,
  phraseFrom: (r, i) => nouns.phraseFrom(r, i, end(r, i)),
  phraseTo: (r, i) => nouns.phraseTo(r, i, start(r, i)),
  isNumberOfName: nouns.isNumberOfName,
  isAmountWord: nouns.isAmountWord,
  subjectOfVerb: (r, i) => subjectBefore(r, i, start(r, i)),
  startOfVerb: (r, i) => nouns.startOfVerb(r, i, start(r, i)),
  timeWithin: (r, i) => positive(nouns.timeWithin(r, i, end(r, i))),
  namedAt: ownNouns.namedAt,
  lastVerb: (r, i) => lastVerb(r, i, start(r, i)),
  isLevelled: prices.isLevelled,
  opensNoun: senses.opensNoun,
  skipCounters: (r, i) => senses.skipCounters(r, i, start(r, i)),
  isPerfect: clause.isPerfect,
  isNameBegun,
  isHappening,
  isPlainNoun,
  openerOf: (r, i) => openerOf(r, i, i + 1),
  modifierBefore: modifiers.modifierBefore,
  modifierAfter: modifiers.modifierAfter,
  currencyBefore: money.currencyBefore,
  currencyAfter: (r, i) => money.currencyAfter(r, i, true),
  isShillings: money.isShillings,
  singularAt: (r, i) => (counted.isPlural(r, i) ? counted.singularAt(r, i) : undefined),
  nounAfter: (r, i) => counted.nounAfter(r, i, 'many'),
  attributiveAfter: (r, i) => counted.nounAfter(r, i, 'attributive'),
  joinedNoun: counted.joinedNoun,
  readPer: (r, i) => rates.readPer(r, i, true),
  readPerAfterNoun: rates.readPerAfterNoun,
  isVoteBefore,
  hasScoreCue,
}

/** What is asked of the verb of an event at a piece. */
export const atVerbs: Readonly<Record<string, AtPiece>> = Object.fromEntries(
  (
    [
      ['isPassive', (r, i, verb) => senses.isPassive(r, i, verb, start(r, i))],
      ['isVerbal', senses.isVerbal],
      ['isFinite', senses.isFinite],
      ['isSpoken', senses.isSpoken],
      ['isDescribing', senses.isDescribing],
      ['isGoingOn', senses.isGoingOn],
    ] satisfies readonly [string, OfVerb][]
  ).map(([name, ask]) => [
    name,
    (r: TextReading, i: number) => {
      const verb = eventVerbAt(r, i)
      return verb && ask(r, i, verb)
    },
  ]),
)

type OfVerb = (
  r: TextReading,
  i: number,
  verb: NonNullable<ReturnType<typeof eventVerbAt>>,
) => boolean

/** What is asked of where a figure stands. */
export const atSites: Readonly<Record<string, (site: Site) => unknown>> = {
  site: ({ sort, orElse, first, next, from, to }) =>
    `${sort}/${orElse} ${first}-${next} in ${from}-${to}`,
  sharedBy,
  measured: (site) => measured({ ...site, measure: undefined }),
  levelNoun,
  isMargin,
  isAttribute: sites.isAttribute,
  isCompared: sites.isCompared,
  ofWorth: sites.ofWorth,
  tradedObject: sites.tradedObject,
  beforeLink: sites.beforeLink,
  changedObject: sites.changedObject,
  amountVerb: (site) => positive(sites.amountVerb(site)),
  givenBefore: sites.givenBefore,
  leftOver: sites.leftOver,
  amongOf: members.amongOf,
  ofThose: members.ofThose,
  mayBeChange: moves.mayBeChange,
  changed: moves.changed,
  levelled: moves.levelled,
  ownNoun: ownNouns.ownNoun,
  isMention: ownNouns.isMention,
  modifier: ownNouns.modifier,
  nounWith: ownNouns.nounWith,
  polled,
  isPerUnit: prices.isPerUnit,
  unitPrice: prices.unitPrice,
  priceLevel: prices.priceLevel,
  relativeObject,
  clauseOf: (site) => clause.clauseOf(site, undefined),
  isForetold: clause.isForetold,
  isKnown: clause.isKnown,
  isGoverned,
  tallied,
  doneBehind,
  verbAfter,
  verbBefore: verbs.verbBefore,
  verbBeforeList: verbs.verbBeforeList,
  verbNear: verbs.verbNear,
  listedNoun: ({ r, draft }) => listedNoun(r, draft),
  isListed: ({ r, draft }) => isListed(r, draft),
  isMagnitude: ({ r, draft }) => isMagnitude(r, draft),
  isFurther: ({ r, draft }) => isFurther(r, draft),
  isUntold: ({ r, draft }) => isUntold(r, draft),
  turnsAway: ({ r, draft }) => turnsAway(r, draft),
  isOfFirm: ({ r, draft }) => back.isOfFirm(r, draft),
  saysThere: ({ r, draft }) => back.saysThere(r, draft),
  subjectOf: ({ r, draft }) => subjectOf(r, draft),
  rateOf: ({ r, draft }) => rateOf(r, draft),
}

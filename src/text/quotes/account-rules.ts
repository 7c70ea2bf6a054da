import { Class } from '../reading/classes.ts'
import { hasClass, is, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt, amountEnd, clauseAround, ownerBefore, told } from './account-edges.ts'
import { trimPieces } from './content-edges.ts'
import { expectedAmount } from './expected-amounts.ts'
import { giverBefore, isPassive, isTime } from './givers.ts'
import { hasCapital } from './looks.ts'
import { subjectAfter } from './subjects.ts'

/** Who gives a number, the words that say so, and the number. */
export interface Given {
  readonly source: Stretch
  readonly cue: Stretch
  readonly content: Stretch
}

export type AccountRules = Rules<undefined, Given>

const isWritten = (r: TextReading, { first, next }: Stretch): boolean =>
  hasClass(r, first, next, Class.writtenNoun)

/** "The deal values the mill at 12 million": a price, and nobody's count. */
const isDeal = (r: TextReading, { next }: Stretch): boolean => is(r, next - 1, Class.dealNoun)

/** "Kim claims that …": what Kim does, and no claim of Kim’s. */
const isVerbOf = (r: TextReading, owner: Stretch, noun: number): boolean =>
  owner.next === noun && is(r, noun, Class.cueThird)

/** "The trade, which by some estimates makes up 12 percent of it": what stands behind goes on with it. */
const countedAround = (r: TextReading, cue: Stretch): Stretch =>
  cue.first > sentenceStart(r, cue.first) + 1 && goesOn(r, cue.next)
    ? { first: cue.next, next: sentenceEnd(r, cue.next) }
    : clauseAround(r, cue)

/** A verb in the present: no mark, and no "of". */
const goesOn = (r: TextReading, i: number): boolean =>
  is(r, i, Class.inPluralForm) && !hasCapital(r, i) && !is(r, i, Class.preposition)

/** "if", "until"; but not "as reported by Kim" */
const isSupposed = (r: TextReading, i: number): boolean =>
  is(r, i, Class.phraseBreaker) && !is(r, i, Class.as) && !is(r, i, Class.than)

/** "had recovered", "images that have 12 times more detail": the verb stands behind it. */
const isPerfect = (r: TextReading, verb: number): boolean =>
  is(r, verb, Class.perfect) && (is(r, verb + 1, Class.participle) || amountAt(r, verb + 1) > 0)

/** Who gives a number. The anchor is the word that says so. */
export const accountRules: AccountRules = ready<undefined, Given>(
  [
    {
      name: 'puts it at',
      pattern: [
        '#putVerb word&!preposition&!to (word&!preposition&!to){6} (of (word&!preposition){4})? joint:at',
        '#putVerb word&!preposition&!to (word&!preposition&!to){6} (of (word&!preposition){4})? joint:putTo <amount>',
        '#putVerb word&!preposition&!to (word&!at&!on){9} joint:at <amount>',
        '#seesVerb joint:(modifierBefore)? (article | number | integerWord) piece{5} (chanceNoun | standingNoun)',
        '#valueVerb word&!preposition&!finiteAuxiliary&!irregularPast (word&!preposition&!to){6} (of (word&!preposition){4})? joint:at',
        '#seesVerb word&!preposition (word&!preposition&!to){3} joint:at <amount>',
        '#seesVerb (word&!preposition&!to){2} ownResult joint:of <amount>',
      ],
      build: ({ anchor, kept }, _, r) => {
        const from = kept.get('joint')?.next ?? anchor.next
        const content = { first: from, next: amountEnd(r, from) }
        const source = giverBefore(r, anchor.first)
        return source && isDeal(r, source) ? undefined : told(source, anchor, content)
      },
      examples: {
        matches: [
          ['Police put the toll at 12.', 'Police: 12'],
          ['The bank values the mill at 12 million.', 'The bank: 12 million'],
          ['The bank puts the risk of a default at 40 percent.', 'The bank: 40 percent'],
          ['Traders see oil at $95.', 'Traders: $95'],
          ['The bank now sees real growth of 2 percent.', 'The bank: 2 percent'],
          ['Ida Lund, the mayor, put the toll at 12.', 'Ida Lund: 12'],
          ['Farmers put the harm to vines at 12 million.', 'Farmers: 12 million'],
        ],
        mustNotMatch: [
          'The fall put the budget into the red.',
          'Lee will not put her name on clothes for ten years.',
          'The toll was put at 12.',
          'The losses, estimated at 12 million, are not insured.',
          'The jobless rate stands at 12 percent.',
          'The estimated losses stood at 12 million.',
          'Lee sees Kim at work.',
          'Vaccination rates have dropped at 12 clinics.',
          'The deal values the mill at 12 million.',
        ],
      },
    },
    {
      name: 'gives it as',
      pattern: [
        '#givesVerb (word&!preposition){4} givenNoun joint:(asOrAt | of) <amount>',
        '#givesVerb joint:(word&!preposition){4} number piece{5} chanceNoun',
        '#givesVerb joint:(word&!preposition){4} integerWord piece{5} chanceNoun',
      ],
      build: ({ anchor, kept, next }, _, r) => {
        const joint = kept.get('joint')
        const isChance = joint !== undefined && joint.first === anchor.next
        const content = isChance
          ? { first: joint.next, next }
          : { first: joint?.next ?? next, next: amountEnd(r, joint?.next ?? next) }
        return told(giverBefore(r, anchor.first), anchor, content)
      },
      examples: {
        matches: [
          ['The ministry gave the toll as 16.', 'The ministry: 16'],
          ['The mayor later gave a figure of 67.', 'The mayor: 67'],
          ['Lee gives the mayor a one in ten chance.', 'Lee: one in ten chance'],
        ],
        mustNotMatch: ['Kim gave the mayor 12 books.', 'Kim gave a number of reasons.'],
      },
    },
    {
      name: 'gives a lead',
      pattern:
        '#givesVerb joint:(word&!preposition){4} (number | integerWord) piece{5} standingNoun',
      build: ({ anchor, kept, next }, _, r) => {
        const source = giverBefore(r, anchor.first)
        const content = { first: kept.get('joint')?.next ?? anchor.next, next }
        return source && isWritten(r, source) ? told(source, anchor, content) : undefined
      },
      examples: {
        matches: [['A poll gave Kim a 12-point lead.', 'A poll: 12-point lead']],
        mustNotMatch: ['The sale would give Kim a 22 percent share.'],
      },
    },
    {
      name: 'a document lists',
      pattern: '#listsVerb (word&!preposition&!that){5} preposition? <amount>',
      build: ({ anchor }, _, r) => {
        const source = giverBefore(r, anchor.first)
        const content = { first: anchor.next, next: amountEnd(r, anchor.next) }
        const isTold = source && isWritten(r, source) && !isPerfect(r, anchor.first)
        return isTold ? told(source, anchor, content) : undefined
      },
      examples: {
        matches: [
          ['The report gave the mill 12 days.', 'The report: the mill 12 days'],
          ['A poll had Kim ahead by six points.', 'A poll: Kim ahead by six points'],
        ],
        mustNotMatch: [
          'Kim gave the mayor 12 books.',
          'The agency gave 12 million to it.',
          'A trial had recovered 87 percent of it.',
          'The mill sends images that have 12 times more detail.',
        ],
      },
    },
    {
      name: 'somebody lists',
      pattern: '#listVerb <amount>',
      build: ({ anchor }, _, r) =>
        told(giverBefore(r, anchor.first), anchor, {
          first: anchor.next,
          next: amountEnd(r, anchor.next),
        }),
      examples: {
        matches: [
          ['The group lists 38 of its members as missing.', 'The group: 38 of its members'],
        ],
        mustNotMatch: ['Kim has lists of 12 mills.'],
      },
    },
    {
      name: 'asks for a number',
      pattern: [
        '#asksVerb for <amount>',
        '#asksVerb for (article | modifierBefore) small? <amount>',
        '#asksVerb word&!preposition&!by (word&!preposition){3} for <amount>',
        '#demandVerb article? <amount>',
        '#demandVerb article word{3} of <amount>',
      ],
      build: ({ anchor }, _, r) => {
        const first = is(r, anchor.next, Class.for) ? anchor.next + 1 : anchor.next
        return told(giverBefore(r, anchor.first), anchor, { first, next: amountEnd(r, first) })
      },
      examples: {
        matches: [
          ['The fund has called for two seats on the board.', 'The fund: two seats on the board'],
          ['Unions are demanding an 8 percent raise.', 'Unions: an 8 percent raise'],
          ['The fund has appealed for $12 million.', 'The fund: $12 million'],
          ['The fund appealed for an initial $12 million.', 'The fund: an initial $12 million'],
          ['Pirates demanded a ransom of $12 million.', 'Pirates: a ransom of $12 million'],
          ['The fund asked for $12 million.', 'The fund: $12 million'],
          ['The fund has asked donors for $12 million.', 'The fund: donors for $12 million'],
        ],
        mustNotMatch: [
          'The fund called for an end to the 12 strikes.',
          'The call for two seats was late.',
          'Police say the mayor, a lawyer, demanded 12 million.',
          'The fund was asked for $12 million.',
        ],
      },
    },
    {
      name: 'put by somebody',
      pattern: [
        '#putVerb joint:putTo piece&!by (piece&!by&!comma){8} by:by',
        '#valueVerb joint:putTo piece&!by (piece&!by&!comma){8} by:by',
        '#valueVerb by:by (piece&!putTo&!comma){8} joint:putTo <amount>',
      ],
      build: ({ anchor, kept }, _, r) => {
        const joint = kept.get('joint')
        const by = kept.get('by')
        const source = by && !isTime(r, by.next) ? subjectAfter(r, by.next) : undefined
        if (!joint || !by || !isPassive(r, anchor.first)) return undefined
        const next = by.first > joint.first ? by.first : amountEnd(r, joint.next)
        return told(source, { first: anchor.first, next: by.next }, { first: joint.next, next })
      },
      examples: {
        matches: [
          ['The damage was put at 15 million by the town.', 'the town: 15 million'],
          ['Losses, estimated by the town at 15 million, rose.', 'the town: 15 million'],
        ],
        mustNotMatch: [
          'The damage was put at 15 million.',
          'Sales are projected to reach 15 million by 2034.',
          'Sales are projected to reach 15 million by the end of May.',
        ],
      },
    },
    {
      name: 'said by somebody to',
      pattern: '#toldParticiple by source:(word&!to){8} joint:to',
      build: ({ anchor, kept }, _, r) => {
        const from = kept.get('joint')?.next ?? anchor.next
        const content = { first: from, next: amountEnd(r, from) }
        return told(kept.get('source'), { first: anchor.first, next: anchor.next + 1 }, content)
      },
      examples: {
        matches: [['The mill is said by its owners to employ 600.', 'its owners: employ 600']],
        mustNotMatch: ['The mill is said to employ 600.'],
      },
    },
    {
      name: 'counted by somebody',
      pattern: '#tellsCount by:by (capital | quoteDeterminer | small&inPluralForm)',
      build: ({ anchor, kept }, _, r) => {
        const next = kept.get('by')?.next ?? anchor.next
        // "If confirmed by the ministry, it would be the first": it may never be.
        const isSaid = is(r, anchor.first, Class.cuePast) && !isSupposed(r, anchor.first - 1)
        const source = isSaid ? subjectAfter(r, next) : undefined
        const cue = { first: anchor.first, next }
        return told(source, cue, clauseAround(r, cue))
      },
      examples: {
        matches: [
          ['The 12 deaths confirmed by the ministry were in Tema.', 'the ministry: The 12 deaths'],
        ],
        mustNotMatch: [
          'The ministry confirmed by noon that 12 had died.',
          'If confirmed by the ministry, it would be the 12th death.',
        ],
      },
    },
    {
      name: 'by a count',
      pattern:
        'by source:((word&!preposition&!countNoun){5} (~ownerMark)? (small&!countNoun)?) #countNoun',
      build: ({ first, anchor, kept }, _, r) => {
        const source = kept.get('source')
        if (!source || source.next === source.first || is(r, source.first, Class.gerund))
          return undefined
        const cue = { first, next: anchor.next }
        const of = is(r, anchor.next, Class.of) && amountAt(r, anchor.next + 1) === 0
        const whose = of ? subjectAfter(r, anchor.next + 1) : undefined
        return {
          source: { first: source.first, next: whose?.next ?? anchor.next },
          cue,
          content: countedAround(r, cue),
        }
      },
      examples: {
        matches: [
          [
            'By the ministry’s count, 88 mills have shut.',
            'the ministry’s count: 88 mills have shut',
          ],
          [
            'Some 200 are left, by the researchers’ own estimate.',
            'the researchers’ own estimate: Some 200 are left',
          ],
          [
            'The trade, which by some estimates makes up 12 percent of it, fell.',
            'some estimates: makes up 12 percent of it, fell.',
          ],
          [
            'The march drew 40,000 people by police estimates.',
            'police estimates: The march drew 40,000 people',
          ],
        ],
        mustNotMatch: [
          'The estimates of the ministry were late.',
          'By sharing data from 12 mills, both gain.',
        ],
      },
    },
    {
      name: 'a forecast from somebody',
      pattern: '#claimNoun (of | for) <amount> joint:(from | by)',
      build: ({ anchor, kept }, _, r) => {
        const joint = kept.get('joint')
        // "claims of $12 million from the storm": what insurers pay.
        const source =
          joint && !is(r, anchor.first, Class.claimVerb) ? subjectAfter(r, joint.next) : undefined
        return told(source, anchor, { first: anchor.next + 1, next: joint?.first ?? anchor.next })
      },
      examples: {
        matches: [
          ['Profit beat the forecast of $12 million from analysts.', 'analysts: $12 million'],
        ],
        mustNotMatch: [
          'Profit beat the forecast of $12 million.',
          'The firm expects claims of $12 million from the storm.',
        ],
      },
    },
    {
      name: 'changes its forecast',
      pattern: [
        'verb:adjustVerb possessive (small | number | hyphen){6} #claimNoun (for (word&!to){5})? joint:(to | at) between? <amount>',
        'verb:adjustVerb possessive (small | number | hyphen){6} #targetNoun (for (word&!to){5})? joint:(to | at) between? <amount>',
      ],
      build: ({ first, anchor, kept }, _, r) => {
        const from = kept.get('joint')?.next ?? anchor.next
        const cue = { first, next: anchor.next }
        return told(giverBefore(r, first), cue, { first: from, next: amountEnd(r, from) })
      },
      examples: {
        matches: [
          [
            'The mill cut its profit forecast for the year to $12 million.',
            'The mill: $12 million',
          ],
          ['The mill cut its full-year forecast to $12 million.', 'The mill: $12 million'],
          [
            'The mill cut its full-year forecast to between $2 and $3.',
            'The mill: between $2 and $3',
          ],
          ['The broker cut its target to 70 pesos from 84.', 'The broker: 70 pesos from 84'],
        ],
        mustNotMatch: ['The mill cut its forecast for the year.'],
      },
    },
    {
      name: 'in a survey',
      pattern: [
        'in (word&!writtenNoun | slash | hyphen){9} #writtenNoun piece&!comma{9} joint:comma (word&!preposition){2} <amount>',
        'in (word&!surveyNoun&!writtenNoun | slash | hyphen){9} #surveyNoun piece&!comma{9} joint:comma',
        'in quoteDeterminer (word&!preposition&!surveyNoun&!writtenNoun)? number (word&!preposition&!surveyNoun&!writtenNoun | slash | hyphen){7} #surveyNoun piece&!comma{9} joint:comma',
      ],
      build: ({ first, anchor, kept }, _, r) => {
        if (first !== sentenceStart(r, first) || is(r, anchor.first, Class.ownWords))
          return undefined
        const from = kept.get('joint')?.next ?? anchor.next
        const content = { first: from, next: sentenceEnd(r, from) }
        const named = subjectAfter(r, first + 1)
        const source = { first: first + 1, next: Math.max(anchor.next, named?.next ?? 0) }
        return told(source, { first, next: first + 1 }, content)
      },
      examples: {
        matches: [
          [
            'In a survey of millers, 62 percent said so.',
            'a survey of millers: 62 percent said so.',
          ],
          [
            'In the Star/Post poll, Kim has led since May by 12 points.',
            'the Star/Post poll: Kim has led since May by 12 points.',
          ],
          [
            'In the 2024 Star poll, half of those asked said so.',
            'the 2024 Star poll: half of those asked said so.',
          ],
          [
            'In the Q2 2025 Star poll, half of those asked said so.',
            'the Q2 2025 Star poll: half of those asked said so.',
          ],
        ],
        mustNotMatch: [
          'In the report, the mayor is named.',
          'In the last 12 months of the survey, prices rose 4 percent.',
          'In the 12 months of the survey, prices rose 4 percent.',
          'In their final statement, the 12 mayors agreed to meet.',
        ],
      },
    },
    {
      name: 'told in a poll',
      pattern:
        'in source:(quoteDeterminer (word&!preposition&!phraseBreaker&!surveyNoun | hyphen | slash | number){8}) #surveyNoun (stop | comma | of | by | small | month)',
      build: ({ first, anchor, kept }, _, r) => {
        const source = kept.get('source')
        const cue = { first, next: first + 1 }
        const before = clauseAround(r, cue)
        if (!source || before.first >= cue.first) return undefined
        const rest = trimPieces(r, anchor.next, sentenceEnd(r, first))
        const content = { first: before.first, next: rest?.next ?? before.next }
        return told({ first: source.first, next: anchor.next }, cue, content)
      },
      examples: {
        matches: [
          ['Kim led by six points in a Star poll.', 'a Star poll: Kim led by six points'],
          ['Kim led by six points in a 2024 poll.', 'a 2024 poll: Kim led by six points'],
          [
            'Kim fell to 40 percent in the Post-Star poll.',
            'the Post-Star poll: Kim fell to 40 percent',
          ],
          [
            'Kim led in a Star/Post poll released Sunday, 44% to 41%.',
            'a Star/Post poll: Kim led in a Star/Post poll released Sunday, 44% to 41%',
          ],
        ],
        mustNotMatch: [
          'In a Star poll, Kim led by six points.',
          'Kim met Lee twice in a state where he is liked and where polls show a tie.',
        ],
      },
    },
    expectedAmount,
    {
      name: 'somebody’s claim',
      pattern: ['#claimNoun joint:(of | for) <amount>', '#claimNoun joint:that'],
      build: ({ anchor, kept }, _, r) => {
        const from = kept.get('joint')?.next ?? anchor.next
        const content = { first: from, next: amountEnd(r, from) }
        const owner = ownerBefore(r, anchor.first)
        if (is(r, from - 1, Class.that) && owner && isVerbOf(r, owner, anchor.first))
          return undefined
        return told(owner, anchor, content)
      },
      examples: {
        matches: [
          ['Few share the foundation’s estimate of 700 dead.', 'the foundation: 700 dead'],
          [
            'Few share the mayor’s claim that 200 homes are empty.',
            'the mayor: 200 homes are empty',
          ],
        ],
        mustNotMatch: [
          'An estimate of 700 dead was wrong.',
          'The claim that 200 homes are empty.',
          'Kim claims that 200 homes are empty.',
        ],
      },
    },
  ],
  { amount: amountAt },
)

import { describe, expect, test } from 'vitest'
import { Cue, cuesOf } from '../../../../src/text/ner/cue-words.ts'

/** By kind, words that say it of a name beside them, and words that are near them and do not. */
const kinds: readonly (readonly [keyof typeof Cue, string, string])[] = [
  [
    'organizationNoun',
    'airline airlines bank banks broadcaster charity charities brewery watchdog watchdogs think-tank museum union unions ministry ministries hospital rebels militia orchestra chipmaker carmakers supplier operator maker chain start-up',
    'airplane river man said lawmaker filmmakers playmaker mystery series charitys',
  ],
  [
    'personNoun',
    'man woman mother widow nurse driver survivor mr mrs dr. sir sgt. imam bishop prosecutor rapper lawmaker minister president senator mayor brother wife daughter son',
    'bank city men ally donor investor lender opponent owner partner predecessor rival sponsor successor chain operator',
  ],
  [
    'placeNoun',
    'city cities town towns village county counties island islands valley river rivers coast desert prison airport border street suburb suburbs township republic volcano beach harbor residents',
    'bank cityscape valleies man mayor countys beachs',
  ],
  [
    'firmNoun',
    'shares stock shareholders stake revenue profits sales earnings headquarters factory products ceo spokesman executives founder director workers lawyers brand owner',
    'village fans goals army',
  ],
  [
    'teamNoun',
    'coach striker midfielders goalkeeper captain fans supporters squad quarterback pitcher bowler wicketkeeper guard teammates roster rookie trainer dressing-room',
    'shares village spectators referee',
  ],
  [
    'speechVerb',
    'said says told adds wrote insisted argued recalled joked admitted noted thinks asked replied testified',
    'walked sayings read',
  ],
  [
    'matchVerb',
    'beat beats lost won drew defeated thrashed edged hosts face visit trail routed swept clinched eliminated qualify v vs vs. versus',
    'walked kicked against',
  ],
  [
    'locative',
    'in near outside inside across throughout toward within into through southern eastern downtown northeast south-west upstate rural',
    'on at of southerner centre',
  ],
  ['article', 'a an the its his her their another one', 'this my some two'],
  ['pluralVerb', 'are have were do', 'is has was does'],
  ['who', 'who whose whom', 'which that whoever'],
  ['which', 'which', 'who that'],
  ['of', 'of', 'off for'],
  ['at', 'at for by with from', 'of on to'],
  ['possessive', `'s ' ’s ’`, `s " ‘`],
  ['comma', ', —', '; - .'],
  ['told', 'told telling tells', 'said tell'],
  [
    'sport',
    'goal goals league match coach striker goalkeeper innings wickets yards touchdown playoffs championship tournament fixtures penalty referee umpire overtime laps relay qualifier scrum tries',
    'shares village war election',
  ],
  [
    'business',
    'shares profit revenue earnings quarter investors billion million ipo merger takeover dividend market percent bonds sales deal loan bankruptcy ceo',
    'goal village war hundred',
  ],
  ['example', 'such as including like called named', 'so than excluding'],
  [
    'groupNoun',
    'people tribe community minority majority language clan ethnic',
    'person team city',
  ],
]

describe.each(kinds)('%s', (kind, members, others) => {
  test.each(members.split(' '))('%s says so', (word) => {
    expect(cuesOf(word) & Cue[kind]).toBe(Cue[kind])
  })

  test.each(others.split(' '))('%s does not', (word) => {
    expect(cuesOf(word) & Cue[kind]).toBe(0)
  })
})

import { reads, readsUpTo } from '../../../support/times-of-texts.ts'

reads(
  'what happens as a time:',
  [
    ['It closed two days before the vote.', 'two days = P2D', 'the vote = null'],
    ['She won in the first half.', 'the first half = null'],
  ],
  '2025-08-30',
)

reads('what happens as a time, in another year:', [
  ['It fell since the flood began.', 'the flood = null'],
  ['It is dear since most millers want one.'],
  ['It is dear since the mill is shut.'],
  ['It is dear since the mill was sold.', 'the mill = null'],
  ['It has grown since its founding in Ruritania.', 'its founding = null'],
  ['It is the worst since World War II.', 'World War II = null'],
  ['At his death Lund had 12. During his death Lund slept.', 'his death = null'],
  ['It shut during typhoon Orla.', 'typhoon Orla = null'],
  ['It rained throughout the tour.', 'the tour = null'],
  ['It rained throughout his life.', 'his life = null'],
  [
    'It rained throughout the evening and throughout the ride.',
    'the evening = null',
    'the ride = null',
  ],
  ['It has been shut since that time.', 'that time = null'],
  ['It is dear since that is new. At the end of the day, it is a game.'],
  ['It rained throughout Ruritania and throughout the house.'],
])

reads('the end of the day is a time, but for the saying:', [
  ['At the end of the day, it rained.'],
  ['At the end of the day it rained.', 'the end of the day = 2006-03-18'],
  ['At the end of the game, it rained.', 'the game = null'],
])

readsUpTo('what happens is named in few words:', [
  ['It fell since the <green> strike.', 4, 'the green… strike = null', 'the green… = null'],
  ['It fell during <green> trading.', 5, 'green… trading = null', 'green… = null'],
])

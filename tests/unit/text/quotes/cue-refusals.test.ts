import { says } from '../../../support/sayings.ts'

says('a verb that says nothing is none:', [
  ['The report of the mill is late.'],
  ['The mill charges 12 percent.'],
  ['The court heard claims of fraud.'],
  ['The largest confirmed gas field is here.'],
  ['The town has twelve points.'],
  ['The firm did not respond to the claims.'],
  ['The army went on trial in Lome.'],
  ['The view reminds him of home.'],
  ['Lind sounded a note about the jobs report.'],
  ['Lind was told that it was late.'],
  ['Lind has a plan to say it was late.'],
  ['Lind said nothing.'],
  ['Lind said so on Friday.'],
  ['Lind said it.'],
  ['Neither side said when the talks would end.', 'Neither side ~ when the talks would end'],
  ['Lind has not said it was late.', 'Lind ~ it was late'],
  ['Lind denied it was late.', 'Lind = it was late'],
  ['Lind said that was late.', 'Lind: that was late'],
  ['Lind rejects that plan, which is late.', 'Lind ~ that plan, which is late'],
])

says('nobody who tells', [
  ['A storm claimed over 1,200 dead and left 12 towns wet.'],
  ['With half of the vote counted on Monday, Kim had 51 percent.'],
  ['Kim pleaded guilty on Monday in Lima to 12 counts.'],
  ['The state’s ruling party has named its first woman mayor.'],
  ['A long quarrel over who may write a bill for 12 mills has ended.'],
  ['The pass was closed after a raid on a near army post in May, that killed 12 men.'],
  ['If confirmed by the ministry, it would be the 12th death.'],
  ['In their final statement, the 12 mayors agreed to meet.', 'the 12 mayors ~ to meet'],
  ['The firm recorded a profit of 12 million.'],
  ['Kim asked the bank, its owner, for 12 more days.'],
])

says('nouns and adjectives that look like verbs of saying say nothing:', [
  ['Lind reads the Harbour Post on Monday.'],
  ['The claim that it rained is false.'],
  ['Lind was told of rain.'],
  ['Lind was shown that it rained.'],
  ['Losses, estimated to be 12 million, rose.'],
  ['Lind reminds us of the rain.'],
  ['The army answered with fire.'],
  ['The old confirmed gas field is here.'],
])

says('but verbs beside them do:', [
  ['Twelve millers claim that it rained.', 'Twelve millers: it rained'],
  ['Lind cut its forecast to 12.', 'Lind = 12'],
  ['Lind claims that it rained.', 'Lind: it rained'],
  ['Lind told us that it rained.', 'Lind: it rained'],
  ['Lind has reported that it rained.', 'Lind: it rained'],
  ['Lind reminded them that it rained.', 'Lind: it rained'],
  ['The miller answered that it rained.', 'The miller: it rained'],
])

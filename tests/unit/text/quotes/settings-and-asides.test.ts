import { says } from '../../../support/sayings.ts'

says('when and where it was said is no part of it:', [
  ['Lind said Friday.'],
  ['Lind said on Friday 12 mills had shut.', 'Lind: 12 mills had shut'],
  ['Lind said late on July 4 the mill had shut.', 'Lind: the mill had shut'],
  ['Lind called Sunday’s vote a farce.', 'Lind = Sunday’s vote a farce'],
  ['Lind said in Paris the talks had failed.', 'Lind: the talks had failed'],
  ['Lind said in a long note the mayor had failed.', 'Lind: the mayor had failed'],
  ['Lind said at least seven mills had shut.', 'Lind: at least seven mills had shut'],
  ['Lind said in a talk with the Post that the mill had shut.', 'Lind: the mill had shut'],
  ['Lind said in a note: the mill had shut.', 'Lind: the mill had shut'],
  ['On Tuesday, speaking in Paris, Kim said it had shut.', 'Kim: it had shut'],
  ['Next, in a speech, Kim said it had shut.', 'Kim: it had shut'],
])

says('asides may part “that” from its verb:', [
  ['Lind reported, citing the police, that the mill had shut.', 'Lind: the mill had shut'],
  ['Lind reported, on Monday, that the mill had shut.', 'Lind: the mill had shut'],
  ['Lind found, on Monday, that Kim won.', 'Lind: Kim won'],
  ['Lind found, reading it, that Kim won.', 'Lind: Kim won'],
  ['Lind found, Monday, that Kim won.', 'Lind: Kim won'],
  ['Lind verified, reading it, that Kim won.', 'Lind: Kim won'],
  ['Lind denied, weeping, that the mill had shut.', 'Lind = the mill had shut'],
  ['Lind confirmed, Monday, that the mill had shut.', 'Lind: the mill had shut'],
])

says('but no noun may, nor a mark that ends a clause:', [
  ['Lind showed, a miller, that Kim won.'],
  ['Lind found, a miller, that Kim won.'],
  ['Lind verified, a miller, that Kim won.'],
  ['Lind added; that Kim won was news.'],
  ['Lind said; that Kim won was news.'],
  ['Lind said. That the mill had shut was news.'],
  ['Lind denied on Monday; that was late.'],
  ['Lind denied the “big” plan that Kim won.', 'Lind ~ the “big” plan that Kim won'],
  ['Lind told the group that ran the mill.'],
  ['Lind told the group that the mill ran.', 'Lind: the mill ran'],
  ['Lind said that was late.', 'Lind: that was late'],
])

says('what somebody is called:', [
  ['Lind called it a farce.', 'Lind = it a farce'],
  ['Lind called them heroes.', 'Lind = them heroes'],
  ['Lind called him on Monday.', 'Lind ~ him on Monday'],
  ['Lind called the vote the first in a century.', 'Lind = the vote the first in a century'],
  ['Lind described the plan as a farce.', 'Lind = the plan as a farce'],
])

says('the subject stands before commas, asides and what is told of it:', [
  ['Lind, who leads the mill, said it had shut.', 'Lind: it had shut'],
  ['Lind, 56, a miller at the works, said it had shut.', 'Lind: it had shut'],
  ['Lind, in a speech, said it had shut.', 'Lind: it had shut'],
  ['Lind, speaking in Paris, said it had shut.', 'Lind: it had shut'],
  ['Keating, who leads it, said it had shut.', 'Keating: it had shut'],
  ['Lind, meanwhile, said it had shut.', 'Lind: it had shut'],
  ['Lind, known as the Fox, said it had shut.', 'Lind: it had shut'],
  ['Lind, , said it had shut.', 'Lind: it had shut'],
  ['The report, released on Tuesday, said it had shut.', 'The report: it had shut'],
  ['A doctor that advised the mayor, said it had shut.', 'A doctor: it had shut'],
  ['A miller, that day, said it had shut.', 'A miller: it had shut'],
  ['On Tuesday Kim, the mayor, said it had shut.', 'Kim: it had shut'],
  ['On Tuesday, Kim said it had shut.', 'Kim: it had shut'],
  ['When asked, Kim, said it had shut.', 'Kim: it had shut'],
  [
    'Its chairman, Salem Al Qassimi, said it had shut.',
    'Its chairman, Salem Al Qassimi: it had shut',
  ],
  ['The mayor, Lind, said it had shut.', 'The mayor, Lind: it had shut'],
  ['The old mayor, a man of few words, Ada Lind, said it had shut.', 'The old mayor: it had shut'],
])

says('or behind the verb:', [
  ['The mill had shut, said the mayor.', 'the mayor: The mill had shut'],
  [
    'The mill had shut, said undecided miller Ada Lind.',
    'undecided miller Ada Lind: The mill had shut',
  ],
  [
    'The mill had shut, said some of the old and weary people.',
    'some of the old and weary people: The mill had shut',
  ],
  ['But it rained, said Kim.', 'Kim: But it rained'],
  ['Lind, the mayor, said Kim had won.', 'Lind: Kim had won'],
  ['The mill had shut, told Lind the meeting.'],
  ['Say Lind the mill had shut.'],
])

says('nouns that look like verbs of saying have no subject:', [
  ['Lee sounded a wary note about the jobs report the mill had shut.'],
  ['Ada Lind saw the losses estimate 12 million.'],
  ['Ada Lind dropped the workers plan to leave.'],
  ['The farmers’ hope the mill will open grew.'],
  ['The fear the mill had shut grew.'],
  ['The millers’ claim is false.'],
  ['He hope the mill will open.'],
  ['A state court rule the mill had shut.'],
])

says('verbs beside their subjects do:', [
  ['The workers plan to leave.', 'The workers ~ to leave'],
  ['Workers who fled will plan to leave.', 'Workers ~ to leave'],
  ['Workers who fled now plan to leave.', 'Workers ~ to leave'],
  ['Millers claim the mill had shut.', 'Millers: the mill had shut'],
  ['Millers claim 12 mills had shut.', 'Millers: 12 mills had shut'],
  ['Millers claim mills had shut.', 'Millers: mills had shut'],
  ['Farmers report losses.', 'Farmers = losses'],
  ['Farmers report Lind had won.', 'Farmers: Lind had won'],
  ['Farmers fear the mill had shut.', 'Farmers = the mill had shut'],
  ['They hope the mill will open.', 'They ~ the mill will open'],
  ['The Maori say the mill had shut.', 'The Maori: the mill had shut'],
  ['The Maori want the mill to shut.'],
  ['Lind and Ek say the mill had shut.', 'Lind and Ek: the mill had shut'],
  ['Lind will say the mill had shut.', 'Lind: the mill had shut'],
  ['People who fled report the mill had shut.', 'People: the mill had shut'],
  ['Officials in the port said it had shut.', 'Officials in the port: it had shut'],
  ['Those in the mill said it had shut.', 'Those in the mill: it had shut'],
  ['He gave prizes to those who said it had shut.'],
  ['It said the mill had shut.', 'It: the mill had shut'],
  ['It believes the mill had shut.'],
])

says('what is asked, promised and doubted:', [
  ['Lind asked whether it had rained.', 'Lind: whether it had rained'],
  ['Lind asked why it rained.', 'Lind: why it rained'],
  ['Lind asked to leave.', 'Lind ~ to leave'],
  ['Lind urged the mayor to leave.', 'Lind ~ the mayor to leave'],
  ['Lind wants the mill to shut.', 'Lind ~ the mill to shut'],
  ['Lind did not say it had rained.', 'Lind ~ it had rained'],
  ['Nobody said it had rained.', 'Nobody ~ it had rained'],
  ['Lind rejects that plan, which is old.', 'Lind ~ that plan, which is old'],
  ['Lind confessed, becoming the first to say so.'],
])

says('numbers that are given:', [
  ['Police put the toll at 12.', 'Police = 12'],
  ['The toll was put at 12 by police.', 'police = 12'],
  ['The death toll stood at 12, according to police.', 'police: The death toll stood at 12'],
  ['According to the police in the old town, 12 mills had shut.', 'the police: 12 mills had shut'],
  ['Some 12 mills had shut, by Lind’s count.', 'Lind’s count = Some 12 mills had shut'],
  [
    'Some 12 mills had shut, the ministry said; others were open.',
    'the ministry: Some 12 mills had shut',
  ],
  ['Lind warned of 12 inches of snow.', 'Lind = 12 inches of snow'],
  ['Lind pointed to a rise of 6 percent.', 'Lind = a rise of 6 percent'],
])

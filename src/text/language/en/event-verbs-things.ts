import type { Line } from './event-verb-lines.ts'

/** What verbs tell of things, money, shares and quantities, most of all. */
export const thingVerbs: readonly Line[] = [
  ['attacked', 'subject', 'things', 'explode detonate go+off rock'],
  [
    'attacked',
    'object',
    'people things',
    `attack bomb raid target ambush shell storm strafe torpedo bombard assault invade fire+at fire+on open+fire
    pound blitz`,
  ],
  [
    'destroyed',
    'object',
    'things',
    `destroy demolish raze level flatten gut torch bulldoze wreck wipe+out burn+down burn+ground obliterate ruin annihilate burn
    sink scuttle blow+up tear+down dismantle knock+down shoot+down pull+down bring+down wash+away sweep+away incinerate
    devastate consume scorch char devour engulf intercept down write+off rip+down reduce+ashes reduce+rubble total`,
  ],
  ['destroyed', 'subject', 'things', 'collapse sink burn crumble'],
  [
    'destroyed',
    'object',
    'measure',
    'destroy burn scorch char devastate devour consume blacken raze flatten ravage',
  ],
  [
    'damaged',
    'object',
    'things',
    `damage vandalize deface batter smash flood crack dent shatter blow+out blow+off tear+off rip+off inundate
    submerge swamp`,
  ],
  ['built', 'object', 'things measure', 'build construct erect rebuild put+up lay'],
  [
    'launched',
    'object',
    'things',
    'launch unveil inaugurate introduce roll+out set+up relaunch debut premiere create found',
  ],
  ['fired', 'object', 'things', 'fire shoot lob hurl'],
  [
    'produced',
    'object',
    'things measure share',
    `produce manufacture pump harvest brew extract mine yield turn+out churn+out crank+out bottle mint bake refine distill
    smelt`,
  ],
  [
    'produced',
    'object',
    'measure share',
    'make generate supply grow provide emit discharge release spew',
  ],
  [
    'exported',
    'object',
    'things money share measure',
    'export ship+abroad sell+abroad send+abroad',
  ],
  [
    'imported',
    'object',
    'things money share measure',
    'import buy+abroad bring+abroad ship+in smuggle',
  ],
  [
    'sold',
    'object',
    'things measure money share',
    'sell deliver auction offload unload divest resell',
  ],
  ['sold', 'object', 'things', 'ship supply'],
  ['sold', 'subject', 'things', 'sell'],
  [
    'bought',
    'object',
    'things money share measure',
    `buy purchase acquire order procure snap+up take+over scoop+up buy+up`,
  ],
  ['traded', 'object', 'things money share measure', 'trade'],
  ['traded', 'subject', 'things', 'change+hands'],
  [
    'travelled',
    'subject',
    'people things measure share',
    'travel fly sail ride migrate trek commute embark disembark venture',
  ],
  [
    'travelled',
    'subject',
    'people',
    `walk! swim! cross! arrive! visit! enter! cycle! hike! land! board! pass+through`,
  ],
  [
    'travelled',
    'object',
    'people',
    'transport carry! ferry fly! bus shuttle cross receive! take+shrine take+aboard drive!',
  ],
  [
    'travelled',
    'object',
    'measure',
    'travel walk swim cross fly sail run drive cover trek hike march ride row cycle paddle jog venture crawl wade',
  ],
  ['scored', 'object', 'things score measure share', 'score notch'],
  ['scored', 'object', 'score', 'net convert make'],
  ['won', 'object', 'things score', 'win clinch'],
  ['won', 'object', 'score', 'claim earn capture secure'],
  [
    'won',
    'either',
    'score',
    `beat defeat rout thrash trounce edge down overcome topple hammer crush upset sweep eliminate`,
  ],
  ['lost', 'object', 'things score money measure people share', 'lose forfeit concede dock'],
  [
    'lost',
    'object',
    'money',
    `steal embezzle swindle siphon defraud loot misappropriate squander rob make+off wipe+off write+off launder`,
  ],
  ['voted-for', 'object', 'share', 'win receive take get secure garner poll capture'],
  ['owed', 'object', 'money people things', 'owe'],
  ['owed', 'object', 'money', 'borrow'],
  ['fined', 'object', 'money people things', 'fine penalize order+fines order+fine'],
  [
    'paid',
    'object',
    'money share measure',
    `pay spend settle compensate disburse reimburse remit splash shell+out fork+out refund repay award cough+up dole+out
    hand+out prepay overpay`,
  ],
  ['donated', 'object', 'money', 'donate contribute bequeath raise+charity give+charity'],
  ['pledged', 'object', 'money things measure share', 'pledge promise commit vow'],
  ['pledged', 'object', 'money measure share', 'offer announce'],
  ['pledged', 'object', 'people', 'pledge'],
  ['pledged', 'subject', 'people things', 'pledge'],
  ['donated', 'object', 'things measure', 'donate contribute bequeath'],
  [
    'invested',
    'object',
    'money share',
    'raise+investors raise+shareholders invest inject pour plow plough put+into put+in pump+into sink+into',
  ],
  [
    'funded',
    'object',
    'money',
    `fund finance give allocate earmark lend loan raise budget grant provide subsidize approve appropriate receive seek
    request release set+aside secure channel bankroll authorize sanction disburse`,
  ],
  [
    'earned',
    'object',
    'money',
    'earn make gross generate rake+in net collect book bring+in pull+in take+office take+weekend reap pocket',
  ],
  ['cost', 'object', 'money', 'cost run+to set+back'],
  [
    'priced',
    'object',
    'money',
    `price fetch close+at trade trade+at sell value charge quote settle+at finish+at end+at start+at open+at stand+at go+at go+for appraise retail`,
  ],
  [
    'grew',
    'object',
    'share money measure',
    `grow rise increase jump climb surge soar gain expand advance swell double triple quadruple accelerate rebound appreciate
    strengthen rocket leap spike balloon add edge+up inch+up tick+up skyrocket mushroom widen quicken lift boost raise hike
    escalate multiply recover shoot+up creep+up bounce+back rally improve`,
  ],
  [
    'fell',
    'object',
    'share money measure',
    `fall drop decline decrease shrink plunge slump slip sink tumble contract cut reduce slash lower shed dip slide ease retreat
    weaken depreciate plummet halve dwindle crash shave trim erode lessen recede edge+down inch+down tick+down tank nosedive
    narrow diminish cool soften subside devalue discount`,
  ],
  ['ranked', 'object', 'things score', 'rank seed'],
  ['lasted', 'object', 'things duration score', 'last'],
  [
    'sized',
    'object',
    'measure',
    'measure weigh span stretch cover occupy extend tower encompass stand',
  ],
]

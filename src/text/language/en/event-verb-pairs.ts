import type { EventClass } from '../../../schemas/figure.ts'

/** What the same verbs tell of certain nouns: "cut 40 jobs", "hold 40 seats". */
export type Pair = readonly [event: EventClass, verbs: string, nouns: string]

const soldiers =
  'soldier troop trooper fighter militant rebel gunman combatant insurgent guerrilla marine commando paratrooper infantryman serviceman'
/** Whoever takes them takes prisoners; fighters are arrested. */
const regulars = 'soldier trooper marine commando paratrooper infantryman serviceman sailor'
const jobs = 'job post position role'

export const objectPairs: readonly Pair[] = [
  [
    'elected',
    'choose return pick',
    'deputy lawmaker representative senator mayor councillor councilor delegate president mp legislator member',
  ],
  [
    'attacked',
    'hit strike',
    `target village town city base position site facility building post convoy ship tanker vessel hospital church mosque camp outpost
    bus hotel market checkpoint barracks headquarters embassy consulate airfield refinery depot`,
  ],
  ['won', 'win take gain capture claim snatch', 'seat constituency mandate'],
  [
    'elected',
    'lose hold secure keep have control retain command occupy get pick contest defend',
    'seat constituency mandate',
  ],
  ['kidnapped', 'hold seize keep have', 'hostage'],
  [
    'traded',
    'trade move swap send deal exchange ship',
    'player prospect pick reliever pitcher catcher infielder outfielder draft',
  ],
  [
    'laid-off',
    'cut shed axe slash eliminate trim cull lose scrap reduce chop drop abolish',
    `${jobs} worker employee staff`,
  ],
  ['employed', 'add create generate fill offer support provide save', `${jobs} vacancy`],
  ['employed', 'have', 'worker employee staffer staff'],
  [
    'fired',
    'fire launch shoot lob hurl use discharge loose unleash',
    'shot round missile rocket shell bullet mortar salvo torpedo projectile',
  ],
  [
    'travelled',
    'carry transport ferry fly bus shuttle',
    'pilgrim worshiper worshipper fan supporter guest spectator',
  ],
  ['travelled', 'make', 'trip visit journey crossing flight stop voyage tour'],
  ['detained', 'capture catch take', regulars],
  [
    'arrested',
    'capture catch',
    'fighter militant rebel gunman combatant insurgent guerrilla extremist suspect',
  ],
  [
    'kidnapped',
    'seize capture take hijack',
    'ship vessel tanker boat yacht freighter dhow trawler',
  ],
  [
    'won',
    'win take pick earn collect receive get scoop bag secure land claim lift capture make hold',
    'award medal prize oscar grammy trophy title cup championship crown gong',
  ],
  ['born', 'deliver welcome have', 'baby twin infant newborn cub puppy pup kitten calf lamb chick'],
  [
    'killed',
    'lose',
    `man woman ${soldiers} son daughter brother sister child relative pilot policeman officer comrade nephew niece cousin uncle
    aunt father mother husband wife parent grandparent grandmother grandfather grandchild resident villager citizen people person
    classmate colleague neighbor neighbour friend baby sailor firefighter`,
  ],
  ['counted', 'claim', 'member user follower supporter subscriber adherent believer'],
  ['lost', 'lose drop', 'game match set bout fight leg'],
  [
    'launched',
    'open launch start begin initiate',
    'investigation probe inquiry case campaign fund service route programme program project line',
  ],
  ['attended', 'draw welcome attract', 'visitor guest fan spectator delegate'],
  ['travelled', 'host receive get', 'visitor tourist traveller traveler holidaymaker passenger'],
  ['joined', 'add gain attract sign enrol enroll', 'member subscriber recruit student user'],
  ['freed', 'let', 'captive hostage prisoner detainee inmate sailor'],
  [
    'affected',
    'hit strike close shut cancel ground delay disrupt expose concern cover',
    `customer household resident passenger user flight train school business traveler traveller commuter home farmer family
    people vehicle car account service`,
  ],
  ['deployed', 'have keep maintain', `${soldiers} peacekeeper warship`],
  [
    'built',
    'complete open add finish',
    'home house flat apartment unit bridge school road dam kilometer kilometre mile',
  ],
  [
    'deployed',
    'draw send call dispatch deploy need require involve',
    'firefighter fireman engine crew officer ambulance paramedic helicopter lifeboat policeman',
  ],
  [
    'displaced',
    'move remove relocate resettle evict uproot expel clear',
    'family household villager resident inhabitant tenant squatter settler homeowner village settlement homestead',
  ],
  ['laid-off', 'cost threaten', jobs],
  ['rescued', 'save spare', 'life'],
  [
    'rescued',
    'pull',
    'survivor passenger child baby infant miner climber hiker sailor fisherman swimmer crewman crew migrant',
  ],
  ['affected', 'cut disconnect', 'customer household subscriber consumer'],
  ['destroyed', 'bury', 'home house hut dwelling building vehicle car truck'],
  ['sold', 'sell ship shift move', 'copy unit ticket phone car vehicle handset'],
  ['fired', 'drop', 'bomb charge grenade'],
  [
    'affected',
    'close shut suspend axe eliminate',
    `plant factory store branch shop office pit mine line station school hospital road park dealership dealer outlet restaurant
    location clinic library course`,
  ],
  [
    'built',
    'plan open build approve complete',
    'shop store branch station hotel plant factory hospital clinic classroom turbine stadium tunnel home house flat apartment',
  ],
  ['launched', 'put send place launch', 'satellite probe rocket spacecraft'],
  ['bought', 'take receive add get lease', 'jet aircraft airliner plane helicopter'],
  [
    'deployed',
    'send dispatch deploy station base move rush fly post',
    `ship warship frigate destroyer carrier submarine plane jet aircraft helicopter tank bomber fighter vehicle drone boat battalion
    brigade platoon squad squadron regiment division unit troop company`,
  ],
  ['born', 'father sire', 'child son daughter'],
  ['paid', 'pay', 'share'],
  ['lasted', 'take last', 'ball over round stroke lap'],
  [
    'produced',
    'write publish release record make direct shoot film compose paint stage',
    `book novel album film song record recording poem documentary series show episode programme program movie play opera musical
    video single commercial memoir screenplay cartoon portrait painting`,
  ],
  [
    'produced',
    'make build',
    `car vehicle engine truck lorry phone jet aircraft plane tire tyre battery chip computer device bottle bicycle tractor
    washing-machine drone shoe`,
  ],
  ['damaged', 'break smash shatter', 'window pane door'],
  [
    'won',
    'win gain take claim earn amass capture get collect secure carry sweep pick',
    'delegate superdelegate district county precinct caucus contest electoral-vote ward',
  ],
  [
    'won',
    'beat defeat outpoll outlast oust',
    'contestant rival candidate entrant competitor opponent team challenger contender finalist runner side player nominee',
  ],
  [
    'built',
    'cut dig bore drill sink',
    'tunnel entrance door well shaft hole trench canal borehole',
  ],
  ['lost', 'steal take loot', 'painting car bike jewel watch phone coin picture'],
]

export const subjectPairs: readonly Pair[] = [
  ['laid-off', 'go vanish disappear', `${jobs} worker employee`],
  ['damaged', 'burst break shatter', 'window pipe pane dyke levee'],
  [
    'deployed',
    'battle fight tackle patrol guard serve remain stay stand arrive enter land move advance pour cross',
    `firefighter ${soldiers} officer sailor peacekeeper guard volunteer policeman police aircraft crew`,
  ],
  ['withdrawn', 'leave depart', `${soldiers} adviser`],
  [
    'affected',
    'close shut',
    'school shop road airport business station office course store plant factory restaurant bank branch pub mine clinic library',
  ],
]

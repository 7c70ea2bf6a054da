import { words, type Entry } from '../../reading/entry.ts'

/** What words around a time say of what it dates. */
export const datingWords: readonly Entry[] = [
  ...words(
    'saying',
    `said says say announced reported released issued unveiled published warned added testified confirmed declared
    stated acknowledged admitted noted speaking spoke tweeted posted disclosed revealed updated`,
  ),
  ...words('saidBefore', 'said told announced reported warned confirmed added stated wrote'),
  ...words('toldTo', 'told tells informed'),
  ...words(
    'sayingNoun',
    'statement statements report reports interview briefing announcement memo',
  ),
  ...words(
    'opening',
    `on in at by during since from over late early earlier later and but also meanwhile separately elsewhere
    about around shortly just again as of following amid under`,
  ),
  ...words('relativeLink', 'who which whose whom'),
  ...words('occurring', 'occurred happened began started took came broke erupted ended'),
  ...words('aside', 'after before until till unless'),
  ...words(
    'clauseBreak',
    'but while whereas although though who which whose where after before when until unless',
  ),
  ...words(
    'datedNoun',
    `attack attacks assault bombing bombings blast blasts explosion explosions shooting shootings ambush raid raids strike
    strikes airstrike airstrikes shelling clash clashes fighting battle battles offensive war wars siege massacre
    killing killings murder murders riot riots unrest violence insurgency uprising revolt rebellion coup crackdown protest
    protests rally rallies march marches demonstration demonstrations stampede crush crash crashes collision derailment
    sinking capsizing accident accidents incident incidents disaster disasters tragedy fire fires blaze blazes wildfire
    wildfires flood floods flooding landslide landslides mudslide avalanche avalanches storm storms hurricane cyclone
    typhoon tornado tornadoes earthquake quake quakes tremor eruption tsunami drought famine heatwave outbreak
    epidemic pandemic election elections vote votes ballot ballots referendum poll polls primary runoff session
    match game games final semifinal race tournament contest tie fixture derby ceremony funeral festival parade
    concert meeting summit conference hearing trial auction sale operation mission rescue evacuation robbery heist
    theft kidnapping abduction hijacking standoff occupation harvest wreck wreckage collapse outage blackout`,
  ),
  ...words(
    'participant',
    `attacker attackers gunman gunmen assailant assailants bomber bombers kidnappers robbers rioters protesters protestors
    demonstrators marchers strikers victim victims survivors wounded dead injured casualties bodies hostages captives
    suspects shooter arrests flames gunfire`,
  ),
  ...words('goesOn', 'they it he she and'),
  ...words('alsoTold', 'also too'),
  ...words('lately', 'past last previous'),
  ...words('coming', 'next coming'),
  ...words('sinceWhen', 'since'),
  ...words('untilWhen', 'until till through'),
  ...words(
    'irregularParticiple',
    `built bought sold found held made paid led won lost sent set cut put hit shot given taken seen known written drawn
    driven born brought begun broken chosen grown hidden thrown worn torn struck sunk spent taught caught fought`,
  ),
  ...words(
    'presence',
    'now hold holds own owns run runs feed feeds employ employs has lives live work works',
  ),
]

import { phrases, words, type Entry } from '../../reading/entry.ts'

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
  ...phrases(
    'likening',
    `like|unlike|as many as|as much as|as few as|as little as|as high as|as low as|as big as|as large as|as long as`,
  ),
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
    'datedPeriod',
    `tour tours trip visit journey voyage expedition pilgrimage flight takeoff landing launch liftoff reentry spacewalk
    reign rule presidency premiership chairmanship leadership tenure term administration dictatorship regime mandate stint
    era period heyday golden-age campaign campaigning canvassing season preseason offseason playoffs qualifying warm-up warmup
    practice training exercise exercises drill drills patrol search searches raid sweep manhunt chase pursuit
    conflict invasion intervention annexation partition independence unification reunification revolution restoration
    genocide holocaust famine hunger plague lockdown lockdowns curfew quarantine blockade embargo sanctions boycott
    ceasefire cease-fire truce armistice surrender withdrawal pullout evacuation exodus
    recession downturn slump crisis crises depression boom bubble crash bailout default devaluation flotation offering
    merger takeover acquisition buyout listing bankruptcy restructuring strike stoppage walkout lockout shutdown closure
    talks negotiations consultations deliberations debate hearing hearings trial inquiry investigation probe inquest
    testimony sentencing arraignment verdict conviction acquittal arrest arrests detention imprisonment release
    execution assassination shooting death deaths birth wedding marriage divorce funeral burial childhood boyhood girlhood
    youth adolescence pregnancy surgery operation treatment illness career life lifetime retirement resignation departure
    duration process program programme cycle ride project inception founding creation publication introduction arrival onset formation enactment adoption stay history
    appointment inauguration swearing-in coronation election elections by-election by-elections poll polls primaries
    runoff run-off ballot census broadcast speech address interview procession mass prayers service vigil parade pageant
    holiday holidays festival festivities celebrations ritual rituals rite rites hajj haj ramadan eid passover diwali
    olympics games championships championship cup series playoff fight bout duel derby kick-off kickoff tip-off
    monsoon rains rainy-season hurricane heat-wave cold-snap blizzard drought thaw harvest planting rush-hour
    renovation construction redesign overhaul reform reforms transition handover changeover rollout`,
  ),
  ...words('throughEvent', 'during throughout'),
  ...words('courseLead', 'throughout'),
  ...phrases(
    'throughEvent',
    `at the time of|at the height of|at the peak of|at the outbreak of|at the start of|at the beginning of|at the end of|
    by the end of|in the run-up to|in the wake of|in the aftermath of|in the course of|in the midst of|on the eve of|
    from the start of|since the start of|since the beginning of|since the end of|until the end of`.replaceAll(
      /\s+/g,
      ' ',
    ),
  ),
  ...words('nearEvent', 'before until till'),
  ...phrases('nearEvent', 'ahead of|prior to|leading up to'),
  ...words('pointLead', 'at by before until till'),
  ...words(
    'eventPoint',
    `half-time halftime kick-off kickoff tip-off tipoff tee-off throw-in full-time fulltime interval break intermission
    stumps lunch tea whistle close outset time nightfall dusk dawn daybreak sunset sunrise dark
    takeoff landing launch liftoff`,
  ),
  ...phrases(
    'eventPoint',
    `close of trading|close of trade|close of play|close of business|end of trading|end of play|end of the day|start of trading|
    start of play|opening bell|closing bell|final whistle|final buzzer|half time|full time|halfway point|halfway stage|
    halfway mark|midway point|time of death|time of writing|tea break|lunch break|drinks break`.replaceAll(
      /\s+/g,
      ' ',
    ),
  ),
  ...words(
    'playPart',
    `half halves set sets inning innings quarter period frame leg session stanza`,
  ),
  ...words('closingPart', 'closing opening dying final last latter middle'),
  ...phrases(
    'playTime',
    `stoppage time|injury time|added time|extra time|overtime|sudden death|the shootout|the shoot-out|a shootout|
    a penalty shootout|the tie-break|the tiebreak|the tiebreaker|the top of the order|the regular season|the group stage|
    the knockout stage|the playoffs|the final over|the death overs|the power play`.replaceAll(
      /\s+/g,
      ' ',
    ),
  ),
  ...words('latestWord', 'latest most-recent current reporting reported corresponding'),
  ...words('tradingHours', 'trading trade dealings deals'),
  ...words(
    'marketWord',
    `premarket pre-market aftermarket after-hours extended electronic overnight thin light heavy active quiet choppy
    volatile morning afternoon midday`,
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

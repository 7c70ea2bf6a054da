import { phrases, words, type Entry } from '../../reading/entry.ts'

/** English words that lead from a figure to the verb or noun that tells of it. */
export const clauseWords: readonly Entry[] = [
  ...words('passiveVerb', 'was were is are be been being get gets got getting am'),
  ...words(
    'verbFiller',
    `has have had having will would could may might must should shall can could did do does not never also still later already
    since then now once again even just only both all each reportedly allegedly subsequently immediately
    currently recently previously initially eventually finally apparently presumably often more others other
    there themselves yet so far to up set due ever begun began begin begins beginning started start starts continue continues
    continued scheduled planning plan plans planned hope hopes hoped hoping forced allowed ordered able likely unlikely ready
    waiting trying try tried about going want wants wanted willing eligible vowed agreed refused decided required asked
    instantly today yesterday instead together almost nearly tonight too either neither
    ’ll 'll won't didn't don't doesn't wasn't weren't haven't hasn't`,
  ),
  ...words(
    'passiveFiller',
    'feared believed confirmed reported thought presumed expected known said found seen understood',
  ),
  ...words('hedge', 'feared presumed believed confirmed known thought suspected'),
  ...words('linkVerb', 'remain remains remained stay stays stayed become became were lie lay'),
  ...words('without', 'without'),
  ...words('relativePronoun', 'who that which whom'),
  ...words(
    'conjunction',
    `when while whilst after before as because if although though until unless but whereas where whether than
    amid despite following including`,
  ),
  ...words(
    'phraseOpener',
    `in at from of near on by with for to into onto across around between among outside inside over under off along
    through during within without against about towards toward beside behind beyond below above per via throughout
    upon amid since until till like worldwide`,
  ),
  ...words(
    'nounOpener',
    "the a an this that these those its their his her our my your some any no every each another 's ’s s",
  ),
  ...words(
    'counterWord',
    `total estimated additional further record combined reported whopping mere maximum minimum average some about
    around nearly almost roughly approximately over under least most more less as many few another
    other only just exactly precisely all both around well close an a the its their his her these those such
    first last next further extra initial possibly perhaps probably maybe even no fewer new remaining entire whole`,
  ),
  ...phrases(
    'counterPair',
    'at least|at most|up to|close to|more than|less than|fewer than|other than',
  ),
  ...words('sumWord', 'total all average'),
  ...words(
    'tallyNoun',
    `total number group team convoy crew jury series string score pair batch wave handful couple sum amount
    maximum minimum average record staff panel crowd contingent force band fleet list set family lives life bodies
    body remains half majority most bulk rest party delegation class squad gang cluster level figure count
    tally toll worth value totals numbers groups teams dozens scores pairs batches waves`,
  ),
  ...words(
    'otherVerb',
    `said says say saying told tells tell added adds announced announces announcing according reported reports believe
    believes believed think thinks thought know knows knew called calls calling began begins
    ended ends made makes making made became becomes become came comes coming come went goes going took takes taking saw sees
    seen seeing met meets meeting led leads leading gave gives giving kept keeps keeping put puts putting set sets setting
    showed shows show showing used uses using use found finds finding tried asked asks asking
    needs need needed helped helps helping held holds holding worked works working live lives lived living
    face faces faced facing stood stands standing spoke speaks speaking played plays playing play accused
    accuses denied denies urged urges warned warns claimed claims brought brings opened opens opening closed
    closes moved moves moving turned turns
    demanded demands demand expects expect voted forces banned bans bore signed signs described
    blocked wore focused focus involved seeking seeks sought banned linked accused suspected
    based scheduled armed charged convicted indicted tried`,
  ),
  ...words('beforeVerb', 'will would could may might must should can to they we i you he she it'),
  ...words('perfect', 'has have had having'),
  ...words('thingPronoun', 'it they this that these those'),
  ...words('actingPronoun', 'he she it they we i you'),
  ...words('ageTurn', 'turn turns turned turning'),
  ...words('becomeVerb', 'become becomes became becoming'),
  ...words('electedWord', 'elected re-elected reelected'),
  ...words(
    'officeHolder',
    `president chancellor premier mayor governor senator mp congresswoman congressman taoiseach president-elect
    parliament government legislature vice-president councillor`,
  ),
  ...words('minuteNoun', 'minute minutes'),
  ...words('apartInTime', 'after before since ago later earlier late left'),
  ...words('playedNoun', 'games matches'),
  ...words('chargeNoun', 'count counts charge charges'),
  ...words('wouldVerb', 'would'),
  // Who votes, and what they vote on a motion.
  ...words(
    'votingBody',
    `council commission committee board house senate assembly parliament congress court legislature panel lawmakers lawmaker
    councillors councilors commissioners justices trustees selectmen cabinet chamber councillor councilor commissioner
    bill motion resolution amendment legislation`,
  ),
  ...words(
    'motionWord',
    `passed pass passes passing approved approve approves approving approval backed backs rejected rejects rejecting cleared adopted
    adopts ratified endorsed upheld overruled ruled ruling decision decided defeated tabled confirmed split majority`,
  ),
  ...words('sellVerb', 'sell sells sold selling'),
  ...words('pronoun', 'them it us him me you themselves itself he she they we i himself herself'),
  ...words('closeParticle', 'off out up down over at on home redundant go free away back aside'),
  ...words(
    'havingVerb',
    `has have had having own owns owned owning contain contains contained containing comprise comprises operate
    operates operated operating boasts boasted boast houses housed house count counts counted counting numbered possess
    possesses features hosts hosted record recorded records recording register registered list lists listed are is were was
    document documented log logged tally tallied identify identified found runs run represent represents hold holds held
    includes include included seats accommodates holding leaves sleeps spans span representing keeps offers offer
    offering featuring boasting comprising containing lets accommodating totalling totaling`,
  ),
  ...words(
    'groupNoun',
    `jury panel team group crew staff population family mother father membership fleet network string chain convoy army band
    series board committee couple household squad cabinet class delegation cast gang village town city community archipelago
    collection portfolio league coalition alliance grandmother grandfather widow`,
  ),
  ...words('madeOf', 'consists consist consisted consisting composed up comprised made'),
  ...words(
    'sizedBy',
    'member members country countries state states party parties unit units man person strong team',
  ),
  ...words('extentNoun', 'seat seats page pages room rooms bed beds storey story floor nation'),
  ...words(
    'electionWord',
    `vote votes voter voters voting ballot ballots election elections runoff run-off primary caucus referendum candidate candidates
    presidential parliamentary plebiscite poll polls party`,
  ),
  ...words('lastVerb', 'took take takes taken taking last lasted lasts lasting spent spend'),
  ...words('finishedWord', 'complete completed finished built done'),
  ...words('economyBase', 'gdp gnp product output income budget economy spending revenue total'),
  ...words(
    'harm',
    `power electricity water gas spread damage harm threat risk supplies heating service services extended
    misery havoc disruption hardship danger tariff tariffs duty duties sanction sanctions restriction restrictions embargo embargoes
    curb curbs ban bans limit limits tax taxes curfew curfews levy levies moratorium warning warnings alert alerts relief`,
  ),
  ...words(
    'want',
    'power electricity water food shelter heating heat homes gas work jobs help access care insurance',
  ),
  ...words(
    'ordinaryCase',
    `court criminal legal fraud civil murder rape corruption pending test briefcase pillow bankruptcy abuse theft assault violence
    harassment discrimination fraud cold torture arson bribery vandalism burglary robbery kidnapping extortion mistreatment
    ill-treatment bullying brutality trafficking smuggling misconduct negligence malpractice plagiarism piracy enslavement
    looting hazing stalking defamation perjury treason blackmail espionage cruelty`,
  ),
  ...words(
    'weapon',
    'air missile drone bomb rocket military israeli russian u.s. artillery ukrainian american',
  ),
  ...words('strikeNoun', 'strike strikes'),
  ...words('lawNoun', 'case cases'),
  ...words(
    'craft',
    'board ferry bus plane train boat ship flight aircraft jet helicopter vessel airliner truck craft dinghy minibus coach',
  ),
  ...words(
    'unitOfPrice',
    `barrel gallon liter litre ton tonne ounce pound bushel kilo kilogram kilowatt-hour share bottle ticket seat head dozen unit
    piece acre hectare pint loaf kg cup bag sack head night visit copy`,
  ),
  ...words(
    'moneyName',
    `dollar euro yen pound sterling yuan rupee ruble rouble peso franc krona currency greenback lira real rand won dinar naira
    shilling baht ringgit zloty forint crown bitcoin loonie kiwi aussie`,
  ),
  ...words('levelWordBefore', 'below above under past beyond'),
  ...words(
    'stockWord',
    'reserves reserve stockpile stockpiles stocks inventory inventories contain contains contained holds hold held deposits deposit have has',
  ),
  ...words(
    'opinion',
    `believe believes think thinks say says said disapprove disapproves approve approves support supports oppose
    opposes favor favors favour favours disagree disagrees agree agrees prefer prefers want trust trusts feel
    reported reports feels blame consider worry backed back expect choose supported opposed favoured favored
    approved disapproved undecided unsure dissatisfied satisfied agreed disagreed preferred worried concerned expected
    thought felt wanted trusted planned intend`,
  ),
  ...words(
    'askedPerson',
    `respondent respondents american americans voter voters adult adults briton britons person persons people polled surveyed
    iraqi iraqis republican republicans democrat democrats citizen citizens woman women men consumer consumers parents parent
    canadians australians germans french japanese indians koreans swedes italians spaniards poles russians israelis turks
    executives managers workers teachers students those public electorate economists`,
  ),
  ...words('pollNoun', 'poll polls survey surveys pollster pollsters questionnaire'),
  ...words('polledWord', 'polled surveyed respondents'),
  ...words('prison', 'prison jail custody bars detention probation imprisonment'),
  ...words(
    'jailVerb',
    'sentenced sentence sentences sentencing condemned condemn jailed jails jail jailing imprisoned imprison',
  ),
  ...words('termNoun', 'sentence sentences term terms imprisonment jail prison'),
  ...words(
    'pointInTime',
    'ago later earlier before after from hence since old away behind into left remaining',
  ),
  ...words(
    'timeFrame',
    'within next past last previous coming following recent every first another later final early',
  ),
  ...words(
    'winVerb',
    `beat beats beating beaten defeat defeats defeated defeating win wins won winning victory rout routed thrashed downed edged
    overcame hammered crushed upset swept topped stunned blanked victorious winner triumph triumphed trounced thumped
    edging routing thrashing downing clobbered clobber outlasted ousted eliminated toppled dispatched dominated demolished
    humbled overpowered walloped whipped drubbed mauled pummeled pummelled shocked outscored outpointed knocked conquered subdued
    outclassed blitzed squashed upsetting toppling ousting`,
  ),
  ...words(
    'loseVerb',
    'lose loses lost losing loss fell falling fall beaten went dropped dropping drop succumbed conceded defeat surrendered',
  ),
  ...words('wonScore', 'past through reached reaches reaching advanced advances advancing'),
  ...words('topWord', 'top bottom'),
  ...words('leads', 'lead leads'),
  ...words('trails', 'trail trails'),
  ...words('ahead', 'ahead clear'),
  ...words('adrift', 'adrift back off'),
  ...words(
    'champion',
    'champion champions winner winners victor victors medalist medalists medallist medallists',
  ),
  ...words('winning', 'winning'),
  ...words('bodies', 'bodies body remains corpses corpse'),
  ...words('protestVerb', 'protest demand denounce condemn demonstrate rally oppose picket'),
  ...words('fatal', 'fatally mortally'),
  ...words(
    'struckPlace',
    `nations nation countries country villages village towns town cities city districts district provinces province states state
    counties county regions region areas area islands island neighborhoods neighbourhoods suburbs municipalities communities
    prefectures tehsils townships farms schools hospitals prisons airports ports stations factories plants markets camps
    constituencies barangays parishes boroughs governorates`,
  ),
  ...words(
    'scourge',
    `virus flu influenza disease strain cholera measles malaria polio ebola covid epidemic outbreak outbreaks infection infections
    tuberculosis tb aids hiv plague flood floods flooding drought earthquake quake storm hurricane typhoon cyclone tornado
    tornadoes wildfire wildfires fires blackout blackouts outage outages famine eruption landslides strike strikes walkout curfew
    lockdown contamination locusts cancelled canceled postponed disrupted halted suspended shut evacuated devastated battered inundated quarantined`,
  ),
  ...words('capacity', 'capacity'),
  ...words('leadWord', 'lead led leads leading ahead trailed trailing trail tied'),
  ...words('includes', 'include includes included'),
  ...words('medal', 'medal medals'),
  ...words(
    'dayEnd',
    `close closed closes closing finish finished finishes finishing end ended ends ending settle settled settles settling
    traded trade trades trading quoted changed`,
  ),
  ...words('speech', 'speech speeches address sermon spoke speaks speaking lecture'),
  ...words(
    'jobNoun',
    'job jobs post posts position positions role roles staff workforce headcount personnel payroll',
  ),
  ...words(
    'disease',
    'virus strain flu influenza disease infection infections cholera measles malaria polio ebola covid h5n1 tuberculosis tb hiv plague mers sars dengue anthrax rabies cases',
  ),
  ...words('costVerb', 'cost costs costing'),
  ...words(
    'handingVerb',
    'give gives gave given giving receive receives received receiving get gets got handed',
  ),
  ...words('recordLevel', 'low high lows highs worst best record'),
  ...words('offWord', 'off'),
  // What is done to a supply where it fails or comes back: "Power was cut to 300 homes".
  ...words(
    'cutParticiple',
    'cut restored lost returned disrupted interrupted shut disconnected reconnected severed suspended stopped denied reduced',
  ),
  ...words('searchVerb', 'search searches searched searching'),
  ...words(
    'searcher',
    'rescuer rescuers diver divers searcher searchers crew crews team teams firefighter firefighters firemen coastguard coastguards lifeboat lifeboats helicopter helicopters volunteer volunteers relatives boats ships we',
  ),
  // "fell short by", "fell behind by": nothing has changed.
  ...words('lagging', 'short behind'),
  ...words(
    'happening',
    'incident incidents location locations occasion occasions site sites operation operations instance instances',
  ),
  ...words(
    'compass',
    'north south east west northeast northwest southeast southwest north-east north-west south-east south-west away inland offshore',
  ),
  ...words('successive', 'straight consecutive successive'),
  ...words('officeTerm', 'term mandate'),
  ...words(
    'gameUnit',
    `game games point points stroke strokes shot shots place places spot spots length lengths run runs wicket wickets goal
    goals lap laps try tries second seconds minute minutes touchdown touchdowns innings basket baskets frames`,
  ),
  ...words('deduction', 'docked deducted dock deduct forfeited stripped'),
  ...words('ballot', 'vote voting ballot balloting'),
  ...words(
    'sportWord',
    `race championship cup league season title tournament player players team teams coach match playoff final finals semifinal
    semifinals quarterfinal quarterfinals striker goalkeeper midfielder defender guard forward rookie freshman downhill slalom
    super-g standings grand-prix prix racing skier driver rider golfer tennis football basketball rugby hockey cricket baseball
    biathlon regatta derby fixture nba nfl nhl ncaa`,
  ),
  ...words('voteNoun', 'vote votes voted voting ballot ruling'),
  ...words('standing', 'place spot seed seeded seeds ranked ranking position rank slot placed'),
  ...words(
    'rankVerbAt',
    'ranked ranks finished finishing finish placed came seeded stands sits lies lie sit come stand rank dropped rose slipped climbed',
  ),
  ...words(
    'marketNoun',
    'index stocks stock shares share market basis percentage average composite nikkei dow nasdaq ftse dax',
  ),
  ...words('loosePrice', 'share average'),
  ...words(
    'journey',
    'trek trip journey march walk race run drive flight voyage swim ride hike marathon crossing',
  ),
  ...words('ageExtreme', 'youngest oldest eldest'),
  ...words('front', 'front'),
  ...words(
    'courtWord',
    `court courts judge judges jury convicted guilty jailed sentenced sentence sentences prosecutor prosecutors trial tribunal
    magistrate magistrates pleaded imprisoned charged charges verdict bail defendant defendants felony forged forgery robbery
    burglary murder manslaughter fraud theft crime crimes offence offense offences offenses smuggling embezzlement`,
  ),
  ...words(
    'termVerb',
    'get gets got given gave gives handed hands serve serves served serving receive receives received face faces asked sought seek seeks seeking',
  ),
  ...words('wardWord', 'hospital hospitals intensive critical'),
  ...words(
    'tallyVerb',
    `had has have added adds scored scores score hit hits made makes finished finishes netted led leads trailed trails contributed
    contributes bowled reached out managed struck posted averaged collected sank grabbed bagged poured shot dismissed closed
    moved raced eased cruised put puts averaging averages carded carries unbeaten behind ended notched compiled smashed plundered`,
  ),
  ...words(
    'gameWord',
    `points goals wickets wicket overs innings rebounds rebound assists halftime half-time overtime touchdown touchdowns yards
    homers homer inning innings batsman batter bowler striker midfielder quarterback stumps tea lbw unbeaten century fifty
    playoffs play-offs puck tries try balls arc nets hat-trick birdie birdies bogey buzzer unbeaten lead-off halfback fly-half
    wicketkeeper tailender cricket cricketer cricketers spinner spinners seamer seamers bowled batted batting crease pavilion
    goalkeeper goalkeepers midfield crossbar free-kick equaliser equalizer stoppage-time injury-time layup layups free-throws
    goaltender goalie scrum lineout bogeys tie-break tiebreak tiebreaker openers batsmen dunk three-pointer three-pointers 3-pointer 3-pointers free-throw rushing passer par putt fairway leaderboard golfer golf links`,
  ),
  ...words('scoreLabel', 'score scores scoring points'),
  ...words('lossVerb', 'lost lose loses losing'),
  ...phrases(
    'errorMargin',
    'margin of error|margins of error|margin of sampling error|sampling error',
  ),
  ...phrases('alongWith', 'along with|together with|alongside|as well as|in addition to'),
  ...words(
    'meetingNoun',
    `meeting meetings summit summits conference conferences gathering congress assembly convention forum seminar workshop
    congregation synod`,
  ),
  ...phrases(
    'lifeTerm',
    `life term|life terms|life sentence|life sentences|death sentence|death sentences|jail term|jail terms|prison term|prison terms|
    prison sentence|prison sentences|jail sentence|jail sentences|consecutive life|concurrent life`,
  ),
  ...words('spentVerb', 'spent spend spends spending passed served'),
  ...words('shotVerb', 'shot shoot shooting fired fire firing'),
  ...words('occasionNoun', 'time times'),
  ...words('setNoun', 'set sets game games round rounds frames leg legs shootout frame hole holes'),
  ...phrases(
    'makesUp',
    `make up|makes up|made up|making up|constitute|constitutes|constituted|constituting|comprise|comprises|comprised|comprising|
    account for|accounts for|accounted for|accounting for|represent|represents|represented|representing|form|forms|formed`,
  ),
]

import type { EventClass } from '../../../schemas/figure.ts'
import { sortBits, verbBits, type Entry } from '../../reading/entry.ts'
import { formsOf, pluralOf } from './verb-forms.ts'

/**
 * What verbs tell of what is counted: the class, which argument of the verb it is told of ("killed 12" and "12 were
 * killed", or "12 died"), what must be counted, and the verbs in their base form. `lay+off` needs its particle behind
 * it or behind its object, `hold!` tells it only of who is surely a person. The first sense that fits decides.
 */
type Line = readonly [
  event: EventClass,
  role: 'object' | 'subject' | 'either',
  of: string,
  verbs: string,
]

const lines: readonly Line[] = [
  [
    'killed',
    'object',
    'people things',
    `kill slay murder massacre slaughter assassinate execute behead hang lynch electrocute strangle martyr cull exterminate gas
    decapitate crucify guillotine suffocate asphyxiate euthanize euthanise incinerate butcher garrotte smother
    claim+lives claim+life take+lives cost+lives torture+death beat+death stab+death burn+death crush+death trample+death
    hack+death stone+death bludgeon+death batter+death put+death blow+up! bury+alive burn+alive shoot+dead gun+down mow+down
    cut+down! poison+death starve+death`,
  ],
  [
    'killed',
    'subject',
    'people things',
    `die perish succumb commit+suicide kill+themselves kill+himself kill+herself take+own starve drown suffocate lose+lives lose+life fall+death freeze+death burn+death bleed+death plunge+death`,
  ],
  ['killed', 'object', 'people things', 'drown starve'],
  [
    'injured',
    'object',
    'people',
    `injure wound hurt maim shoot! stab scald bruise hospitalize hospitalise knife maul mutilate cripple disable bite lacerate
    concuss gore scar graze disfigure electrocute burn! treat+burns treat+injuries treat+wounds treat+cuts treat+shock
    take+hospital take+hospitals send+hospitals rush+hospital rush+hospitals airlift+hospital send+hospital admit+hospital bring+hospital hit+car knock+down leave+bones`,
  ],
  [
    'injured',
    'subject',
    'people',
    `suffer+injuries suffer+injury suffer+burns suffer+wounds suffer+concussion suffer+cuts sustain+injuries sustain+burns
    sustain+wounds require+treatment need+treatment receive+treatment need+hospital require+hospital`,
  ],
  ['sentenced', 'object', 'people', 'sentence condemn imprison convict find+guilty jail'],
  ['sentenced', 'object', 'duration', 'sentence condemn jail imprison serve get+prison'],
  ['missing', 'subject', 'people things', 'disappear vanish go+missing'],
  ['missing', 'object', 'people', 'lose+sea report+missing'],
  [
    'trapped',
    'object',
    'people things',
    'trap strand maroon pin entomb cut+off! snow+in bury+rubble leave+stranded',
  ],
  [
    'rescued',
    'object',
    'people',
    `rescue save! pluck dig+out dig+alive resuscitate pull! winch hoist revive find+alive lift+roofs lift+safety lift+boat
    bring+ashore bring+safety lead+safety take+alive`,
  ],
  ['rescued', 'subject', 'people', 'survive!'],
  ['rescued', 'object', 'things', 'rescue'],
  [
    'displaced',
    'object',
    'people',
    `displace uproot dislocate evict expel drive+out drive+homes force+out force+homes force+home force+flee resettle
    chase+homes turn+out make+homeless render+homeless drive+villages drive+land`,
  ],
  ['displaced', 'subject', 'people', 'flee abandon+homes leave+homes lose+homes lose+home'],
  [
    'evacuated',
    'object',
    'people things',
    `evacuate airlift relocate order+out order+leave order+evacuate tell+leave tell+evacuate urge+leave move+safety
    move+shelters move+shelter move+zone move+ground move+path take+shelters bring+shelters ask+leave`,
  ],
  [
    'arrested',
    'object',
    'people',
    `arrest apprehend nab collar round+up pick+up bust handcuff place+arrest hold+over hold+suspicion catch! swoop
    remand put+arrest take+questioning`,
  ],
  ['detained', 'object', 'people', 'hold+captive'],
  [
    'kidnapped',
    'object',
    'people things',
    'kidnap abduct hijack hold+hostage take+hostage take+captive hold+ransom snatch ransom',
  ],
  ['kidnapped', 'object', 'people', 'seize! spirit+away carry+off whisk+away march+off herd+off'],
  [
    'detained',
    'object',
    'people',
    `detain capture! incarcerate intern take+prisoner take+custody lock+up hold! keep+custody keep+jail keep+prison hold+custody
    hold+prison hold+jail take+prisoners`,
  ],
  [
    'freed',
    'object',
    'people',
    `free release! liberate return! hand+over set+free pardon amnesty parole exonerate acquit repatriate clear! reprieve
    turn+loose let+out discharge! bail spare!`,
  ],
  ['freed', 'subject', 'people', 'walk+free go+free'],
  ['infected', 'object', 'people things', 'infect diagnose reinfect'],
  [
    'infected',
    'subject',
    'people share',
    `contract! test+positive live+hiv live+aids carry+virus have+hiv catch+virus catch+disease catch+covid catch+flu
    catch+infection get+virus catch+measles`,
  ],
  ['sick', 'object', 'people', 'sicken poison make+sick make+ill leave+ill leave+sick'],
  [
    'sick',
    'subject',
    'people',
    `fall+ill fall+sick become+ill become+sick come+poisoning come+down get+sick get+ill take+ill suffer+poisoning suffer+diarrhea
    suffer+diarrhoea report+symptoms feel+unwell take+sick`,
  ],
  ['born', 'object', 'people things share', 'bear birth'],
  ['born', 'subject', 'things', 'hatch'],
  [
    'laid-off',
    'object',
    'people',
    `lay+off sack dismiss! fire! furlough retrench make+redundant layoff let+go put+work throw+work pink-slip axe! terminate!
    suspend+pay`,
  ],
  ['laid-off', 'subject', 'people', 'lose+job lose+jobs'],
  ['employed', 'object', 'people share', 'employ hire staff take+on!'],
  ['employed', 'subject', 'people share', 'work!'],
  ['employed', 'object', 'things share', 'employ staff'],
  [
    'withdrawn',
    'object',
    'people things',
    'withdraw recall pull+out pull+back redeploy bring+home call+back send+home take+off!',
  ],
  ['withdrawn', 'subject', 'people things', 'withdraw drop+out pull+out bow+out'],
  ['withdrawn', 'object', 'money', 'withdraw'],
  [
    'deployed',
    'object',
    'people',
    `deploy station! dispatch! garrison call+up base! mobilize mobilise send! field! rush! post! position! call+out`,
  ],
  ['deployed', 'object', 'things', 'deploy mobilize mobilise dispatch station'],
  [
    'joined',
    'object',
    'people',
    'recruit enlist enroll enrol admit! induct conscript sign+up! sign! swear+in',
  ],
  ['joined', 'subject', 'people things', 'join'],
  ['joined', 'subject', 'people', 'enlist enroll enrol sign+up register! defect! subscribe'],
  [
    'protested',
    'subject',
    'people',
    `protest rally! march demonstrate riot picket strike! chant parade walk+out! stage+protest stage+rally stage+demonstration
    stage+sit-in stage+march stage+walkout stage+strike hold+protest hold+rally hold+demonstration hold+vigil hold+march
    join+protest join+rally join+protests join+demonstration join+march join+strike go+strike be+strike
    block+road block+roads block+motorway block+highway block+traffic block+street block+entrance block+bridge take+streets
    fill+streets occupy! down+tools boycott! pour+streets clash+police`,
  ],
  [
    'attended',
    'subject',
    'people',
    `attend gather flock assemble congregate throng crowd pack! jam! converge celebrate! mourn pray worship cheer turn+out!
    show+up descend! line! participate compete! take+part fill! watch! queue! squeeze! witness! come+watch`,
  ],
  ['attended', 'object', 'people', 'draw! attract! seat! welcome! pull+in! host!'],
  ['voted-for', 'either', 'people share things', 'vote abstain'],
  ['voted-for', 'subject', 'people share', 'back! endorse!'],
  ['polled', 'object', 'people', 'poll survey interview! question! canvass quiz!'],
  ['elected', 'object', 'people things', 'elect reelect re-elect'],
  [
    'affected',
    'object',
    'people things',
    `affect endanger threaten impact inconvenience harm imperil disrupt plague cripple! leave+power leave+electricity
    leave+water leave+food expose! delay cancel ground close+because close+due shut+down! afflict put+risk
    leave+need leave+hungry deprive jeopardize jeopardise`,
  ],
  [
    'affected',
    'subject',
    'people',
    `suffer! face! lack! risk! need+help need+aid need+assistance need+food need+shelter go+hungry go+without
    rely+aid depend+aid live+poverty lose+power lose+electricity lose+access`,
  ],
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
    `damage vandalize vandalise deface batter smash flood crack dent shatter blow+out blow+off tear+off rip+off inundate
    submerge swamp`,
  ],
  ['built', 'object', 'things measure', 'build construct erect rebuild put+up lay'],
  [
    'launched',
    'object',
    'things',
    'launch unveil inaugurate introduce roll+out set+up relaunch debut premiere',
  ],
  ['fired', 'object', 'things', 'fire shoot lob hurl'],
  [
    'produced',
    'object',
    'things measure share',
    `produce manufacture pump harvest brew extract mine yield turn+out churn+out crank+out bottle mint bake refine distill
    smelt`,
  ],
  ['produced', 'object', 'measure share', 'make generate supply grow provide'],
  [
    'exported',
    'object',
    'things money share measure',
    'export ship+abroad sell+abroad send+abroad',
  ],
  ['imported', 'object', 'things money share measure', 'import buy+abroad bring+abroad ship+in'],
  [
    'sold',
    'object',
    'things measure money share',
    'sell deliver auction offload unload divest resell',
  ],
  ['sold', 'object', 'things', 'ship'],
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
    'travel fly sail ride migrate trek commute embark disembark',
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
    'travel walk swim cross fly sail run drive cover trek hike march ride row cycle paddle jog',
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
  ['fined', 'object', 'money people things', 'fine penalize penalise'],
  [
    'paid',
    'object',
    'money share measure',
    `pay spend settle compensate disburse reimburse remit splash shell+out fork+out refund repay award cough+up dole+out
    hand+out prepay overpay`,
  ],
  ['donated', 'object', 'money', 'donate contribute bequeath raise+charity give+charity'],
  ['pledged', 'object', 'money things measure share', 'pledge promise commit vow offer announce'],
  ['donated', 'object', 'things measure', 'donate contribute bequeath'],
  [
    'invested',
    'object',
    'money share',
    'raise+investors raise+shareholders invest inject pour plow plough put+into pump+into sink+into',
  ],
  [
    'funded',
    'object',
    'money',
    `fund finance give allocate earmark lend loan raise budget grant provide subsidize subsidise approve appropriate receive seek
    request release set+aside secure channel bankroll authorize authorise sanction disburse`,
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
  // What follows says it less surely than the lines above, which go before it.
  [
    'killed',
    'object',
    'people things',
    'run+over! finish+off pick+off! claim+victims poach put+down! euthanise knife+death club+death',
  ],
  ['killed', 'subject', 'people things', 'pass+away drop+dead leap+death jump+death meet+death'],
  [
    'injured',
    'object',
    'people',
    `trample! crush! knock+over sting blind paralyse paralyze beat+up rough+up treat! fly+hospital fly+wounds take+wounds
    take+clinic leave+injuries leave+wounds leave+burns leave+bruises`,
  ],
  [
    'injured',
    'subject',
    'people',
    `break+bones break+leg break+arm break+ribs break+legs lose+leg lose+arm lose+limb lose+limbs lose+eye suffer+fractures
    suffer+bruises suffer+shock sustain+cuts sustain+fractures suffer+inhalation`,
  ],
  ['missing', 'object', 'people', 'search+for!'],
  [
    'trapped',
    'object',
    'people',
    'bury+under bury+mud bury+snow bury+debris bury+landslide bury+avalanche lock+in! seal+in hem+in pin+under wall+in',
  ],
  [
    'rescued',
    'object',
    'people',
    `extricate haul! carry+out! carry+safety carry+down carry+ladders bring+out! fish+out retrieve! get+out! drag! cut+free
    pull+free pull+alive bring+alive`,
  ],
  [
    'displaced',
    'subject',
    'people',
    `cross+border seek+shelter seek+refuge take+refuge take+shelter shelter! camp! sleep+schools sleep+tents sleep+rough
    sleep+mosques sleep+halls sleep+open live+tents live+camps live+shelters abandon+villages leave+villages leave+village`,
  ],
  ['displaced', 'object', 'people', 'shelter! drive+from force+from'],
  [
    'evacuated',
    'object',
    'people',
    `move! lead+out take+out! fly+out bus+out tell+go order+go ask+go urge+flee tell+flee advise+leave`,
  ],
  [
    'detained',
    'object',
    'people',
    'quarantine! hold+charge hold+trial keep+cells hold+cells hold+bars keep+bars',
  ],
  ['freed', 'object', 'people', 'let+home let+go! exchange! swap! hand+back'],
  [
    'sick',
    'subject',
    'people',
    'develop+symptoms show+symptoms show+signs feel+sick vomit! complain+of!',
  ],
  [
    'affected',
    'object',
    'people things',
    `hit! strike! touch! hurt! help! benefit! assist! leave+dry leave+dark leave+stuck leave+cut suspend! divert reroute
    knock+out close+down halt!`,
  ],
  [
    'affected',
    'subject',
    'people',
    'benefit! struggle! go+unpaid stay+shut stay+closed remain+closed remain+shut',
  ],
  ['affected', 'subject', 'things', 'stay+shut stay+closed remain+closed remain+shut'],
  [
    'attended',
    'subject',
    'people',
    `stream! flood! file! listen! dance! come+see come+hear come+service come+funeral come+mass come+match come+game
    come+festival come+ceremony come+vigil come+meeting come+concert go+match go+game go+festival`,
  ],
  ['attended', 'object', 'people', 'lure! entertain! pull! speak+to! perform+before! play+before!'],
  ['protested', 'subject', 'people', 'petition! walk+off walk+job besiege! blockade! surround!'],
  [
    'voted-for',
    'subject',
    'people share',
    'support! oppose! reject! approve! cast+ballots cast+votes go+polls',
  ],
  ['voted-for', 'object', 'share', 'have hold muster gather win+with'],
  ['elected', 'object', 'people', 'vote+in co-opt'],
  ['polled', 'object', 'people', 'study! contact! speak+to! screen!'],
  ['employed', 'object', 'people', 'have+payroll have+books keep+books'],
  [
    'laid-off',
    'object',
    'people',
    'get+rid part+with! dispense+with! pay+off! show+door do+without! shed!',
  ],
  ['joined', 'subject', 'people things', 'accede become+members become+member'],
  ['deployed', 'subject', 'people', 'serve! stand+guard keep+watch respond!'],
  ['deployed', 'object', 'people', 'call+in! draft+in muster! assign! commit! put+alert'],
  ['deployed', 'object', 'things', 'scramble'],
  [
    'withdrawn',
    'object',
    'things',
    'retire scrap decommission phase+out take+service replace bring+back',
  ],
  ['withdrawn', 'subject', 'people things', 'pull+back go+home return+home'],
  [
    'attacked',
    'object',
    'things',
    'overrun besiege break+into burgle ram loot hack! ransack rob hold+up',
  ],
  [
    'destroyed',
    'object',
    'things',
    'topple blast swallow blow+down wash+out put+torch set+alight set+fire break+up',
  ],
  [
    'destroyed',
    'subject',
    'things',
    'come+down fall+down burn+out burn+down cave+in give+way go+flames lie+ruins',
  ],
  ['damaged', 'object', 'things', 'break burst strip unroof buckle warp breach rupture'],
  [
    'built',
    'object',
    'things measure',
    'bore pave install dredge widen renovate refurbish restore dig drill',
  ],
  [
    'launched',
    'object',
    'things',
    'put+orbit send+orbit send+space put+space bring+out establish publish',
  ],
  ['fired', 'object', 'things', 'detonate unleash'],
  ['produced', 'object', 'things', 'compose author assemble harvest write'],
  ['produced', 'object', 'measure share', 'press pick catch land crush process dig+up roll+off'],
  ['sold', 'object', 'things measure', 'lease let license'],
  ['bought', 'object', 'things measure', 'commission lease rent stock! pay+for'],
  ['traded', 'object', 'things measure', 'swap'],
  ['priced', 'object', 'money', 'average let+at sell+for quote+at list+at'],
  [
    'funded',
    'object',
    'money',
    `put+aside allot devote ring-fence unlock free+up put+up appeal+for ask+for mobilise mobilize swallow`,
  ],
  ['donated', 'object', 'money', 'chip+in pass+on'],
  ['owed', 'object', 'money', 'run+up accumulate refinance roll+over default+on'],
  [
    'paid',
    'object',
    'money share measure',
    'hand+over get+back pay+back give+back lay+out stump+up chip+in take+home demand sue+for bribe',
  ],
  ['fined', 'object', 'people things', 'ticket hit+fine slap+fine'],
  ['earned', 'object', 'money', 'turn+over post report'],
  [
    'lost',
    'object',
    'money',
    'cheat+out swindle+out con+out drain siphon+off make+away get+away burn+through bleed waste scam',
  ],
  ['lost', 'object', 'things', 'steal make+off make+away get+away'],
  ['invested', 'object', 'money', 'pull+out stake plow+into plough+into channel+into'],
  ['grew', 'object', 'share money measure', 'go+up put+on tack+on treble mount pick+up'],
  ['fell', 'object', 'share money measure', 'go+down come+down give+up scale+back wane thin'],
  ['imported', 'object', 'measure share', 'bring+in ship+in'],
  [
    'travelled',
    'subject',
    'people',
    'set+out set+off stream+into pour+into depart! sail! go+aboard',
  ],
  ['travelled', 'object', 'people', 'take+in! let+in! accept! handle!'],
  [
    'travelled',
    'subject',
    'things',
    'arrive! cross! depart! dock! pass+through enter! set+out roll! pull+into land!',
  ],
  ['travelled', 'object', 'things', 'haul'],
  ['travelled', 'object', 'measure', 'skid drift ski'],
]

/** What the same verbs tell of certain nouns: "cut 40 jobs", "hold 40 seats". */
type Pair = readonly [event: EventClass, verbs: string, nouns: string]

const soldiers =
  'soldier troop trooper fighter militant rebel gunman combatant insurgent guerrilla marine commando paratrooper infantryman serviceman'
const jobs = 'job post position role'

const objectPairs: readonly Pair[] = [
  [
    'elected',
    'choose return pick',
    'deputy lawmaker representative senator mayor councillor councilor delegate president mp legislator member',
  ],
  [
    'attacked',
    'hit strike',
    'target village town city base position site facility building post convoy ship tanker vessel hospital church mosque camp outpost',
  ],
  [
    'elected',
    'win gain take lose hold secure capture claim keep have control retain command occupy get pick contest',
    'seat constituency mandate',
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
  ['travelled', 'make', 'trip visit journey crossing flight stop voyage tour'],
  ['detained', 'capture catch take', soldiers],
  [
    'won',
    'win take pick earn collect receive get scoop bag secure land claim lift capture make hold',
    'award medal prize oscar grammy trophy title cup championship crown gong',
  ],
  ['born', 'deliver welcome have', 'baby twin infant newborn cub puppy pup kitten calf lamb chick'],
  [
    'killed',
    'lose',
    `man woman ${soldiers} son daughter brother sister child relative pilot policeman officer comrade`,
  ],
  ['lost', 'lose drop', 'game match set bout fight leg'],
  [
    'launched',
    'open launch start begin initiate',
    'investigation probe inquiry case campaign fund service route programme program project line',
  ],
  ['attended', 'draw receive welcome attract', 'visitor guest fan spectator delegate'],
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
  ['laid-off', 'cost threaten', jobs],
  ['rescued', 'save spare', 'life'],
  ['sold', 'sell ship shift move', 'copy unit ticket phone car vehicle handset'],
  ['fired', 'drop', 'bomb charge grenade'],
  [
    'affected',
    'close shut suspend axe',
    'plant factory store branch shop office pit mine line station school hospital road park',
  ],
  [
    'built',
    'plan open build approve complete',
    'shop store branch station hotel plant factory hospital clinic classroom turbine stadium tunnel home house flat apartment',
  ],
  ['launched', 'put send place launch', 'satellite probe rocket spacecraft'],
  [
    'produced',
    'write publish release record make direct',
    'book novel album film song record recording poem documentary',
  ],
  [
    'produced',
    'make build',
    `car vehicle engine truck lorry phone jet aircraft plane tire tyre battery chip computer device bottle bicycle tractor
    washing-machine drone shoe`,
  ],
  ['damaged', 'break smash shatter', 'window pane door'],
  ['lost', 'steal take loot', 'painting car bike jewel watch phone coin picture'],
]

const subjectPairs: readonly Pair[] = [
  ['laid-off', 'go vanish disappear', `${jobs} worker employee`],
  ['damaged', 'burst break shatter', 'window pipe pane dyke levee'],
  [
    'deployed',
    'battle fight tackle patrol guard serve remain stay stand',
    `firefighter ${soldiers} officer sailor peacekeeper guard volunteer policeman aircraft crew`,
  ],
  ['withdrawn', 'leave depart', `${soldiers} adviser`],
  ['affected', 'close shut', 'school shop road airport business station office'],
]

const formNames = ['base', 's', 'past', 'participle', 'ing'] as const

/** Entries of a verb, one for each form that is written otherwise. */
function verbEntries(base: string, make: (text: string, forms: number) => Entry): Entry[] {
  const forms = formsOf(base)
  const bits = new Map<string, number>()
  for (const [i, name] of formNames.entries())
    bits.set(forms[name], (bits.get(forms[name]) ?? 0) | (1 << i))
  return [...bits].map(([text, of]) => make(text, of))
}

function lineEntries([event, role, of, list]: Line): Entry[] {
  const sorts = of.split(' ').reduce((bits, sort) => bits | (sortBits.get(sort) ?? 0), 0)
  return list
    .trim()
    .split(/\s+/)
    .flatMap((written) => {
      const [base = '', particle = ''] = written.replace('!', '').split('+')
      const strict = written.endsWith('!') ? verbBits.strict : 0
      return verbEntries(base, (text, forms) => ({
        text,
        class: 'eventVerb',
        code: event,
        kind: `${role} ${particle}`.trim(),
        value: forms | sorts | strict,
      }))
    })
}

const pairEntries =
  (role: 'object' | 'subject') =>
  ([event, verbs, nouns]: Pair, index: number): Entry[] => {
    const code = `${event} ${index}`
    const spoken = verbs
      .split(' ')
      .flatMap((base) =>
        verbEntries(base, (text, value) => ({ text, class: 'pairVerb', code, kind: role, value })),
      )
    const counted = nouns.split(/\s+/).flatMap((noun) => [noun, pluralOf(noun)])
    return [
      ...spoken,
      ...counted.map((text) => ({ text, class: 'pairNoun', code, kind: role }) as const),
    ]
  }

/** English verbs that say what happened to what is counted. */
export const eventVerbs = (): readonly Entry[] => [
  ...lines.flatMap(lineEntries),
  ...objectPairs.flatMap(pairEntries('object')),
  ...subjectPairs.flatMap(pairEntries('subject')),
]

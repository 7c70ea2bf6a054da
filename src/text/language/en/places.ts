import { phrases, words, type Entry } from '../../reading/entry.ts'

const directions = 'north south east west northeast northwest southeast southwest'.split(' ')

/** End names of bodies ("Mulago Hospital"), and are places without a name ("at a hospital"). */
const sites = `airport stadium prison jail hospital university college school market museum church mosque temple theatre
  theater hotel base camp plant refinery mine building bridge park square center centre hall ground shrine
  barracks mall station dam tunnel factory mill clinic embassy`

/** English words that lead to a place, and what stands around it. */
export const placeWords: readonly Entry[] = [
  ...words(
    'locating',
    'in at near across outside inside around throughout off within along through amid beside beneath aboard',
  ),
  ...phrases(
    'locating',
    [
      ...directions.flatMap((direction) => [`${direction} of`, `${direction} from`]),
      'on the outskirts of | in the outskirts of | close to | next to | in front of | on the edge of | not far from | at the foot of',
      'on the border of | on the shores of | on the banks of | on the coast of | off the coast of | on the streets of | in the heart of',
    ].join(' | '),
  ),
  ...words(
    'placeInitials',
    `us usa uk uae nyc eu drc car png ussr dc la sf nz sa rsa prc dprk rok ksa gcc asean bvi usvi cis gdr frg ny nj
    pa ct ma ri nh vt me md va wv nc sc ga fl al ms tn ky oh mi il wi mn ia mo ar ok tx nm az nv ut co wy mt id wa
    or ca ak hi nd sd ne ks bc ab sk mb on qc nb ns pei nl nsw vic qld tas act nt jfk lax dfw okc mena apac emea
    latam asx nyse nasdaq ftse lse nse bse jse tsx hkex kzn fct jhb nrw roc cbd cdmx tpe sgp hkg idf eac ncr mmr gta`,
  ),
  ...words('noPlaceInitials', 'ai hr vr ui ux ml'),
  ...words(
    'numberedPlace',
    'ward district sector pier tower gate terminal camp checkpoint block plot',
  ),
  ...words('toward', 'to into toward towards for onto'),
  ...words('onto', 'on over above under before'),
  ...words(
    'directionWord',
    `northern southern eastern western northeastern northwestern southeastern southwestern north-eastern north-western
    south-eastern south-western north south east west northeast northwest southeast southwest central downtown uptown
    upper lower inner outer coastal rural urban suburban mountainous remote neighboring neighbouring nearby border mainland
    far northernmost southernmost easternmost westernmost mid`,
  ),
  ...words(
    'placeNoun',
    `capital city cities town towns village villages hamlet suburb suburbs outskirts district districts province provinces
    state states county counties country countries region regions area areas zone zones island islands islets archipelago
    peninsula coast coastline coasts shore shores seaboard mainland border borders frontier neighborhood neighbourhood
    neighborhoods neighbourhoods quarter township townships municipality municipalities prefecture governorate oblast
    canton parish borough boroughs territory territories highlands lowlands hills mountains mountain valley valleys desert
    delta basin strait gulf sea ocean lake river bay harbor harbour port ports waters continent hemisphere
    north south east west northeast northwest southeast southwest interior heartland countryside
    republic kingdom principality federation enclave strip grounds alps stretch nation nations
    woredas woreda upazila tambon taluk tehsil ward wards precinct`,
  ),
  ...words('placePart', 'part parts section sections side edge corner end'),
  ...words('whereWord', 'where'),
  ...words('during', 'during'),
  ...words(
    'placeAlone',
    'capital north south east west northeast northwest southeast southwest grounds',
  ),
  ...words(
    'premises',
    `${sites} cinema bazaar consulate compound house home homes apartment restaurant cafe bar nightclub shop store street
    streets roadside road highway checkpoint shelter cemetery warehouse headquarters forest jungle slum farm beach`,
  ),
  ...words(
    'peopledPlace',
    `country region city town village island islands archipelago district province county territory continent enclave
    peninsula borough municipality`,
  ),
  ...words(
    'givingVerb',
    `give gives gave giving given lend lends lent lending grant grants granted granting charge charges charged charging
    offer offers offered offering send sends sent sending pay pays paid paying owe owes owed owing promise promises
    promised award awards awarded cost costs costing owed supply supplies supplied supplying contribute contributes
    contributed contributing donate donates donated donating pledge pledges pledged pledging`,
  ),
  ...words(
    'siteNoun',
    `${sites} exchange parliament knesset assembly arena airshow court asx nyse nasdaq nymex speedway circuit course garden
    palace cathedral games conference oval trading library zoo terminal depot academy`,
  ),
  ...words('everywhere', 'worldwide nationwide globally abroad overseas statewide countrywide'),
  ...phrases('everywhere', 'around the world | across the world | around the globe'),
  ...words(
    'placeVerb',
    `hit hits hitting struck strike strikes striking shook shake shakes shaking rocked rocks rocking battered batters
    battering pounded pounds pounding swept sweeps sweeping lashed lashes lashing flooded floods flooding devastated
    devastates ravaged ravages reached reaches reaching entered enters entering left leaves leaving fled flee flees
    fleeing visited visits visiting raided raids raiding stormed storms storming bombed bombs bombing shelled shells
    shelling besieged captured captures capturing attacked attacks attacking invaded invades invading crossed crosses
    crossing overran gripped grips gripping paralyzed paralysed swamped inundated engulfed engulfs engulfing ravaging
    leveled levelled destroyed wrecked jolted jolts rattled rattles blanketed blankets surrounded surrounding quit
    evacuated seized retook recaptured crippled blasted buried submerged ripped hammered hammering drenched
    looted burned torched occupied controlled`,
  ),
  ...words(
    'attackNoun',
    `attack attacks raid raids strike strikes airstrike airstrikes assault assaults bombing bombings bombardment
    shelling ambush siege offensive invasion bombs rockets missiles shells landed descended converged`,
  ),
  ...words(
    'removing',
    `pulled rescued recovered evacuated fled flee fleeing ejected expelled withdrawn withdrew withdraw withdrawing
    displaced driven airlifted freed escaped removed retreated deported banished retrieved plucked stolen
    missing disappeared vanished`,
  ),
  ...words(
    'reporting',
    `say says said saying tell tells told report reports reported announce announces announced warn warns warned
    claim claims claimed add adds added believe believes believed insist insists insisted admit admits admitted
    confirm confirms confirmed stated estimates declared declares argue argues argued
    accuse accuses accused deny denies denied acknowledge acknowledged explained noted notes quoted wants urges urged`,
  ),
  ...phrases('reporting', 'according to | in the words of'),
  ...words(
    'speechNoun',
    'speech speeches statement interview briefing address lecture remarks telecast broadcast sermon',
  ),
  ...phrases('speechNoun', 'news conference | press conference'),
  ...words('speechNoun', 'speaking talking writing addressing'),
  ...words(
    'actorNoun',
    `official officials troop troops force forces soldier soldiers police authority authorities government military army
    navy lawmaker lawmakers minister ministers president premier chancellor ambassador diplomat diplomats spokesman
    spokeswoman spokesperson team squad side captain striker player players prosecutor prosecutors investigator
    investigators intelligence embassy senator congressman congress administration officer officers general
    marines warplanes jets planes helicopters aircraft navy ship ships firm company companies maker giant bank group
    airline citizens nationals people man woman woman tourists journalist journalists researchers scientists experts
    agents commander commanders rebels militants judge judges court ministry agency parliament rulers`,
  ),
  ...words(
    'audience',
    'reporters journalists lawmakers supporters delegates investors him them parliament crowds crowd press',
  ),
  ...words(
    'punishing',
    `arrested charged convicted indicted jailed sentenced fined accused docked suspended banned tried wanted prosecuted
    extradited detained sued acquitted blamed imprisoned punished disciplined sacked fired`,
  ),
  ...words('timeClause', 'since before until till after when once because if'),
  ...words('partingWord', 'but while whereas although though ; whilst'),
  ...words(
    'turnsAway',
    'separately meanwhile elsewhere meantime separate another different unrelated previously',
  ),
  ...phrases(
    'turnsAway',
    'in other developments | in other news | on the same day | last month | last year | a year ago | a day earlier | a week earlier',
  ),
  ...words(
    'takenUpEvent',
    `blast blasts explosion explosions bomb bombs bombing bombings attack attacks assault ambush raid raids strike
    strikes airstrike airstrikes crash crashes collision accident incident incidents fire fires blaze inferno flood floods
    flooding quake earthquake tremor tremors storm storms hurricane cyclone typhoon tornado tornadoes landslide landslides
    mudslide avalanche eruption wildfire wildfires drought famine outbreak epidemic disease virus stampede riot riots
    unrest clash clashes fighting battle battles violence gunfight shootout shooting shootings massacre killing killings
    murder murders protest protests demonstration demonstrations march rally strike siege standoff operation operations
    crackdown sweep offensive war conflict insurgency uprising revolt coup rain rains snow heatwave derailment sinking
    capsizing wreck disaster tragedy collapse explosion stabbing kidnapping hijacking ceremony funeral gathering concert
    festival match game campaign vote election poll plot violence rampage`,
  ),
  ...words(
    'afterwards',
    `victims survivors casualties dead wounded injured bodies rescuers firefighters hostages captives detainees abductees escapees
    passengers mourners protesters demonstrators rioters evacuees suspects attackers gunmen attacker gunman bomber
    assailants kidnappers hijackers residents medics doctors hospitals hospital militants`,
  ),
  ...words(
    'nowhereNoun',
    `country countries nation nations side sides neighbor neighbors neighbour neighbours state states government governments
    leader leaders company companies firm firms party parties foe foes enemy enemies rival rivals ally allies power powers
    member members team teams sister sisters brother brothers count counts charge charges anniversary birthday term terms
    goal goals point points language languages copies share shares medal medals hour minute round rounds`,
  ),
  ...words('takesUp', 'they it he she them those these others there'),
  ...words('ballotShare', 'turnout support approval popularity'),
  ...words('firmResult', 'turnover profit profits ebitda dividend'),
  ...words('ownedResult', 'shares stock revenue revenues earnings'),
]

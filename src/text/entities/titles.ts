/** The words roles are made of, in lower case, singular. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Before a name, never part of it, and no role worth keeping. */
export const honorifics = words(`
  mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. sir dame lord madam madame mme mme. monsieur herr frau señor
  señora sr. sra. sheikh shaikh sheik mullah maulana ayatollah imam hon hon. honourable honorable rev rev. reverend
  hajji haji ustad datuk dato dato' datin shri smt begum alhaji alhaja engr engr. barr barr. h.e. h.e h.h. h.h seyyed
  sayyid sayyed otumfuo madam comrade monsignor msgr msgr. encik puan tuan kumari brother sister father fr fr.
  hajah hajjah hajja hjh hjh. hj hj. ustaz ustazah ustadzah tengku tunku tgk tgk. kiai ybhg hojatoleslam hojjatoleslam sayyida
  thiru tmt selvi janab dra dra. srta. alh alh. surv surv. mazi mzee bwana inkosi togbe torgbui freiherr
  dipl.-ing. licenciado licenciada ingeniero avv avv. onorevole maître exmo exmo.
`)

/** Two words that stand before a name as one title; of some, neither word would be one alone. */
export const longTitles: ReadonlySet<string> = new Set(
  [
    'crown prince', 'crown princess', 'tan sri', 'datuk seri', 'dato seri', "dato' seri", 'grand ayatollah', 'grand mufti', 'his highness', 'her highness',
    'his majesty', 'her majesty', 'his excellency', 'her excellency', 'prime minister', 'vice president',
    'attorney general', 'major general', 'lieutenant general', 'brigadier general', 'lieutenant colonel',
    'chief justice', 'chief minister', 'foreign minister', 'home secretary', 'police commissioner',
  ], // prettier-ignore
)

/** What is said to somebody before the name. */
export const greetings = words(`
  hey hi hello dear bye goodbye thanks welcome sorry please oh ah yes no yeah okay ok well
`)

/** Titles that are no given names: cut off where a tagger took one for the beginning of a person's name. */
export const leadingTitles = words(`
  president ex-president vice-president premier chancellor minister secretary ambassador senator sen sen. rep rep. gov
  gov. governor mayor congressman congresswoman councillor gen gen. lt lt. col col. maj maj. capt capt. captain cmdr
  cmdr. sgt sgt. adm adm. admiral brig brig. colonel lieutenant sergeant professor pope king queen prince princess
  emperor cardinal archbishop spokesman spokeswoman chairman chairwoman chairperson inspector detective superintendent
  coach commander commissioner lawmaker justice mp mk mla mec mep td prince princess engineer barrister advocate
  kapolda kapolri kapolres kombes bupati gubernur havildar subedar dsp ssp dgp igp dcp acp sho whip speaker treasurer
  mayor-elect president-elect
`)

/** Titles that are given names, too: "Chief Emeka Okafor" has one, Earl Warren has none. Two words are left always. */
export const titlesLikeNames = words(`
  chief atty atty. arch arch. pharm pharm. otunba oba hajiya mallam malam deacon deaconess elder pastor evangelist bishop
  apostle prophet canon rabbi tun drs drs. daw sri swami pandit ustadh ustaz sardar don doña dona dom padre frei mlle mlle.
  lama mademoiselle signor signora dott dott. ing ing. lic lic. ato woizero khun nana lady baroness baron count countess
  viscount viscountess duke duchess earl marquess sultan sheikha shaikha emir master nurse officer lecturer trooper private
  corporal cpl cpl. pfc constable sheriff deputy attorney reverend-doctor imam mufti hafiz qari kyai pir syed
`)

/** Nouns a title ends in: "Defense *Minister*", "*chief* of the General Staff". */
export const roleNouns = words(`
  activist actor actress adjutant administrator admiral advertiser adviser advisor advocate agent aide ally ambassador
  analyst anchor anchorman anchorwoman announcer archbishop architect artist assemblyman assemblywoman assistant associate
  astronaut astronomer athlete attache attaché attorney auditor author ayatollah backbencher ballerina bailiff banker
  barrister bishop biographer biologist blogger boss boxer brigadier broadcaster broker builder businessman businessperson
  businesswoman campaigner candidate captain cardinal caretaker ceo cfo chair chairman chairperson chairwoman champion
  chancellor chaplain chef chemist chief choreographer cleric clerk climatologist co-author co-chair co-chairman
  co-chairwoman co-director co-founder co-host co-leader co-owner co-president coach cofounder collector colonel
  columnist comedian comedienne comic commandant commander commentator commissioner commodore comptroller composer
  conductor congressman congresswoman constable consul consultant contractor controller coo coordinator co-ordinator
  coroner corporal correspondent cosmonaut councillor councilman councilor councilwoman counsel counselor counsellor
  creator critic crown cto curator cyclist dancer dean defender delegate demographer deputy designer detective developer
  dictator diplomat director dissident doctor donor doorman driver drummer duchess duke ecologist economist editor
  editor-in-chief educator emir emperor empress engineer entrepreneur envoy epidemiologist executive ex-president
  explorer fellow fighter filmmaker financier firefighter fisherman footballer forecaster foreman founder
  frontman general geologist goalkeeper goaltender golfer governor governor-general guard guardian guerrilla guitarist
  gymnast head headmaster headmistress headteacher heir heiress historian host hostess imam incumbent industrialist
  inspector instructor insurgent interpreter inventor investigator investor jockey journalist judge jurist justice keeper
  king laureate lawmaker lawyer leader lecturer legislator librarian lieutenant linebacker linguist lobbyist magistrate magnate
  major maker manager marshal member mathematician mayor mediator meteorologist midfielder militant millionaire billionaire minister
  missionary model moderator mogul monarch monk musician narrator naturalist negotiator neurologist neuroscientist
  newscaster novelist nun nurse officer official ombudsman ombudswoman operator opponent organiser organizer owner
  paramedic partner pastor pathologist patriarch pediatrician performer philanthropist philosopher photographer
  photojournalist physician physicist pianist pilot pioneer pitcher planner player playwright poet policeman policewoman
  politician pollster pope postmaster preacher prefect premier presenter president president-elect press priest prime prince princess principal
  producer professor programmer promoter proprietor prosecutor protester provost psychiatrist psychologist publicist
  publisher quarterback queen rabbi ranger rapper receiver receptionist rector recruit referee registrar rep
  reporter representative researcher rector resident restaurateur retiree ruler runner sailor scholar scientist scout screenwriter
  sculptor secretary secretary-general senator sergeant servant shareholder sheriff singer skater skier skipper sociologist
  soldier solicitor songwriter speaker specialist spokesman spokesperson spokeswoman sprinter staffer star stateswoman
  statesman statistician strategist striker student sultan superintendent supervisor surgeon surveyor suspect swimmer
  teacher technician tenor theologian trader trainer translator treasurer trustee tsar czar tutor tycoon undersecretary
  under-secretary-general veteran vicar vice-chairman vice-chair vice-chancellor vice-premier vice-president viceroy
  viscount volunteer warden warlord whip winger witness worker wrestler writer zoologist guitarist vocalist bassist
  mp mep sen sen. rep. gov gov. gen gen. lt lt. col col. maj maj. capt capt. cmdr cmdr. sgt sgt. adm adm. brig brig. cpl
  cpl. pvt pvt. pres pres. supt supt. det det. insp insp. vp svp evp cio ciso md
`)

/** Relatives: the role belongs to another person. */
export const kinNouns = words(`
  father mother son daughter brother sister wife husband widow widower uncle aunt nephew niece cousin grandfather
  grandmother grandson granddaughter stepfather stepmother stepson stepdaughter half-brother half-sister twin fiancé fiancée
  fiance fiancee girlfriend boyfriend spouse partner father-in-law mother-in-law son-in-law daughter-in-law
  brother-in-law sister-in-law ex-wife ex-husband friend lawyer attorney spokesman spokeswoman aide agent manager mentor
  predecessor successor deputy rival ally opponent
`)

/** The closest of them, whom people alone have. */
export const familyNouns: ReadonlySet<string> = words(`
  father mother parents son sons daughter daughters children brother brothers sister sisters wife husband widow widower uncle
  aunt grandfather grandmother grandson granddaughter fiancé fiancée girlfriend boyfriend hands face eyes
  bedroom birthday childhood marriage
`)

/** Lower-case or capitalized words that come before the noun of a title: "*prime* minister", "*deputy chief* of staff". */
export const roleModifiers = words(`
  acting ad-hoc agriculture aviation army assistant associate attorney billionaire board brigadier budget business cabinet central chief civil climate club
  commerce commercial communications congressional conservative corporate country co- crown cultural culture defence defense democratic
  deputy development digital diplomatic district domestic economic economy education election emergency energy environment environmental ex
  ex- executive external family federal field finance financial first fire fleet foreign former forme founding full general geneva global government governing group
  head health high home homeland honorary housing human immigration independent industry information infrastructure inspector
  intelligence interim interior internal international investment joint junior justice labor labour land law lead leading legal
  legislative liberal lieutenant local lord main majority managing marine marketing medical military minority mission music
  national naval navy new news ninth nuclear office oil operating operations opinion opposition outgoing parliamentary party past
  permanent petroleum planning police policy political portfolio premier presidential press principal private privy provincial public
  railway rear rebel regional relations religious republican research research retired rights rival royal ruling sales science second secretary
  security senior service shadow social special spiritual sport sports staff state sub-regional supreme technical technology telecommunications third
  tourism trade transport transportation treasury two-time under union urban vice veteran water welfare women world youth
  award-winning one-time onetime long-time longtime late newly-elected then outspoken influential prominent top three-time
  supreme-court high-court prize-winning pro-government pro-democracy anti-corruption state-appointed
  minister secretary commander vice-chairman
`)

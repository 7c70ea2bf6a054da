/**
 * Words by what they say of a name that holds them or stands beside them. Written by hand, lower case.
 * The tagger learns how much each is worth; the training uses them to bring labels to one convention.
 */

const list = (words: string): readonly string[] => words.split(/\s+/u)

/** Sovereign states and territories of one word, and common short forms. */
export const countries = list(
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
  bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria
  burkina burma burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus
  czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon
  gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india
  indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait
  kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar
  malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro
  morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau
  palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia
  seychelles singapore slovakia slovenia somalia spain sudan suriname swaziland sweden switzerland syria taiwan
  tajikistan tanzania thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay
  uzbekistan vanuatu venezuela vietnam yemen yugoslavia zambia zimbabwe england scotland wales greenland guam
  u.s. us usa u.s.a. u.k. uk uae u.a.e. drc america dprk prc ussr gaza kashmir crimea tibet chechnya darfur
  kurdistan catalonia somaliland transnistria abkhazia czechoslovakia hawaii alaska california texas florida`,
)

/** Names of countries and regions of more words, and a few that news takes for actors. */
export const countryPhrases: readonly string[] = [
  'united states', 'united states of america', 'united kingdom', 'great britain', 'northern ireland',
  'united arab emirates', 'saudi arabia', 'south korea', 'north korea', 'republic of korea', 'new zealand',
  'south africa', 'south sudan', 'sri lanka', 'costa rica', 'el salvador', 'puerto rico', 'papua new guinea',
  'sierra leone', 'ivory coast', 'cape verde', 'burkina faso', 'east timor', 'timor leste', 'hong kong',
  'czech republic', 'dominican republic', 'central african republic', 'democratic republic of congo',
  'equatorial guinea', 'trinidad and tobago', 'bosnia and herzegovina', 'antigua and barbuda', 'san marino',
  'saint lucia', 'vatican city', 'west bank', 'gaza strip', 'soviet union', 'north macedonia', 'sao tome',
  'solomon islands', 'marshall islands', 'falkland islands', 'cayman islands', 'new caledonia',
  'french polynesia', 'new south wales', 'british columbia', 'nova scotia', 'new brunswick', 'west virginia',
  'north carolina', 'south carolina', 'north dakota', 'south dakota', 'new hampshire', 'new jersey',
  'new mexico', 'new york', 'rhode island', 'middle east', 'south america', 'north america', 'latin america',
  'central america', 'southeast asia', 'central asia', 'eastern europe', 'western europe', 'black sea',
  'red sea', 'south china sea', 'mediterranean sea', 'persian gulf', 'golan heights', 'east jerusalem',
  'tel aviv', 'abu dhabi', 'new delhi', 'kuala lumpur', 'addis ababa', 'buenos aires', 'rio de janeiro',
] // prettier-ignore

/** Nationalities, peoples, religions and parties' members. */
export const groups = list(
  `afghan afghans albanian albanians algerian algerians american americans angolan angolans arab arabs argentine
  argentinian armenian armenians asian asians australian australians austrian austrians azerbaijani azeri bahraini
  bangladeshi bangladeshis basque belarusian belarusians belarussian belgian belgians bolivian bolivians bosnian
  bosnians bosniak bosniaks brazilian brazilians briton britons british bulgarian bulgarians burmese burundian
  cambodian cambodians cameroonian canadian canadians catalan catalans caribbean chadian chechen chechens chilean
  chileans chinese colombian colombians congolese croat croats croatian croatians cuban cubans cypriot cypriots
  czech czechs dane danes danish dutch dominican ecuadorian ecuadorean egyptian egyptians emirati emiratis english
  eritrean eritreans estonian estonians ethiopian ethiopians eurasian european europeans fijian filipino filipinos
  finn finnish finns flemish french gabonese gambian georgian georgians german germans ghanaian ghanaians greek
  greeks guatemalan guinean guyanese haitian haitians hispanic hispanics honduran hungarian hungarians icelandic
  indian indians indonesian indonesians iranian iranians iraqi iraqis irish israeli israelis italian italians
  ivorian jamaican jamaicans japanese jew jewish jews jordanian jordanians kazakh kazakhs kenyan kenyans korean
  koreans kosovar kurd kurdish kurds kuwaiti kuwaitis kyrgyz lao laotian latino latinos latvian latvians lebanese
  liberian liberians libyan libyans lithuanian lithuanians macedonian malagasy malawian malaysian malaysians
  maldivian malian maltese maori mauritanian mexican mexicans moldovan moldovans mongolian montenegrin moroccan
  moroccans mozambican namibian nepalese nepali nicaraguan nigerian nigerians nigerien norwegian norwegians omani
  ottoman pakistani pakistanis palestinian palestinians panamanian paraguayan pashtun pashtuns persian peruvian
  peruvians polish portuguese qatari qataris rohingya roma romanian romanians russian russians rwandan rwandans
  salvadoran samoan saudi saudis scandinavian scot scots scottish senegalese serb serbian serbians serbs sicilian
  singaporean slovak slovaks slovene slovenian slovenians somali somalis soviet soviets spaniard spaniards
  spanish sudanese swede swedes swedish swiss syrian syrians taiwanese tajik tajiks tamil tamils tanzanian tatar
  thai thais tibetan tibetans tongan tunisian tunisians turk turkish turkmen turks ugandan ugandans ukrainian
  ukrainians uruguayan uzbek uzbeks uighur uighurs uyghur uyghurs venezuelan venezuelans vietnamese welsh
  yazidi yazidis yemeni yemenis yugoslav zambian zimbabwean zimbabweans zulu african africans latin slavic
  aboriginal inuit cherokee navajo hutu hutus tutsi tutsis bengali punjabi gujarati hindi urdu arabic hebrew
  buddhist buddhists catholic catholics christian christians hindu hindus islamic islamist islamists muslim
  muslims moslem moslems protestant protestants shia shias shiite shiites shi'ite shi'ites sikh sikhs sunni
  sunnis orthodox methodist baptist mormon anglican evangelical lutheran presbyterian calvinist judaism sufi
  alawite druze maronite coptic copts amish quaker communist communists democrat democrats democratic republican
  republicans labourite tory tories conservative conservatives liberal liberals socialist socialists nazi nazis
  marxist maoist maoists baathist ba'athist peronist zionist fascist whig whigs eurosceptic unionist unionists
  western southerner northerner californian californians texan texans londoner parisian new-yorker floridian`,
)

/** Titles and offices that stand before a person's name and are no part of it. */
export const titles = list(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baron baroness count countess duke
  duchess prince princess king queen emperor empress sultan emir sheikh shaikh sheik ayatollah imam mullah rabbi
  pope cardinal bishop archbishop patriarch reverend rev rev. father fr. sister brother saint st. president
  vice-president ex-president premier chancellor minister ministers secretary ambassador envoy senator sen sen.
  sens. representative rep rep. reps. congressman congresswoman governor gov gov. mayor councillor councilman
  councilwoman councilor mp mep chairman chairwoman chairperson chair speaker chief commissioner judge justice
  attorney prosecutor sheriff detective inspector superintendent constable officer sergeant sgt sgt. corporal cpl
  cpl. private pvt. lieutenant lt lt. captain capt capt. major maj maj. colonel col col. brigadier brig. general
  gen gen. admiral adm adm. commander cmdr. marshal coach manager director editor author actor actress singer
  striker midfielder defender goalkeeper quarterback pitcher economist analyst spokesman spokeswoman spokesperson
  ceo cfo founder co-founder lawyer activist journalist leader lawmaker deputy vice former late then dictator
  chef artist novelist poet composer rapper comedian candidate rival teammate compatriot wife husband son daughter`,
)

/** Last words of organizations' names. */
export const organizationHeads = list(
  `agency administration academy alliance army airlines airways assembly associates association authority bank
  bancorp board brigade broadcasting brothers bureau cabinet capital center centre chamber charity church club
  coalition college commission committee communications company confederation conference congress consortium
  cooperative corporation corp corp. corps council court daily department dept directorate energy enterprises
  exchange express federation firm force forces forum foundation front fund gazette group guard herald holdings
  hospital house inc inc. industries initiative institute institution international journal laboratories laboratory
  labs league ledger legislature limited llc llp logistics ltd ltd. media ministry mission mosque motors movement
  museum navy network networks news newspaper office organisation organization parliament partners partnership
  party pharmaceuticals plc police politburo post press productions radio records regiment registry school
  schools secretariat securities senate service services society solutions squad staff state studios synod
  systems team technologies technology telegraph television theatre theater times tribunal tribune trust union
  united university ventures watch works workers fc f.c. afc cf rovers wanderers athletic ag s.a. gmbh n.v. nv`,
)

/** Words that organizations' names are made of inside. */
export const organizationWords = list(
  `national central federal international royal general supreme european american affairs commerce defense defence
  education health interior justice foreign finance trade labor labour agriculture transportation transport
  development security intelligence investigation statistics human rights nations workers people's people peoples
  democratic socialist communist liberal conservative social republican revolutionary military electoral election
  financial monetary economic olympic football basketball rugby cricket atomic nuclear space medical research
  amnesty oxfam greenpeace unicef unesco nato interpol opec asean fifa uefa cia fbi nasa bbc cnn reuters`,
)

/** Last (or first) words of places' names. */
export const placeHeads = list(
  `airport arena avenue basin bay beach boulevard bridge canal cape castle cathedral cave city coast county creek
  dam desert district fort glacier gulf harbor harbour heights highway hill hills island islands isle lake lakes
  lane mall mount mountain mountains oblast ocean palace park peak peninsula plain plateau plaza port prefecture
  prison province railway range region reservoir ridge river road sea square stadium station strait straits street
  temple territory tower town township tunnel valley village wood woods north south east west northern southern
  eastern western upper lower mt mt. ft. san santa los las el al new saint`,
)

/** Last words of events' names. */
export const eventHeads = list(
  `war wars battle championship championships cup olympics paralympics games grand prix tournament open masters
  festival election elections referendum revolution uprising summit conference convention crisis massacre genocide
  holocaust hurricane cyclone typhoon storm earthquake tsunami treaty crusade crusades siege campaign operation
  expo marathon derby playoffs series bowl coup rebellion riots attacks bombing disaster pandemic conflict day
  christmas easter ramadan hanukkah thanksgiving diwali`,
)

/** Last words of works', laws', and prizes' names. */
export const workHeads = list(
  `act agreement bible quran koran album song film movie novel book poem symphony opera musical sonata trilogy award
  awards prize medal constitution amendment protocol accord accords declaration convention treaty code charter law
  bill chart magazine oscar oscars emmy emmys grammy grammys charts register`,
)

export const calendar = list(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mon tue wed thu fri sat sun jan. feb. mar. apr. jun. jul. aug. sep. sept.
  oct. nov. dec. spring summer autumn winter am pm a.m. p.m. gmt utc est edt pst pdt`,
)

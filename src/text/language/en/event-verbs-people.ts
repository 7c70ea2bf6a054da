import type { Line } from './event-verb-lines.ts'

/** What verbs tell of people, most of all. */
export const peopleVerbs: readonly Line[] = [
  [
    'killed',
    'object',
    'people things',
    `kill slay murder massacre slaughter assassinate execute behead hang lynch electrocute strangle martyr cull exterminate gas
    decapitate crucify guillotine suffocate asphyxiate euthanize butcher garrotte smother
    claim! claim+lives claim+life take+lives cost+lives torture+death beat+death stab+death burn+death crush+death trample+death
    hack+death stone+death bludgeon+death batter+death put+death blow+up! bury+alive burn+alive shoot+dead shoot+death shoot+killed shoot+dumped gun+down mow+down
    poison+death starve+death`,
  ],
  ['killed', 'object', 'people', 'cut+down!'],
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
    `injure wound hurt maim shoot! stab scald bruise hospitalize knife maul mutilate cripple disable bite lacerate
    concuss gore scar graze disfigure electrocute burn! treat+burns treat+injuries treat+wounds treat+cuts treat+shock
    take+hospital take+hospitals send+hospitals rush+hospital rush+hospitals airlift+hospital send+hospital admit+hospital bring+hospital hit+car knock+down leave+bones`,
  ],
  [
    'injured',
    'subject',
    'people',
    `suffer+injuries suffer+injury suffer+burns suffer+wounds suffer+concussion suffer+cuts suffer+bruises suffer+fractures
    sustain+injuries sustain+injury sustain+burns sustain+wounds sustain+cuts sustain+bruises sustain+fractures
    receive+injuries receive+injury receive+burns receive+wounds receive+cuts require+treatment need+treatment receive+treatment need+hospital require+hospital`,
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
    chase+homes turn+out make+homeless render+homeless leave+homeless leave+roof drive+villages drive+land deport`,
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
    `arrest apprehend nab collar round+up pick+up bust handcuff place+arrest catch! swoop capture! recapture
    remand put+arrest take+questioning`,
  ],
  ['detained', 'object', 'people', 'hold+captive'],
  [
    'kidnapped',
    'object',
    'people things',
    `kidnap abduct hijack hold+hostage take+hostage take+captive hold+ransom snatch ransom hold+pirates hold+gunmen hold+kidnappers
    hold+militants hold+rebels hold+bandits hold+insurgents hold+extremists hold+guerrillas hold+jihadists hold+captors`,
  ],
  ['kidnapped', 'object', 'people', 'seize! spirit+away carry+off whisk+away march+off herd+off'],
  [
    'detained',
    'object',
    'people',
    `detain incarcerate hold+over hold+suspicion question! intern take+prisoner take+custody lock+up hold! keep+custody keep+jail keep+prison hold+custody
    hold+prison hold+jail take+prisoners`,
  ],
  [
    'freed',
    'object',
    'people',
    `free release! liberate return! hand+over set+free pardon amnesty parole exonerate acquit repatriate clear! reprieve
    turn+loose let+out discharge! bail! spare!`,
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
  [
    'sick',
    'object',
    'people',
    'sicken poison make+sick make+ill leave+ill leave+sick treat+rashes treat+symptoms treat+poisoning treat+dehydration treat+illness treat+infection treat+nausea',
  ],
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
    `deploy station! dispatch! garrison call+up base+in base+at mobilize send! field! rush! post! position! call+out`,
  ],
  ['deployed', 'object', 'things', 'deploy mobilize dispatch station'],
  [
    'joined',
    'object',
    'people',
    'recruit enlist enroll enrol bring+into bring+government admit! induct conscript sign+up! sign! swear+in',
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
  ['polled', 'object', 'people', 'poll survey interview! canvass quiz!'],
  ['elected', 'object', 'people things', 'elect reelect re-elect'],
  [
    'affected',
    'object',
    'people things',
    `affect endanger threaten impact inconvenience harm imperil disrupt plague cripple! leave+power leave+electricity
    leave+water leave+food expose! delay cancel ground close+because close+due shut+down! afflict put+risk
    leave+need leave+hungry deprive jeopardize `,
  ],
  [
    'affected',
    'subject',
    'people',
    `suffer! face! lack! risk! need+help need+aid need+assistance need+food need+shelter go+hungry go+without
    rely+aid depend+aid live+poverty lose+power lose+electricity lose+access`,
  ],
]

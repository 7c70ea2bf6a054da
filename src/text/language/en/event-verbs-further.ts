import type { Line } from './event-verb-lines.ts'

/** Verbs that news has more seldom, by the same classes; they go behind those of the other tables. */
export const furtherVerbs: readonly Line[] = [
  [
    'killed',
    'object',
    'people things',
    `spear impale liquidate! eliminate! neutralize! machine-gun disembowel dismember vaporize wipe+out! strike+dead
    kick+death stomp+death choke+death maul+death scald+death snuff+lives end+lives cut+lives slaughter+for`,
  ],
  [
    'killed',
    'subject',
    'people things',
    `plunge+deaths fall+deaths leap+deaths jump+deaths drink+poison hang+themselves hang+himself hang+herself blow+themselves
    blow+himself blow+herself shoot+himself shoot+herself shoot+themselves fall+battle fall+action`,
  ],
  [
    'injured',
    'object',
    'people',
    `bludgeon pummel whip flog cane! lash! punch! kick! slap gash tear-gas taser mangle pelt! slash! bayonet fly+treatment
    rush+treatment ferry+hospital transport+hospital transfer+hospital ferry+hospitals`,
  ],
  [
    'injured',
    'patient',
    'people',
    'hit+bus hit+truck hit+train hit+lorry hit+vehicle hit+van hit+bullets hit+shrapnel hit+gunfire hit+debris hit+glass',
  ],
  [
    'injured',
    'subject',
    'people',
    `suffer+trauma suffer+blisters suffer+hypothermia suffer+smoke suffer+bites suffer+bruising lose+fingers lose+sight
    lose+hearing nurse+injuries need+stitches need+surgery undergo+surgery undergo+operations`,
  ],
  ['trapped', 'patient', 'people', 'bury! box+in lock+inside wedge+in encase+in'],
  ['trapped', 'subject', 'people', 'jam+lift stick+lift stick+inside'],
  [
    'rescued',
    'object',
    'people',
    `free+wreckage free+rubble free+debris free+vehicle cut+wreckage coax+down talk+down lower+safety pick+sea pick+water
    pick+raft usher+safety swim+safety tow+safety`,
  ],
  ['rescued', 'subject', 'people', 'swim+safety swim+shore make+ashore escape+unhurt escape+alive'],
  [
    'displaced',
    'object',
    'people',
    `banish exile dispossess rehouse rehome turf+out boot+out chase+out push+homes push+out! bomb+homes flood+homes`,
  ],
  [
    'displaced',
    'subject',
    'people',
    `pour+border spill+border stream+border flock+border run+lives go+exile stay+shelters stay+camps stay+tents
    huddle+shelters cram+shelters cram+camps stay+relatives`,
  ],
  [
    'evacuated',
    'object',
    'people',
    'usher+out help+out shepherd+safety bus! move+out! fly+home! ferry+safety steer+safety clear+building',
  ],
  ['arrested', 'object', 'people', 'haul+in cuff bring+in! pull+over! hold+raids net! pounce+on'],
  [
    'detained',
    'object',
    'people',
    `intercept! confine cage! lock+down! keep+detention hold+detention place+custody place+detention remand+custody
    hold+cell keep+behind! hold+trial stop+border`,
  ],
  ['kidnapped', 'object', 'people', 'waylay bundle+into carjack hold+captivity'],
  ['kidnapped', 'object', 'things', 'carjack commandeer'],
  ['freed', 'object', 'people', 'exchange! swap! emancipate let+walk turn+over!'],
  [
    'sentenced',
    'object',
    'people',
    'give+life give+years give+sentences give+terms hand+sentences send+prison send+jail',
  ],
  ['infected', 'subject', 'people', 'carry+hiv test+covid get+covid get+flu get+infected get+aids'],
  [
    'sick',
    'subject',
    'people',
    `suffer+vomiting suffer+fever suffer+illness suffer+pneumonia suffer+heatstroke suffer+symptoms suffer+cholera faint
    collapse! develop+fever develop+pneumonia develop+cancer run+fever`,
  ],
  ['sick', 'object', 'people', 'intoxicate lay+low strike+illness'],
  [
    'affected',
    'object',
    'people things',
    `hobble paralyze hamper hinder ravage devastate batter lash overwhelm darken black+out cut+off isolate sideline ban bar
    blacklist postpone reschedule call+off put+off restructure overhaul reorganize nationalize privatize vaccinate inoculate
    immunize aid rob+of cheat defraud dupe exempt terrorize deny oppress persecute abuse mistreat torture rape molest exploit
    enslave traumatize menace plunge+darkness paralyse hold+up! clog snarl restrict alarm insure subsidize+food
    relieve spare+from`,
  ],
  [
    'affected',
    'subject',
    'people things',
    `need! require! experience+outages experience+shortages suffer+shortages suffer+hunger suffer+drought suffer+malnutrition
    suffer+outages run+out lie+idle stand+idle sit+idle go+dark lose+service lose+water lose+livelihoods lose+savings
    lose+benefits go+thirsty live+under! live+on! subsist+on`,
  ],
  [
    'attended',
    'subject',
    'people',
    `cram+into squeeze+into file+past wait+see wait+greet turn+see flock+to listen+to! tune+in log+on log+in watch+on
    sit+through`,
  ],
  ['attended', 'object', 'people', 'invite! summon! convene bring+together assemble!'],
  [
    'protested',
    'subject',
    'people',
    `heckle boo! jeer! barricade! rampage scuffle hurl+stones throw+stones pelt+police burn+tires burn+tyres burn+flags
    burn+flag burn+effigies burn+effigy block+highways hold+banners wave+banners carry+banners stop+work refuse+work refuse+eat
    pitch+tents camp+outside disrupt+traffic blockade+road`,
  ],
  ['voted-for', 'subject', 'people share', 'favor! favour! side+with! ratify! opt+for'],
  ['joined', 'object', 'people', 'add! appoint! name+to place+on seat+on appoint+to add+to enlist'],
  [
    'joined',
    'subject',
    'people',
    'sign+on join+up become+citizens take+citizenship switch+to! enter+race sign+for!',
  ],
  ['employed', 'subject', 'people share', 'toil labor labour engage+in earn+living make+living'],
  ['laid-off', 'object', 'people', 'give+notice boot! ditch! make+jobless retire+early put+leave'],
  [
    'deployed',
    'object',
    'people',
    `fly+in! activate! airdrop parachute rotate! garrison put+standby keep+standby leave+behind! billet embed! rush+scene
    send+scene send+front send+border`,
  ],
  [
    'deployed',
    'subject',
    'people',
    `search! comb! scour! rush+scene race+scene stand+by remain+standby remain+duty battle!`,
  ],
  ['withdrawn', 'object', 'things', 'take+market pull+market take+shelves pull+shelves'],
  ['attacked', 'object', 'people things', 'firebomb set+upon pepper fire+upon shoot+at shoot+up'],
  ['attacked', 'object', 'things', 'petrol-bomb rocket sack breach'],
  ['attacked', 'subject', 'people things', 'come+attack come+fire'],
  [
    'destroyed',
    'object',
    'things share measure',
    `cut+down chop+down fell! uproot eradicate pulverize decimate gut pull+apart`,
  ],
  ['destroyed', 'object', 'things', 'neutralize defuse set+ablaze tear+apart melt shred'],
  ['destroyed', 'subject', 'things', 'capsize go+down! run+aground melt+down'],
  ['damaged', 'object', 'things', 'scratch dirty rattle chip puncture slash scorch scar'],
  [
    'damaged',
    'subject',
    'things',
    'suffer+damage sustain+damage lose+roofs lose+roof lose+windows take+water derail overturn',
  ],
  [
    'built',
    'object',
    'things measure',
    'install reinforce resurface repave tarmac asphalt refit upgrade modernize redevelop armor armour',
  ],
  ['launched', 'subject', 'things', 'open! debut premiere'],
  [
    'produced',
    'object',
    'things measure',
    'craft weave knit sew paint sculpt distill print churn+out',
  ],
  ['sold', 'object', 'things measure money', 'vend peddle hawk retail license rent+out lease+out'],
  [
    'bought',
    'object',
    'things money share measure',
    'pre-order preorder obtain stockpile take+delivery order+from stock+up',
  ],
  ['traded', 'object', 'things measure money', 'exchange barter'],
  [
    'travelled',
    'subject',
    'people',
    `leave+for! head+for! head+to! head+home return+to! set+sail wander roam hitchhike emigrate immigrate disembark holiday!
    vacation! tour! transit take+train take+bus take+flight take+ferry pour+in! flow+through stop+at! touch+down`,
  ],
  ['travelled', 'subject', 'things', 'set+sail leave+port steam! fly+over pass+by'],
  ['travelled', 'object', 'people', 'escort! accompany! chauffeur take+on! fly+to'],
  [
    'travelled',
    'object',
    'measure',
    'move stray wander roam glide hurtle plod limp sprint jog gallop pedal paddle trot',
  ],
  [
    'scored',
    'object',
    'things score measure',
    'kick slot drain nail rack+up pile+up tally register rush+for throw+for pass+for run+for',
  ],
  ['won', 'object', 'money', 'win scoop'],
  [
    'lost',
    'object',
    'money',
    'gamble+away fritter hemorrhage haemorrhage pilfer bilk fleece+of extort skim misuse rip+off write+down blow+on defraud+of rob+of',
  ],
  ['owed', 'object', 'money', 'overdraw rack+up fall+behind'],
  [
    'paid',
    'object',
    'money share',
    'transfer wire funnel remit fork+over expend plunk+down put+down lavish tip bung incur',
  ],
  [
    'funded',
    'object',
    'money',
    'underwrite sponsor extend+to ringfence draw+down front bail+out put+towards put+toward inject+into',
  ],
  ['invested', 'object', 'money', 'bet+on pile+into buy+into ante'],
  ['earned', 'object', 'money', 'rake haul+in clock+up bring+home clean+up recoup recover'],
  [
    'grew',
    'object',
    'share money measure',
    `inflate snowball firm perk+up zoom burgeon scale+up ramp+up step+up beef+up bump+up nudge+up push+up drive+up send+up
    bulge enlarge elevate uplift accrue revalue vault trend+up drift+up move+up thrive`,
  ],
  [
    'fell',
    'object',
    'share money measure',
    `taper ebb deflate depress pare curb curtail wither crater sag skid drift+down move+down trend+down push+down drive+down
    bring+down scale+down claw+back whittle languish collapse`,
  ],
  ['sized', 'object', 'measure', 'sprawl straddle reach+depth reach+height rise+above'],
  [
    'priced',
    'object',
    'money',
    'command peg retail+for rent+for rent+at lease+for put+at estimate+at value+at assess+at set+at fix+at cap+at list+for start+from',
  ],
]

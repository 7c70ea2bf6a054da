/** Words that say what happened to what a figure counts, and the words that lead to them. */
export const eventClasses = [
  /** Code: the class of event; kind: role and particle; value: `verbBits`. */
  'eventVerb',
  /** A verb that means something of its own with certain nouns. Code: the pair; value: `verbBits` of form. */
  'pairVerb',
  'pairNoun',
  /** Nouns whose code is the class of event. */
  'strongEvent',
  'weakEvent',
  'moneyEvent',
  'shareEvent',
  'stateEvent',
  /** A participle behind it is a passive. */
  'passiveVerb',
  /** What stands between a subject and its verb and says nothing of it. */
  'verbFiller',
  /** Such only behind a passive: "are feared dead". */
  'passiveFiller',
  /** Opens a passive without its auxiliary: "12 feared dead". */
  'hedge',
  'relativePronoun',
  'conjunction',
  'phraseOpener',
  'nounOpener',
  /** Between a verb or preposition and its number: "killed a total of 12". */
  'counterWord',
  'counterPair',
  /** Holds a number together with what it counts: "a group of 12". */
  /** "in total", "in all", "on average" */
  'sumWord',
  'tallyNoun',
  /** A verb that says nothing of what is counted. */
  'otherVerb',
  /** One that leaves it to the word behind it: "remain stranded". */
  'linkVerb',
  'beforeVerb',
  'perfect',
  'pronoun',
  /** A particle that stands right behind its verb or its object. */
  'closeParticle',
  'objectNoun',
  'havingVerb',
  'groupNoun',
  'madeOf',
  'sizedBy',
  /** "120-seat": how large it is. */
  'extentNoun',
  'lastVerb',
  'electionWord',
  'finishedWord',
  /** What shares are told of where something else is measured: "10% of GDP". */
  'economyBase',
  'harm',
  'want',
  'lawNoun',
  'strikeNoun',
  'weapon',
  'craft',
  'ordinaryCase',
  'unitOfPrice',
  'moneyName',
  'levelWordBefore',
  'stockWord',
  'opinion',
  'askedPerson',
  'pollNoun',
  'polledWord',
  'prison',
  'jailVerb',
  'termNoun',
  /** What gives somebody a term, in a text that has a word of courts. */
  'termVerb',
  'courtWord',
  'ageExtreme',
  'front',
  /** "in hospital" */
  'wardWord',
  /** Before a bare number in a text that has a word of games: "had 38". */
  'tallyVerb',
  'gameWord',
  /** "Team scores: Ayr 214, Largs 187" */
  'scoreLabel',
  'pointInTime',
  'timeFrame',
  'winVerb',
  /** Before a score: it was won. "slipped past Ayr", "reached the final" */
  'wonScore',
  'topWord',
  'leads',
  'trails',
  'ahead',
  'adrift',
  'champion',
  'winning',
  'compass',
  'bodies',
  'protestVerb',
  /** Makes a shot one that killed. */
  'fatal',
  /** Places that something befell. */
  'struckPlace',
  /** What befalls places. */
  'scourge',
  'capacity',
  /** "a five-year low" */
  'recordLevel',
  'costVerb',
  'leadWord',
  'includes',
  'medal',
  /** How an index ends its day. */
  'dayEnd',
  'speech',
  'jobNoun',
  /** What is found in the sick. */
  'disease',
  'handingVerb',
  'offWord',
  /** What is done to a supply that fails or comes back. */
  'cutParticiple',
  'searchVerb',
  /** Who looks for those who are missing. */
  'searcher',
  /** "short" in "fell short": nothing has changed. */
  'lagging',
  'happening',
  'successive',
  /** What somebody is elected to. */
  'officeTerm',
  /** What a lead is told in: games, strokes. */
  'gameUnit',
  /** Takes points away. */
  'deduction',
  'ballot',
  'sportWord',
  'loseVerb',
  'voteNoun',
  'standing',
  'rankVerbAt',
  'marketNoun',
  /** Market nouns that other texts have as well. */
  'loosePrice',
  'journey',
  'lossVerb',
  /** Leads to who shares what is told: "arrested along with 12 others". */
  'alongWith',
  /** A meeting of so many. */
  'meetingNoun',
  'lifeTerm',
  'errorMargin',
  'spentVerb',
  'shotVerb',
  /** "five times" */
  'occasionNoun',
  /** What a game is won in. */
  'setNoun',
  /** "make up 20 percent" */
  'makesUp',
  /** Who does it: "12 shops they closed". */
  'actingPronoun',
  /** What a sentence is about, where it is nobody: "That is up from $70". */
  'thingPronoun',
  /** "he turned 84" */
  'ageTurn',
  /** Whose ordinal says what was done: "its first bridge". Code: the class of event. */
  'nthEvent',
  /** What leads to somebody it was done to: "set fire to 12 cars". Code: the class of event. */
  'deedPhrase',
  /** The noun of what is done: "the demolition of 12 houses". Code: the class of event. */
  'deedNoun',
  /** Verbs of selling: what large sums are the price of was sold. */
  'sellVerb',
  'officeHolder',
  'electedWord',
  'becomeVerb',
  'minuteNoun',
  /** Behind a period: how far apart two events are. */
  'apartInTime',
  'playedNoun',
  'chargeNoun',
  'wouldVerb',
  /** Who votes, and what they do with a motion: "the council passed it 5-2". */
  'votingBody',
  'motionWord',
] as const

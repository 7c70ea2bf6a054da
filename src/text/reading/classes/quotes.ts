/** Verbs and nouns of saying, and what stands around them. */
export const quoteClasses = [
  /** May report what somebody says, thinks or wants. */
  'cue',
  /** The first word of a cue. */
  'opensReport',
  /** Takes words and clauses: "said". */
  'speechVerb',
  /** Finds, counts, shows: takes a clause, of which it is the source. */
  'findingVerb',
  /** Thinks: takes a clause. */
  'thoughtVerb',
  /** Takes an infinitive, perhaps after an object: "pledged to", "urged them to". */
  'wishVerb',
  /** Takes a thing: "criticized the plan". */
  'judgingVerb',
  /** Names its hearer first: "told lawmakers that". */
  'hearerVerb',
  /** Orders its hearer: what follows with "to" is no statement. */
  'orderVerb',
  /** Takes an infinitive only after an object: "urged them to". */
  'objectWish',
  /** More often a noun, or a verb of other things: it needs a clear subject and a clause. */
  'weakCue',
  /** Answers somebody or something with "to": "respond to requests". */
  'answerVerb',
  'sayVerb',
  /** Takes a clause only with "that". */
  'clauseless',
  'remindVerb',
  'wantVerb',
  /** Expects others to do something: "expects margins to widen". */
  'foreseeVerb',
  /** The forms of all of these. */
  'cueBase',
  'cueThird',
  'cuePast',
  'cueGerund',
  /** "quoted", "cited": "was quoted as saying". */
  'quotedParticiple',
  'according',
  /** What things go by, and who says nothing: "according to plan". */
  'noSource',
  /** "familiar" in "people familiar with the matter". */
  'knowingWord',
  /** A verb of which somebody who puts a number is the source: "put the toll at". */
  'putVerb',
  /** Gives a number to something: "estimates the cost at". */
  'valueVerb',
  'putTo',
  'asOrAt',
  /** Puts a price or number on something in the present: "sees oil at 90". */
  'seesVerb',
  /** Gives a number or a chance: "gave the toll as 12", "gives him a one in ten chance". */
  'givesVerb',
  /** "called for two seats" */
  'asksVerb',
  'demandVerb',
  /** "pledged to free 12": what is promised is told. */
  'promiseVerb',
  /** Believes what others may know: "officials believe that 12 died". */
  'beliefVerb',
  'givenNoun',
  'chanceNoun',
  /** What only a poll gives: "a 12-point lead". */
  'standingNoun',
  /** Whose price is nobody's count. */
  'dealNoun',
  /** Tells of a number where a document does it: "the report lists 12". */
  'listsVerb',
  'listVerb',
  /** Tells of a number where one stands behind it, of a thing else: "cited a 12 percent fall". */
  'mentionsCount',
  'claimVerb',
  /** What somebody claims to have: "claims 12 members". */
  'claimedNoun',
  'lifeNoun',
  'accuseVerb',
  /** Changes a forecast: "raised its forecast to". */
  'adjustVerb',
  'outcomeVerb',
  /** Opens a clause that the main one stands against: "while Kim says …, Lee says …". */
  'whereasWord',
  /** Right before "according to" or "Kim said" it opens what is told behind: "…, which, Kim said, …". */
  'opensTold',
  /** Told apart by numbers where somebody is named: "Article 12", "Year 7". */
  'numberedName',
  'toldParticiple',
  /** A verb with the preposition before what is told: "warned of". */
  'ofTeller',
  /** Says what something is: "called it the third largest". */
  'namesVerb',
  'namedPronoun',
  /** Somebody’s number: "the bank’s estimate of". */
  'claimNoun',
  'targetNoun',
  /** Speaks alone before or behind a headline: "12 hurt: police". */
  'headlineSource',
  /** Quotes somebody: "quoted Kim as saying". */
  'quotingVerb',
  /** Forecasts, counts and admits things: who does is the source of the number right behind it. */
  'tellsCount',
  /** Tells of a number if who does it is a document: "the survey found". */
  'documentVerb',
  /** Tells of what is one’s own as often: "reported a loss". */
  'resultVerb',
  'postVerb',
  'ownResult',
  /** Ends what is counted. */
  'countBreaker',
  /** "the ministry’s count", "police estimates": nouns that tell a number. */
  'countNoun',
  /** A document or data, which says something itself. */
  'documentNoun',
  /** A document, and no body that writes some. */
  'writtenNoun',
  /** What finds something for those who say so: "officials say tests show". */
  'testNoun',
  /** "polling", "testing": a noun though it ends as a gerund does, of what finds something. */
  'findingGerund',
  'surveyNoun',
  'surveyPoint',
  'kindOfPoint',
  'marginWord',
  /** What an office measures, and no survey asks. */
  'officialMeasure',
  /** Behind owners in the plural: "the owners’ count". */
  'ownerMark',
  'subjectPronoun',
  'thirdPronoun',
  /** The writer, the reader, or who is not named: no source of a number. */
  'nobodyNamed',
  'loosePronoun',
  /** Stands between subject and verb: auxiliaries, "also". */
  'verbHelper',
  'notAdverb',
  /** Ends a noun phrase: conjunctions, relative words. */
  'phraseBreaker',
  'sentenceOpener',
  'opensPhrase',
  'quoteDeterminer',
  'dayOrMonth',
  'relativeWord',
  'finiteAuxiliary',
  'irregularPast',
  'mightVerb',
  'beForm',
  'finiteHelper',
  'notBeforeVerb',
  'pluralHead',
  /** Many that are one: "the group said … it added". */
  'collectiveNoun',
  'raisingVerb',
  'settingWord',
  'endsSubjectAfter',
  'neverSubject',
  'clauseCloser',
  'saidSubject',
  'what',
  'whWord',
  'hearerClause',
  'objectBreaker',
  'earlierWord',
  'negation',
  /** "a request": what is refused where it is denied. */
  'pleaNoun',
  /** "no official", "few officials": who does not do it. */
  'hardlyAny',
  /** "the woman inside": a preposition that may do without a noun. */
  'placeAdverb',
  'quoteBreaker',
  'coordinator',
  /** Joins what one source tells to what another does: "or", "but". */
  'joinsSources',
  'joinsClause',
  'introducer',
  /** A title or name follows in marks: "called", "film". */
  'naming',
  'soCalled',
  /** "informed choices": no one is told anything. */
  'informedNoun',
  /** A verb of saying that is a noun as well. */
  'nounLike',
  'neverFirst',
  /** "happened": never said of whom something was done to. */
  'happeningPast',
  /** "a guide to 12 towns": what a verb of telling looks like. */
  'guideNoun',
  /** Alone before a verb it is not who does it: "here", "overall". */
  'noDoer',
  /** Before what there are many of: "few", "these". */
  'pluralLead',
  /** "bank", "council": tells something, also in headlines, which leave out the article. */
  'tellingBody',
  /** Goes on or starts: it tells something only beside words in quotation marks. */
  'onVerb',
  /** Keeps something, or says it: "maintains 55 shared mills", "maintains he was late". */
  'keepsVerb',
  /** What somebody records may be of their own making: "He has recorded 12 songs". */
  'recordVerb',
  /** A pronoun that can be nothing but a subject. */
  'nominative',
  'goPhrase',
  'denialVerb',
  /** "on", "late": before a day. */
  'timeLead',
  'settingLead',
  /** What can be said and is no clause: "said nothing". */
  'saidThing',
  'subjectDeterminer',
  'raisingParticle',
  /** Something that has a title or is written on: "leaflet". */
  'workNoun',
  'titleSmall',
  'headOf',
  /** What a toll is counted in, of those who are no more. */
  'dead',
  /** What somebody writes, who is named behind it: "In a statement, 12 mayors". */
  'ownWords',
  /** Tells what one has done oneself: "admitted taking 12". */
  'admitVerb',
  'responsibility',
  'countVerb',
  'countedVerb',
  'pleadVerb',
  /** "guilty", of "pleaded guilty". */
  'pleaded',
  'rulingWord',
  /** "each", "both", "all": behind the subject. */
  'floating',
  /** "so far", "well", "long": between an auxiliary and its verb. */
  'insideVerb',
  /** "only", "just": before a number. */
  'onlyWord',
  /** Where and how often something is said: "in two interviews". */
  'saidWhere',
  'maleName',
  'femaleName',
  'maleTitle',
  'femaleTitle',
  'maleRole',
  'femaleRole',
] as const

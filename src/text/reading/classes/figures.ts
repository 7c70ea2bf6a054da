/** What words say about a number. */
export const figureClasses = [
  /** "more than" before a number; its kind is the modifier. */
  'modifierBefore',
  /** "or more" after it. */
  'modifierAfter',
  /** Between a modifier and its number: "more than just 5". */
  'modifierFiller',
  /** A modifier of one word that is something else after "the". */
  'measureName',
  /** "about", "more than" at the end of a range. */
  'rangeModifier',
  'ago',
  /** Opens a reason or a comparison, and is no noun: "thanks to", "due to", "prior to". */
  'reasonLead',
  'agedNoun',
  'agedBefore',
  /** Of whom ages are told in a list: "her sons, 4 and 7". */
  'youngNoun',
  'oldAfter',
  'ageOf',
  'yearsOldShort',
  /** What lasts as many years as the word before it says: "zehnjährige Haft". */
  'lastingNoun',
  'copula',
  'memberCue',
  'rankIdiom',
  'oftenWord',
  'longPeriod',
  'thinking',
  'pointer',
  'splitting',
  'oneDayGame',
  'scaleOfRank',
  'rankSign',
  'ranking',
  /** "times" after a number. */
  'timesWord',
  /** What "times" compares with: "as", "earnings". */
  'timesBase',
  'foldWord',
  /** Between the sides of a thing: "4 x 5 metres". */
  'timesSign',
  'raceNoun',
  /** "794 AD" */
  'commonEra',
  /** "am 3. Mai", "zum 4. Mal": a rank follows, as German writes it. */
  'rankLead',
  /** "measures": a size follows. */
  'sizing',
  /** "half marathon": half is part of its name. */
  'halfNoun',
  'halfIdiom',
  /** None, as a score tells it. */
  'nilWord',
  /** What is shown or taken in so many thousand dots: "4K video". */
  'screenNoun',
  /** "open 24-7", "24-7 support" */
  'allDay',
  /** Joins volume, issue and page: "64(9):871". */
  'citationMark',
  /** A number behind it tells which document it is. */
  'identifier',
  /** A digit behind it tells which kind: "type 2". */
  'kindLabel',
  'trialNoun',
  /** Sport and votes before a score. */
  'scoreCue',
  /** What a score is of. */
  'outcome',
  'vote',
  /** "ranging", "costing": from one to the other at the same time. */
  'ranging',
  'tall',
  /** Letters that make something of the digits they are written onto. */
  'digitSuffix',
  'clock',
  /** Verbs of rising, and up. */
  'rise',
  'fall',
  /** Changes a value only with a share or points: "raised $5m" is none. */
  'weakChange',
  'changeNoun',
  /** Says what its subject amounts to: totaled, reached, is. */
  'amounts',
  /** Ends what one verb of change governs. */
  'changeBreak',
  /** Between a verb of change and its amount. */
  'changeFiller',
  'changeAdverb',
  /** "made up 28%" */
  'composing',
  /** "attributed the fall to" */
  'ascribing',
  /** Between a verb of amount and its number. */
  'amountLink',
  'amountAdverb',
  'clauseOpener',
  'auxiliary',
  /** What stands before a year. */
  'yearCue',
  /** Before an old year these could as well go with an amount. */
  'amountCue',
  'levelWord',
  'centuryNoun',
  /** "called": what stands behind may be a person, so that it leads to numbers of emergency alone. */
  'calledWord',
  /** "most" in "one of the most populous". */
  'bestWord',
  /** In "one of my favorite topics": which one it is, not how many. */
  'kindWord',
  'kindNoun',
  /** "one dies every minute": counted, though a verb. */
  'dyingNow',
  /** "one time", opening a tale. */
  'tellingTime',
  'zeroNoun',
  'doubleNoun',
  'scoringWell',
  'districtNoun',
  'groupWord',
  /** "pages", "exits": numbers behind them are names. */
  'namedInRow',
  /** "sales", "elections": of a year, where one that could be stands before. */
  'yearlyNoun',
  /** "amounts", "dollars": what is noted to be "in millions". */
  'notedAmount',
  'rankVerb',
  /** A rank among these is a time of a game or a year. */
  'periodNoun',
  /** What a rank is joined to by a hyphen: "third-seeded". */
  'rankTail',
  /** What is done to somebody who is hurt or held: after it "one" is a number. */
  'harming',
  /** Written behind a result: OT. */
  'overtime',
  'street',
  'postCode',
  /** "one" after it is a pronoun. */
  'pronounCue',
  'sinceWord',
  /** "level", "delivery": a date before it names it. */
  'datedThing',
  'profitWord',
  /** A country or capital, by what its money is called and the code of that. */
  'moneyHome',
  'where',
  'lastWord',
  'giveWord',
  'dayWord',
  'cent',
  'annum',
  'plus',
  'odd',
  'beyond',
  /** "in" in "one in five". */
  'ratioJoint',
  /** higher, lower */
  'comparedChange',
  /** After it "one" is a number: "one in five". */
  'shareWord',
  'ofAge',
  'gram',
  /** "a 12,000-strong crowd" */
  'strongWord',
  /** "a six-figure sum" */
  'digitNoun',
  /** "a 30-something" */
  'somewhat',
  /** Rows of money: "revenue". */
  'moneyRow',
  /** Heads rows of accounts that may be below nothing: "Net income". */
  'signedRow',
  /** Heads rows of what is taken away: brackets say no more than the label. */
  'costRow',
  'taxWord',
  /** Rows that the unit of the whole table is not meant for: "earnings per share", "margin". */
  'ratioRow',
  /** Rows that add up others. */
  'sumRow',
  /** Columns that say the place in a list. */
  'rankColumn',
  /** Over the labels of rows that say what is measured: "Indicator". */
  'measureCorner',
  /** Heads what is dated or numbered: "Month". */
  'periodHeading',
  /** A column of what is foreseen. */
  'forecastColumn',
  /** In a heading, all that a note of the unit leaves out: ", except per share". */
  'noteExcept',
  /** Counted, though not in the plural: "attendance". */
  'countedLabel',
  'centWord',
  'dollarWord',
  /** Money that has cents. */
  'hasCents',
  'listJoint',
  'boundJoint',
  'were',
  'ofThem',
  'partitive',
  'wholeWord',
  'amongThose',
  /** "Of the 40 guests, 12 …". */
  'fronting',
  /** Behind the number that a body has: "450-seat". */
  'memberWord',
  'remaining',
  'otherPeople',
  /** "accounted for": what stands behind is part of what was told before. */
  'accounting',
  'totaling',
  /** What a comparison begins with: "than", "up from". */
  'comparisonBase',
  /** Between the numbers of a date, an address, a telephone number. */
  'joint',
  /** Joins a number to a name. */
  'nameJoint',
  'dash',
  'rangeTilde',
  'clauseMark',
  /** What "first" is the owner’s of: "its", "’s". */
  'owner',
  /** "first lady", "first deputy": an office, no rank. */
  'officeRank',
  /** "number one" is a rank. */
  'numberNoun',
  /** "one-time", "one-way": no number. */
  'oneCompound',
  /** "one called Tuft", "one known as Tuft": a pronoun. */
  'namedAs',
  /** "ten grand" is ten thousand of some money. */
  'grandWord',
  /** German "achten" is a verb as often as a rank. */
  'verbOrRank',
  /** "double", "twice": a multiple of what follows. */
  'multipleWord',
  'personNoun',
  'turning',
  'willBe',
  'nowWord',
  'also',
] as const

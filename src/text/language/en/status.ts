import { phrases, words, type Entry } from '../../reading/entry.ts'

/** English words that say that something is not simply so. */
export const statusWords: readonly Entry[] = [
  ...phrases(
    'denial',
    `not|n't|never|deny|denies|denied|denying|dismissed|dismisses|refuted|refutes|rebutted|nobody|
    rule out|rules out|ruled out|ruling out|no|none|neither|nor|refused to|refuses to|declined to|unable to|
    cannot|can't|won't|didn't|doesn't|wasn't|weren't|isn't|aren't|couldn't|wouldn't|barred from|blocked from|no plans to|
    disputed|disputes|disputing|without having`,
  ),
  ...words(
    'deniesThat',
    'deny denies denied denying reject rejects rejected rejecting dismissed dismisses dismiss dispute disputed disputes refuted',
  ),
  ...words(
    'notDenied',
    'only just fewer less more later longer least necessarily even surprisingly matter doubt guilty',
  ),
  ...phrases(
    'demand',
    `demand|demands|demanded|demanding|ask|asks|asked|asking|request|requests|requested|requesting|seek|seeks|sought|seeking|want|wants|
    call for|calls for|called for|calling for|call on|called on|calls on|urge|urges|urged|urging|instruct|instructs|instructed|appeal for|appealed for|appeals for|
    appealing for|insist|insists|insisted|insisting|suing for|sued for|sues for|claiming damages|press for|pressing for|pushing for|
    push for|lobbying for|petitioned for|pleaded for`,
  ),
  ...words('seeks', 'seek seeks sought seeking want wants ask asks asked asking'),
  ...phrases(
    'supposition',
    `may|might|feared|suspect that|suspects that|suspected that|suspected to|supposing|possibly|option|options|option on|options on|presumed|potentially|chance of|chance to|brink of|
    whether|believed to be|thought to be|fears that|risk of|perhaps|would have|could have|might have|unless|if|
    believed killed|believed dead|believed drowned|believed trapped|believed missing|believed injured|believed wounded|believed infected|
    believed buried|believed lost|thought killed|thought dead|thought drowned|thought trapped|thought missing|suspected killed|suspected dead`,
  ),
  ...words('conditional', 'if unless'),
  ...words('riskNoun', 'risk risks'),
  ...words('threat', 'face faces facing risk risks risking faced'),
  ...phrases(
    'prediction',
    `expect|expects|expected|expecting|forecast|forecasts|forecasting|predict|predicts|predicted|predicting|project|projects|projected|
    projecting|likely|could|should|outlook|anticipated|anticipates|anticipate|anticipating|foresees|foresee|foresaw|see|sees|
    on course to|on track to|poised to|bound to|braced for|bracing for|estimates that|tipped to|tipped for|estimated to|
    pencilled in|penciled in|pencilling in|penciling in|guided for|guiding for|seen rising|seen falling|
    seen growing|guidance of|guidance for|guidance is for|guidance was for|consensus was for|consensus is for|
    average estimate|mean estimate|median estimate|consensus estimate|consensus forecast|average forecast|mean forecast|median forecast`,
  ),
  // Of money and shares only: whales are seen at 12 places, too.
  ...phrases(
    'amountPrediction',
    'seen at|guided to|guides for|guides to|guiding to|consensus of|consensus for',
  ),
  ...phrases('poised', 'set to|due to|about to|going to'),
  // Who foresees, and what only they say in foreseeing.
  ...words('shutVerb', 'close shut suspend axe eliminate cancel ground'),
  ...words(
    'foreseer',
    `analysts analyst economists economist forecasters forecaster traders investors brokers broker strategists strategist
    consensus brokerage brokerages management`,
  ),
  ...phrases('foreseerVerb', 'looking for|look for|looked for|see|sees|reckon|reckons|reckoned'),
  ...words(
    'foreseenParticiple',
    'expected forecast forecasted predicted projected anticipated foreseen estimated',
  ),
  ...words('dueParticiple', 'planned scheduled slated earmarked'),
  // In their base form behind "and", they go on with "will" or "plans to".
  ...words(
    'bareVerb',
    `take last spend bring cost need create carry hold seat employ serve house cover generate produce reach draw save yield fetch
    have provide supply require deliver attract boost cut raise add`,
  ),
  ...phrases(
    'intention',
    `plan|plans|planned|planning|intend|intends|intended|intending|aim|aims|aimed|aiming|agreed|agrees|scheduled|propose|
    proposes|proposed|proposing|pledged to|pledges to|pledging to|pledge to|going to|target|targets|promise to|promised to|promises to|
    promising to|vowed to|vows to|vow to|due|set to|about to|offer|offers|offered|goal|is to|are to|was to|were to|seek to|seeks to|seeking to|
    sought to|wants to|want to|prepares to|preparing to|ready to|decided to|committed to|commits to|possible sale|
    possible sales|voted to|designed to|meant to|intends to|reaffirmed plans|
    considering|mulling|mulls|looking to|looks to|gearing up to`,
  ),
  ...words('ponders', 'considering'),
  ...phrases('future', "will|would|shall|'ll|’ll"),
  ...phrases(
    'aspiration',
    `trying to|try to|tries to|bidding to|bid to|hoping to|hopes to|hope to|hoped to|attempting to|attempt to|
    aspires to|aspire to|trying for|vying for|chasing|bidding for|aiming for`,
  ),
  ...phrases(
    'proclaims',
    'announced|announces|announcing|unveiled|unveils|earmarked|earmarks|declared|declares|promised|promises|revealed|reveals',
  ),
  ...words(
    'planNoun',
    'plan plans proposal proposals agreement deal accord decision move permission initiative scheme effort efforts negotiations talks',
  ),
  ...phrases('ought', 'should|ought to'),
  ...phrases(
    'toCome',
    `next week|next month|next year|next season|next spring|next summer|next autumn|next fall|next winter|next january|next february|
    next march|next april|next may|next june|next july|next august|next september|next october|next november|next december|
    next monday|next tuesday|next wednesday|next thursday|next friday|next saturday|next sunday|tomorrow|later this year|
    later this month|later this week|in the coming weeks|in the coming months|in the coming days`,
  ),
  ...words('within', 'within'),
  ...words(
    'extendVerb',
    `extend extended extending prolong prolongs prolonged prolonging renew renews renewed renewing lengthen lengthened
    lengthening`,
  ),
  ...words(
    'cueNoun',
    `demand demands request requests option options forecast forecasts project projects outlook plan plans aim aims target targets
    promise promises offer offers goal pledges see sees`,
  ),
  ...words(
    'cueWall',
    'said says say when after since because which who where as but while although though that found showed reported',
  ),
  ...words('knownBy', "the those these its their both 's"),
]

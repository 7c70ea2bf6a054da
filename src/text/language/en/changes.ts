import { phrases, words, type Entry } from '../../reading/entry.ts'

/** English words for what grows and falls, and what it comes to. */
export const changes: readonly Entry[] = [
  ...words(
    'rise',
    `dearer stronger swells swelling mounted mounts mounting multiplied multiply multiplies multiplying escalated escalate
    escalates escalating crept rocketed rocketing skyrockets skyrocketing mushroomed mushrooming snowballed inflated
    heightened elevated upgraded bumped nudged recovered recovers recovering bounced rebounding expands expanding
    enlarged extended lengthened deepened widen widens widening adds advance improving strengthens strengthening
    appreciates appreciating accelerates accelerating firmed doubled doubling tripled tripling trebled
    quadrupled ticks ticking edges edging inches inching spikes spiking balloons ballooning ascended burgeoned
    vaulted zoomed rose rise rises risen rising climbed climb climbs climbing gained gain gains gaining jumped jump jumps
    jumping surged surge surges surging soared soar soars soaring increased increase increases increasing
    grew grow grows grown growing advanced advances advancing added adding up higher rallied rally
    rallies rallying rebounded rebound rebounds leaped leapt leap accelerated ticked edged inched swelled swell
    raised raise raises raising hiked hike hikes lifted lift lifts boosted boost boosts expanded expand
    spiked spike strengthened strengthen appreciated skyrocketed ballooned shot improved improve improves
    growth upped widened improvement`,
  ),
  ...words(
    'fall',
    `cheaper weaker dwindled dwindle dwindles dwindling diminished diminish diminishes diminishing receded recede
    recedes receding ebbed ebbing waned waning subsided subsides subsiding abated dived dove diving eroded erodes eroding
    evaporated trimmed trims trimming pared pares paring pruned curtailed curtails nosedived sagged sagging skidded
    softened softens retreats retreating moderated moderates moderating cooled cools cooling collapsed collapses
    shaved shaves lessened lessens downgraded shrinks cratered thinned halved halves halving contracts contracting
    weakens weakening narrows narrowing slows slowing lowers lowering decelerated decelerates worsened tanks tanking
    deteriorated depreciates depreciating crashes crashing relinquished backslid fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased
    decrease decreases decreasing lost losing loses slid slide slides sliding slipped slip slips slipping
    tumbled tumble tumbles tumbling plunged plunge plunges plunging plummeted plummet plummeting sank sink
    sinks sinking down lower shed sheds shedding dipped dip dips dipping shrank shrink shrinks shrinking
    shrunk lowered reduced reduce reduces reducing cut cuts cutting slashed slash slashes eased ease eases
    easing slowed slow weakened weaken retreated narrowed narrow narrows contracted tanked crashed
    slumped slump slumps slumping depreciated fewer loss losses reduction`,
  ),
  ...words(
    'changeNoun',
    `increase increases rise rises decrease decreases drop drops fall falls decline declines gain gains loss
    losses jump surge growth cut cuts hike reduction improvement`,
  ),
  ...words(
    'weakChange',
    'raised raise raises raising shot cut cuts cutting lost lose losing loses added adding add gain gained gains hit shed won spike loss losses fewer improved improve recovered recovers recovering extended enlarged trimmed pared shaved bumped lengthened elevated upgraded downgraded cooled relinquished expanding recover',
  ),
  ...words(
    'amounts',
    `totaled totalled totals total totaling totalling reached reaches reach numbered numbers number stood stands
    stand exceeded exceeds exceed surpassed surpasses surpass topped tops top hit hits amount amounted amounts averaged averages
    average averaging was were is are be been remained remains counted equaled equals came comes passed
    passes approached estimated ranging ranged`,
  ),
  ...words('changeBreak', 'while and but before after as when ;'),
  ...words('changeFiller', 'a an another further additional as much record just only'),
  ...words('changeAdverb', 'back again further'),
  ...words(
    'composing',
    `made make makes making ended end ends put puts putting set sets setting give gives gave giving take takes took
    taking taken pick picks picked turn turns turned sign signs signed buy buys bought back backs backed summed sum`,
  ),
  ...words(
    'ascribing',
    'attributed attributes attribute attributing ascribed linked tied credited',
  ),
  ...words('amountLink', 'to at from by the a an'),
  ...words('amountAdverb', 'now been'),
  ...words('clauseOpener', 'that while as when and but whilst'),
  ...words('auxiliary', 'who which has have had is was were are will would also now already'),
  ...words(
    'moving',
    `went go goes going gone move moves moved moving change changes changed changing correct corrects corrected correcting
    revise revises revised revising adjust adjusts adjusted amend amends amended update updates updated shift shifts
    shifted swing swings swung take takes took taken taking bring brings brought bringing turn turns turned`,
  ),
  ...words('bringing', 'bring brings brought bringing take takes took taken taking'),
  ...words(
    'amountLevel',
    `current previous earlier initial original former present record peak high low average mean median total level
    levels estimated revised maximum minimum highest lowest trough new adjusted provisional preliminary reported`,
  ),
  ...words(
    'reaching',
    'hit hits hitting reach reaches reached reaching touch touched touches set sets setting at',
  ),
  ...words('highest', 'high highest peak'),
  ...words('lowest', 'low lowest trough'),
  ...words(
    'closing',
    'close closes closed closing end ends ended ending finish finishes finished finishing settle settles settled settling trade trades traded trading',
  ),
  ...words('steady', 'unchanged steady flat stable'),
  ...words(
    'held',
    'hold holds held holding keep keeps kept keeping leave leaves left leaving maintain maintains maintained remain remains remained stay stays stayed',
  ),
  ...phrases(
    'initially',
    'initially|originally|at first|at first put at|first put at|previously put at|first given as',
  ),
  ...words(
    'ranging',
    'range ranges ranged ranging vary varies varied varying cost costs costing price prices priced pricing worth',
  ),
]

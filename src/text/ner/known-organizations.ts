/**
 * Organizations that news of the world names without saying what they are. Written by hand, lower case: companies,
 * teams, broadcasters, agencies, parties and armed groups. The tagger learns how far to trust the list.
 */

const list = (words: string): readonly string[] => words.split(/\s+/u)

/** Of one word. Words that mean something else more often (Apple, Target, Labour) are here too: context decides. */
export const organizations = list(
  `google microsoft apple amazon amazon.com facebook meta twitter netflix tesla spacex boeing airbus ibm intel
  nvidia amd oracle cisco dell hp samsung sony toyota honda nissan mazda hyundai kia volkswagen bmw daimler
  mercedes-benz renault peugeot stellantis fiat chrysler ford gm volvo ferrari huawei zte xiaomi lenovo tencent
  alibaba baidu bytedance tiktok didi meituan weibo wechat uber lyft airbnb paypal ebay yahoo snap snapchat
  instagram whatsapp youtube linkedin pinterest reddit spotify zoom slack salesforce adobe wikipedia wikileaks
  openai anthropic deepmind pfizer moderna biontech astrazeneca novavax sinovac sinopharm sanofi roche novartis
  gsk glaxosmithkline merck bayer johnson&johnson abbvie amgen gilead walmart target costco ikea nike adidas
  zara nestle nestlé unilever danone starbucks mcdonald's coca-cola pepsico heineken diageo exxon exxonmobil
  chevron shell bp totalenergies eni repsol gazprom rosneft lukoil aramco petrobras petronas pemex pdvsa cnooc
  sinopec petrochina glencore rio bhp vale hsbc barclays lloyds natwest santander bbva citigroup citibank jpmorgan
  ubs credit-suisse deutsche-bank bnp commerzbank mastercard visa blackrock softbank nomura goldman moody's
  fitch nasdaq nyse dow ftse siemens bosch basf philips ericsson nokia alstom thyssenkrupp rolls-royce lockheed
  raytheon northrop bombardier embraer qantas lufthansa ryanair easyjet emirates aeroflot airasia fedex ups dhl
  maersk vodafone verizon at&t t-mobile comcast disney paramount hbo nbc abc cbs fox cnn msnbc bbc itv sky pbs npr
  espn al-jazeera aljazeera reuters ap afp upi bloomberg xinhua tass interfax itar-tass kyodo yonhap kcna nhk pti
  ansa dpa efe irna isna anadolu politico axios guardian telegraph mirror newsweek forbes fortune
  arsenal chelsea liverpool everton tottenham barcelona juventus bayern dortmund ajax porto benfica celtic rangers
  inter milan napoli roma lazio psg lyon marseille sevilla valencia villarreal atletico feyenoord galatasaray
  fenerbahce fulham burnley southampton leicester leeds watford brentford brighton wolves palace villa yankees
  mets dodgers giants cubs astros braves phillies padres mariners rays orioles royals tigers twins athletics angels
  rangers rockies diamondbacks brewers cardinals pirates reds nationals marlins lakers clippers celtics warriors
  knicks nets bulls cavaliers pistons pacers bucks hawks hornets heat magic wizards raptors 76ers sixers mavericks
  rockets spurs grizzlies pelicans timberwolves nuggets jazz suns kings thunder blazers patriots bills dolphins
  jets ravens bengals browns steelers texans colts jaguars titans broncos chiefs raiders chargers cowboys eagles
  redskins commanders bears lions packers vikings falcons panthers saints buccaneers 49ers seahawks rams bruins
  sabres canadiens senators maple-leafs hurricanes capitals islanders penguins flyers canucks oilers flames
  blackhawks avalanche wild predators blues sharks ducks coyotes kraken red-sox mclaren williams
  nato un u.n. eu e.u. who imf wto opec opec+ asean apec ecowas unesco unicef unhcr undp unrwa iaea icc icj wfp fao
  ilo itu oecd g7 g8 g20 brics interpol europol frontex osce fifa uefa ioc wada iaaf fiba atp wta nba nfl mlb nhl
  ncaa pga ufc mls fia icc bcci fda cdc epa fbi cia nsa dea irs sec fcc ftc faa ntsb nasa noaa fema doj dhs ice
  usda hud tsa pentagon kremlin congress senate parliament knesset bundestag duma mossad shin-bet mi5 mi6 gchq nhs
  ofcom ofgem rspca rnli tuc fsb gru kgb isi raf usaf pla idf irgc plo hamas hezbollah hizbollah taliban taleban
  al-qaeda al-qaida qaeda isis isil daesh al-shabaab al-shabab boko fatah houthis farc eln pkk ypg sdf eta ira ltte
  bjp aap tmc ndp snp dup ukip afd cdu csu spd fpo pvv psoe podemos vox syriza pasok anc da eff zanu-pf mdc apc pdp
  likud kadima labour gop dnc rnc dpp kuomintang kmt ldp komeito pti ppp fidesz swapo frelimo renamo unita mpla
  amnesty greenpeace oxfam wwf peta aclu naacp msf unaids gavi mit ucla usc nyu lse harvard yale stanford princeton
  oxford cambridge caltech berkeley`,
)

export const organizationPhrases: readonly string[] =
  `united nations|european union|world bank|world health organization
  |international monetary fund|world trade organization|african union|arab league|european commission
  |european parliament|european central bank|bank of england|bank of japan|federal reserve|security council
  |general assembly|white house|state department|justice department|defense department|treasury department
  |supreme court|high court|foreign ministry|interior ministry|defense ministry|defence ministry|health ministry
  |finance ministry|foreign office|home office|downing street|wall street journal|new york times|washington post
  |los angeles times|financial times|daily mail|associated press|press association|al jazeera|fox news|sky news
  |agence france-presse|human rights watch|amnesty international|red cross|red crescent|doctors without borders
  |manchester united|manchester city|real madrid|atletico madrid|bayern munich|borussia dortmund|paris st germain
  |paris saint-germain|ac milan|inter milan|aston villa|crystal palace|newcastle united|west ham|west ham united
  |tottenham hotspur|leeds united|leicester city|norwich city|sheffield united|new york yankees|boston red sox
  |los angeles lakers|golden state warriors|chicago bulls|dallas cowboys|new england patriots|green bay packers
  |general motors|general electric|goldman sachs|morgan stanley|credit suisse|deutsche bank|wells fargo
  |bank of america|jpmorgan chase|berkshire hathaway|royal dutch shell|british airways|air france|air india
  |american airlines|delta air lines|united airlines|southwest airlines|johnson & johnson|procter & gamble
  |republican party|democratic party|labour party|conservative party|liberal democrats|green party|communist party
  |workers party|workers ' party|congress party|muslim brotherhood|islamic jihad|boko haram|islamic state
  |hells angels|national guard|coast guard|air force|royal navy|royal air force|scotland yard|border patrol
  |homeland security|house of representatives|house of commons|house of lords|national assembly|world food programme
  |international olympic committee|premier league|champions league|bundesliga|la liga|serie a|ligue 1
  |national football league|national basketball association|major league baseball|national hockey league
  |harvard university|oxford university|cambridge university|stanford university|johns hopkins university
  |johns hopkins|university of oxford|university of cambridge`
    .split('|')
    .map((phrase) => phrase.trim())

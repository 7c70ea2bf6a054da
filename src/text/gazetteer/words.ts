/** Words that tell a kind of name, in lower case. Titles and role nouns are in `../entities/titles.ts`. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** A name that holds one of these is, as a rule, an organization. */
export const organizationWords = words(`
  academy administration agency airlines airways alliance army assembly associates association authority bank
  battalion board brigade broadcasting brothers bureau cabinet capital center centre chamber church club co
  coalition college command commission committee communications community company confederation conference congress
  consortium consulting cooperative corp corporation corps council court department directorate enterprises
  exchange federation finance financial fleet force forces forum foundation front fund gmbh government group
  guard headquarters holding holdings hospital inc industries initiative institute institution insurance
  intelligence international investments laboratories laboratory league limited llc llp ltd magazine management
  media ministry mission movement museum navy network news office orchestra organisation organization parliament
  partners partnership party police press properties public radio railway regiment registry reserve resistance
  securities senate service services society solutions staff studios syndicate systems team technologies technology
  television theatre times trade treasury tribunal trust tv union united university ventures watch workers ag sa
  plc nv spa ab asa oyj pty bhd kk
`)

/** The last word of a company's name that its short form leaves out. */
export const companySuffixes = words(`
  ab ag asa bhd bv co company corp corporation gmbh group holding holdings inc incorporated international kg
  limited llc llp lp ltd nv oyj plc pty sa se spa srl technologies
`)

/** The last word of an address. */
export const thoroughfares = words(`
  airport avenue boulevard bridge drive highway lane plaza road square street
`)

/** The last word of an event's name. */
export const eventWords = words(`
  award awards battle bowl campaign carnival celebration census championship championships coup crisis cup day
  agreement accord accords act deal gala pact prize protocol derby earthquake election elections expo fair festival final finals games genocide holocaust hurricane
  intifada massacre match olympics open operation pandemic playoffs prix race rally rebellion referendum
  revolution riots series summit tour tournament treaty trophy tsunami typhoon uprising war week
`)

/** Family names written first in Korea, China and Vietnam, as romanized in the news. */
export const easternFamilyNames = words(`
  ahn an bae baek bai ban bang bao bui byun cai cao cha chae chai chan chang chao chau chen cheng cheong cheung chi chiang
  chin cho choe choi chong chow chu chun chung cui dai dang deng ding dinh do dong du duan duong fan fang feng fu gao ge
  geng gil go gong gu guan guo gwak gwon ha ham han hao he heo ho hoang hong hou hu hua huang huh hui hung hwang huynh im
  in jang jeon jeong ji jia jian jiang jiao jin jo jon joo ju jun jung kang kim ko kong koo kwak kwok kwon lai lam lau le
  lee lei leng leung li lian liang liao lim lin ling liu lo lu luo lui luong ly ma mai mao maeng meng min mo moon mun na
  nam ngo nguyen noh oh ong ou ouyang pae paek pak pan park peng pham phan phung pyo qi qian qiao qin qiu qu ra rao ren
  ri rim ro roh ru ruan ryu seo seol shao shen sheng shi shim shin shu si sim sin so sohn son song su suh sun tae tan tang tao
  teng thai tian to tong tran trinh truong tsai tsang tse tseng tso vo vu wan wang wei wen woo won wong wu xi xia xiang
  xiao xie xing xiong xu xue yan yang yao ye yeh yeo yeom yi yim yin ying yong yoo yoon you yu yuan yue yuen yun zeng
  zhan zhang zhao zheng zhong zhou zhu zhuang zhuge zou zuo
`)

/** Names, or beginnings of names, of query parameters that say where a reader came from. Lower case. */
const prefixes = [
  'utm_',
  'mtm_',
  'pk_',
  'piwik_',
  'matomo_',
  'at_', // AT Internet: at_medium, at_campaign
  'ns_', // comScore: ns_source, ns_mchannel
  'hsa_',
  'oly_',
  'vero_',
  'fb_',
  'wt.',
  'wt_',
  'guce_',
  'soc_',
  'trk_',
  'stm_',
  'sc_c',
  'ga_',
  '_hs',
  '__hs',
  '_branch_',
]
const names: ReadonlySet<string> = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid srsltid epik li_fat_id ' +
    'igshid igsh mc_cid mc_eid mkt_tok hsctatracking wickedid rb_clickid s_cid s_kwcid icid ncid cmpid ' +
    'cmp ito xtor xtref _ga _gl spm emc smid smtyp smprod ftag ftcamp taid sr_share guccounter trk mbid ' +
    'ocid dicbo sfnsn refsrc __s __twitter_impression fbrefresh partner_id_rss rss_source feedtype ' +
    'feedname feedpartner campaign_id campaignid ref_src ref_url referrer referer linkid_rss ' +
    'phpsessid jsessionid aspsessionid sessionid nl_id newsletter_id mkcid mkevt wprss rssfeed socialshare ' +
    'share_source share_medium shared_from sharetype echobox chan_source amp_js_v usqp __tn__ __cft__ ' +
    'recruiter zanpid gaa_at'
  ).split(' '),
)

/** Parameters that mean a source with some values and a page with others. */
const sources: ReadonlySet<string> = new Set(
  'ref source src from via medium origin partner mod feed cid rss r campaign utm'.split(' '),
)
const sourceValue =
  /^(?:rss|atom|feed|xml|twitter|tw|facebook|fb|linkedin|reddit|telegram|whatsapp|newsletter|email|e-mail|mail|social|share|googlenews|google-news|homepage|push)(?:$|[-_.:|])/

/** Whether a query parameter only tells how a reader got there. */
export function isTracking(name: string, value: string): boolean {
  const key = name.toLowerCase()
  if (names.has(key) || prefixes.some((prefix) => key.startsWith(prefix))) return true
  return sources.has(key) && sourceValue.test(value.toLowerCase())
}

import type { NarrativePattern } from "./narrative-pattern";

const kinds = "(?:各类|各种)?(?:政府|政务|公开)?信息";
/** 制发规范性文件4件，废止…: the numbers behind it speak of the same documents. */
const issuedBefore = "(?:(?:行政)?规范性文件|规范性文件[^,。;\\d]{0,10},(?:本年度?|全年)?制发)\\d+件,(?:清理)?废止(?:(?:行政规范性)?文件)?";
/** What a channel carries: 信息, 动态信息, 政策解读、消费提示等信息. */
const posts = `(?:${kinds}|(?:政务|工作)?动态(?:信息)?|[^,。;\\d]{2,40}?等(?:各类)?信息)`;
/** Channels named side by side share one number: none of them can be given it. */
const alone =
  '(?<!(?:网站|平台|门户|微博|公众号|微信|客户端|抖音|公报|栏目|媒体)(?:账号|号)?[”"》]?(?:、|和|及|与|以及)(?:官方|政务)?(?:[“"][^”"]{1,16}[”"])?(?:官方|政务)?|微博)';
const channels = "网站|门户|平台|微博|微信|公众号|客户端|新媒体|公报|栏目|抖音|APP|报刊|邮箱|公示栏|网(?=和|、|同步|及)";

/** Wordings about published documents, channels, interpretation and supervision, section one. */
export const publicationPatterns: readonly NarrativePattern[] = [
  { id: "regulationsInForce", unit: "件", patterns: ["现行有效(?:的)?(?:省|市)?(?:政府)?规章{N}[件部]"] },
  {
    id: "normativeDocumentsInForce",
    unit: "件",
    patterns: ["现行有效(?:的)?(?:行政)?规范性文件{N}件", "现行有效(?:的)?(?:省|市)?(?:政府)?规章\\d+[件部][,、](?:行政)?规范性文件{N}件"],
  },
  { id: "normativeDocumentsInForce", unit: "件", topic: "inForce", patterns: ["^(?:行政)?规范性文件{N}件"] },
  {
    id: "regulationsIssued",
    unit: "件",
    patterns: ["(?:制发|制定|出台|印发|公布|发布|主动公开)(?:了|发布)?(?:省|市)?(?:政府)?规章{N}[件部](?!\\((?:含|其中|包括))"],
  },
  {
    id: "normativeDocumentsIssued",
    unit: "件",
    patterns: [
      "(?:制发|制定|制作|出台|印发|新发|发布|公布)(?:了)?(?:行政)?规范性文件{N}[件份]",
      "规范性文件[^,。;\\d]{0,10},(?:本年度?|全年)?制发{N}件,废止\\d+件",
      "(?:制发|制定|出台|发布|主动公开)(?:了|发布)?(?:省|市)?(?:政府)?规章\\d+[件部][,、](?:行政)?规范性文件{N}件",
    ],
  },
  { id: "normativeDocumentsIssued", unit: "件", within: "part", patterns: ["其中,?新?(?:制定|制发)(?:行政)?规范性文件{N}件"] },
  {
    id: "normativeDocumentsRepealed",
    unit: "件",
    patterns: ["(?:废止|宣布失效)(?:了)?(?:行政)?规范性文件{N}[件份]", `${issuedBefore}{N}件`],
  },
  { id: "normativeDocumentsInForce", unit: "件", patterns: [`${issuedBefore}\\d+件,现行有效(?:(?:行政规范性)?文件)?(?:件数)?{N}件`] },
  {
    id: "sitePosts",
    unit: "条",
    patterns: [
      `${alone}(?:门户网站|政府网站|官方网站|官网)(?:平台)?(?:(?!微博|微信|公众号|新媒体|栏目|专栏|检查|和|、|及){C}){0,10}?(?:发布|公开|更新)${kinds}(?:数量)?{N}条`,
    ],
  },
  {
    id: "sitePosts",
    unit: "条",
    patterns: [`(?:通过|在)(?:部门|本局|本单位)?网站(?:已|主动|累计|共)*(?:发布|公开)${kinds}{N}条`],
  },
  {
    id: "sitePosts",
    unit: "条",
    within: "part",
    patterns: [`其中[:,]?(?:在|通过)?[省市县区镇乡]?(?:人民)?(?:政府(?:门户)?|门户)网站(?:发布|公开)(?:${kinds})?{N}条`],
  },
  {
    id: "microblogPosts",
    unit: "条",
    patterns: [`${alone}微博(?:账号|号|平台)?(?:(?!微信|网站|和|、|等){C}){0,6}?(?:发布|推送|公开)${posts}{N}[条篇]`],
  },
  {
    id: "wechatPosts",
    unit: "条",
    patterns: [
      `(?<!公报[”"》]?(?:的)?(?:官方)?)${alone}(?:政务)?微信(?:公众号|公众平台|平台)?(?:(?!微博|网站|和|、|等){C}){0,6}?(?:发布|推送|公开|公布|编发)${posts}{N}[条篇]`,
      `(?<!、)${alone}微信公众号(?:保持|坚持)[^,。;\\d]{2,12},(?:全年)?(?:共|累计)?(?:发布|推送)${kinds}{N}[条篇]`,
      `(?<!、)${alone}微信公众号(?:[“"][^”"]{1,12}[”"])?(?:发布|公开|推送)(?:共)?{N}[条篇]`,
    ],
  },
  {
    id: "wechatPosts",
    unit: "条",
    within: "part",
    patterns: [`其中[:,]?(?:官方|政务)?微信公众号(?:[“"][^”"]{1,12}[”"])?(?:发布|公开|推送)(?:${posts})?{N}[条篇]`],
  },
  {
    id: "otherChannelPosts",
    unit: "条",
    patterns: [`其[他它](?:渠道|方式|平台|途径)(?:{C}){0,6}?(?:发布|公开)(?:${kinds})?(?:数量?)?{N}条`],
  },
  {
    id: "postsTotal",
    unit: "条",
    patterns: [
      `^(?:(?!${channels}|其中|通过).){0,60}?(?:主动公开|共公开|累计公开)(?:的)?${kinds}(?:总数|数量)?(?:已)?{N}条`,
      // Sites and more taken together are every channel; new media alone are not.
      `(?:网站|公开栏|公示栏)[^。;]{0,40}?等(?:多种|多个|各种)?(?:(?:公开)?(?:渠道|平台|方式|形式|载体|途径))?(?:全年|累计|共)*主动公开(?:各类)?${kinds}(?:总数|数量)?{N}条`,
      `通过(?:各|多种|各种|多个)(?:渠道|平台|方式|途径)(?:累计|共)?主动公开${kinds}{N}条`,
    ],
  },
  {
    id: "gazetteIssues",
    unit: "期",
    patterns: ['公报[》”"]?(?:共)?(?:出版|编印|编发|印发|发行|刊发)?{N}期', "{N}期《?(?:省|市)?(?:人民)?政府公报"],
  },
  {
    id: "gazetteDocuments",
    unit: "件",
    patterns: ['公报[》”"]?(?:共)?(?:出版|编印|编发|印发|发行)?\\d+期[,、](?:共)?(?:发布|刊发|刊登|刊载|登载)(?:各类)?(?:政策)?文件{N}件'],
  },
  {
    id: "interpretations",
    unit: "篇",
    patterns: ["(?<!其中[^。;]{0,60}|栏目发布)政策解读(?:稿件|材料|文章|信息)?{N}[篇件份条]", "{N}篇(?:政策)?解读(?:稿件|材料|文章)?"],
  },
  {
    id: "pressConferences",
    unit: "场",
    patterns: ["(?<!其中{C}{0,20}){N}(?:场次?|次)新闻发布会", "(?<!其中{C}{0,20})(?:召开|举办|举行)新闻发布会{N}[场次]"],
  },
  { id: "onlineInterviews", unit: "场", patterns: ["(?<!其中{C}{0,20}){N}[场期](?:次)?在线访谈", "(?<!其中{C}{0,20})在线访谈{N}[场期次]"] },
  { id: "siteChecks", unit: "次", patterns: ["(?:检查|抽查|巡查)(?:全省|全市|各级)?(?:政府)?网站{N}(?:个|家)?次"] },
  {
    id: "newMediaChecks",
    unit: "个",
    patterns: [
      "(?:检查|抽查|巡查)(?:全省|全市|各级)?政务新媒体(?:账号)?{N}个",
      "(?:检查|抽查|巡查)(?:全省|全市|各级)?(?:政府)?网站\\d+(?:个|家)?(?:次)?[,、]政务新媒体(?:账号)?{N}个",
    ],
  },
  { id: "newMediaAccounts", unit: "个", patterns: ["(?:在运维|运维|开设|开通|现有|共有)(?:的)?政务新媒体(?:账号)?{N}个"] },
  {
    id: "trainingSessions",
    unit: "场",
    patterns: [
      "(?:开展|举办|组织)(?:了)?(?:(?!参加|\\d){C}){0,12}?培训(?:班|会|活动)?{N}(?:场次?|期|次)(?!人)",
      "(?:开展|举办|组织)(?:了)?{N}(?:场次?|期|次)(?:(?!参加){C}){0,10}?培训",
    ],
  },
  {
    id: "peopleTrained",
    unit: "人次",
    patterns: [
      "参训(?:人员)?(?:达|共)?{N}人次?",
      "{N}(?:人次|名|人)(?:工作人员|干部)?(?:次)?参加(?:了)?(?:{C}){0,6}?培训",
      "培训(?:{C}){0,8}?{N}人次",
    ],
  },
];

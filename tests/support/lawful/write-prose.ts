import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { Dice } from "../../roundtrip/dice";

/** What the prose is written from. */
export interface Subject {
  readonly body: string;
  /** How the text speaks of itself: 我局, 本镇. */
  readonly self: string;
  readonly isGovernment: boolean;
  readonly year: number;
  readonly facts: Facts;
  readonly lastYear: Facts | null;
  readonly dice: Dice;
}

const denied = /^applications\.denied\w+\.total$/;
const groups: Readonly<Record<string, RegExp>> = {
  denied,
  unavailable: /^applications\.unavailable\w+\.total$/,
  notProcessed: /^applications\.notProcessed\w+\.total$/,
  other: /^applications\.other(?!Organization)\w*\.total$/,
};

/** The total of a row of 表三 or of one of its groups. */
function totalOf({ values }: Facts, row: string): number {
  const group = groups[row];
  if (!group) return values[`applications.${row}.total` as CellId] ?? 0;
  return (Object.keys(values) as CellId[]).reduce((sum, cell) => (group.test(cell) ? sum + (values[cell] ?? 0) : sum), 0);
}

const disputesOf = ({ values }: Facts, row: string, result = "total") => values[`disputes.${row}.${result}` as CellId] ?? 0;
const percent = (part: number, whole: number, places: number) => `${((part / whole) * 100).toFixed(places)}%`;

/** Applications: received, carried, concluded and their results, worded in one of many ways. */
function applications({ facts, lastYear, dice, year, self }: Subject): string[] {
  const [received, carriedIn, concluded, carriedOut] = ["newReceived", "carriedIn", "concluded", "carriedOut"].map((row) =>
    totalOf(facts, row),
  ) as [number, number, number, number];
  if (received + carriedIn === 0) {
    return [
      dice.pick([
        `${year}年，${self}未收到政府信息公开申请。`,
        "全年没有收到公民、法人或者其他组织提出的政府信息公开申请。",
        `本年度共收到政府信息公开申请0件。`,
        `${self}全年新收政府信息公开申请0件，上年结转0件，结转下年度办理0件。`,
        "本年度无依申请公开政府信息申请。",
      ]),
    ];
  }
  const former = lastYear ? totalOf(lastYear, "newReceived") : 0;
  const growth = former > 0 && received !== former && dice.chance(0.5) ? growthOf(received, former, dice) : "";
  const opening = dice.pick([
    `${year}年，${self}共收到政府信息公开申请${received}件${growth}。`,
    `全年新收政府信息公开申请${received}件${growth}，上年度结转${carriedIn}件。`,
    `本年度受理依申请公开${received}件${growth}，另有上年结转申请${carriedIn}件。`,
    `${year}年度共办理政府信息公开申请${received + carriedIn}件，其中新收${received}件，上年结转${carriedIn}件。`,
    `${self}收到各类政府信息公开申请共计${received}件${growth}。`,
    `共登记政府信息公开申请${received}件，均逐件编号、专人办理。`,
    `全年接收信息公开申请${received}件，较好满足了群众需要。`,
    `${year}年新收依申请公开政府信息申请${received}件。`,
  ]);
  const closing = dice.pick([
    `办结${concluded}件，结转下年度继续办理${carriedOut}件。`,
    `截至年底，已办结政府信息公开申请${concluded}件${carriedOut > 0 ? `，${carriedOut}件结转下年度办理` : ""}。`,
    `全部按照法定时限答复，共答复申请${concluded}件。`,
    ...(carriedIn > 0 ? [`上年结转的${carriedIn}件已全部办结，本年新收的申请中办结${concluded - carriedIn}件。`] : []),
    ...(carriedOut === 0 && carriedIn === 0 ? ["均已在法定期限内办结。", "答复率100%。"] : []),
  ]);
  return [opening, closing, results(facts, dice, concluded), ways(facts, dice, received)];
}

function growthOf(received: number, former: number, dice: Dice): string {
  const up = received > former;
  const rate = percent(Math.abs(received - former), former, dice.pick([1, 2]));
  const verb = up ? dice.pick(["增长", "上升", "增加"]) : dice.pick(["下降", "减少"]);
  return dice.pick([`，同比${verb}${rate}`, `，较上年${verb}${rate}`, `，较上年的${former}件${verb}${rate}`]);
}

function results(facts: Facts, dice: Dice, concluded: number): string {
  if (concluded === 0 || dice.chance(0.35)) return "";
  const [granted, partly] = [totalOf(facts, "granted"), totalOf(facts, "partlyGranted")];
  const [refused, unable, unprocessed, other] = ["denied", "unavailable", "notProcessed", "other"].map((row) => totalOf(facts, row));
  const withShare = (count: number) => (dice.chance(0.5) ? `${count}件，占${percent(count, concluded, 2)}` : `${count}件`);
  return dice.pick([
    `其中，予以公开${granted}件，部分公开${partly}件，不予公开${refused}件，无法提供${unable}件，不予处理${unprocessed}件，其他处理${other}件。`,
    `从办理结果看，予以公开${withShare(granted)}，无法提供${withShare(unable ?? 0)}，其余为部分公开、不予公开等情形。`,
    `答复类型中，予以公开和部分公开${granted + partly}件，不予公开${refused}件，无法提供${unable}件。`,
    `办理结果：予以公开的${granted}件；部分公开的${partly}件；不予公开的${refused}件；无法提供的${unable}件；不予处理的${unprocessed}件；其他处理的${other}件。`,
    `在答复中，予以公开${granted}件，占答复总数的${percent(granted, concluded, 1)}。`,
  ]);
}

function ways(facts: Facts, dice: Dice, received: number): string {
  if (received < 4 || dice.chance(0.5)) return "";
  const online = 1 + dice.below(received - 2);
  const person = facts.values["applications.newReceived.naturalPerson"] ?? 0;
  return dice.pick([
    `从申请方式看，网络申请${online}件，信函申请${received - online}件。`,
    `其中通过网络提交${online}件，通过邮寄提交${received - online}件。`,
    `从申请主体看，自然人申请${person}件，法人或其他组织申请${received - person}件。`,
    `申请内容主要涉及土地征收、社会保障等领域，其中征地类申请${Math.ceil(received / 3)}件。`,
  ]);
}

function disputes({ facts, dice, self }: Subject): string {
  const [review, direct, after] = ["reconsideration", "litigationDirect", "litigationAfterReconsideration"].map((row) =>
    disputesOf(facts, row),
  ) as [number, number, number];
  const rows = ["reconsideration", "litigationDirect", "litigationAfterReconsideration"];
  const corrected = rows.reduce((sum, row) => sum + disputesOf(facts, row, "corrected"), 0);
  if (review + direct + after === 0) {
    return dice.pick([
      `${self}未发生因政府信息公开引起的行政复议、行政诉讼。`,
      "全年没有政府信息公开行政复议和行政诉讼案件。",
      "全年政府信息公开类行政复议0件，行政诉讼0件。",
      "",
    ]);
  }
  const noLoss = corrected === 0 ? dice.pick(["，不存在被纠错或败诉的情况", "，无被纠错情形", ""]) : "";
  return dice.pick([
    `全年政府信息公开类行政复议${review}件，行政诉讼${direct + after}件${noLoss}。`,
    `因政府信息公开被申请行政复议${review}件，被提起行政诉讼${direct + after}件${noLoss}。`,
    `政府信息公开行政复议案件${review}件，未经复议直接起诉${direct}件，复议后起诉${after}件${noLoss}。`,
    `政府信息公开引发行政复议${review}件，其中结果维持${disputesOf(facts, "reconsideration", "upheld")}件，结果纠正${disputesOf(facts, "reconsideration", "corrected")}件，尚未审结${disputesOf(facts, "reconsideration", "pending")}件。`,
    "",
  ]);
}

function publication({ facts, dice, self, year }: Subject): string[] {
  const [site, wechat, blog] = [800 + dice.below(20_000), 100 + dice.below(3000), 50 + dice.below(900)];
  const at = (cell: string) => facts.values[cell as CellId] ?? 0;
  const [issued, repealed, inForce] = ["issued", "repealed", "inForce"].map((column) => at(`disclosure.normativeDocuments.${column}`));
  const documents = [
    `全年制发行政规范性文件${issued}件，废止行政规范性文件${repealed}件，现行有效行政规范性文件${inForce}件。`,
    `截至${year}年12月31日，现行有效的行政规范性文件${inForce}件。`,
    `${self}制定出台行政规范性文件${issued}件，均在印发后20个工作日内公开，并同步发布政策解读稿件${3 + dice.below(20)}篇。`,
    "及时公开规范性文件、财政预决算和重大建设项目等信息。",
  ];
  return [
    dice.pick([
      `全年通过门户网站发布信息${site}条，微信公众号发布信息${wechat}条，微博发布信息${blog}条。`,
      `${self}主动公开政府信息${site + wechat}条，其中网站${site}条、微信公众号${wechat}条。`,
      `${year}年，在政府网站公开各类信息${site}余条，政务新媒体推送${wechat}条，累计阅读${1 + dice.below(90)}.${dice.below(9)}万次。`,
      `在市级以上媒体刊发稿件${30 + dice.below(90)}篇，在政府网站公开信息${site}条，较上年增长${1 + dice.below(30)}.${dice.below(9)}%。`,
    ]),
    facts.editions.disclosure === "2021" ? dice.pick(documents) : "及时公开规范性文件、财政预决算和重大建设项目等信息。",
    dice.pick([
      `发布政策解读材料${5 + dice.below(40)}篇，组织在线访谈${1 + dice.below(9)}场。`,
      `召开新闻发布会${1 + dice.below(9)}场，回应社会关切${10 + dice.below(50)}次。`,
      "",
    ]),
  ];
}

function services({ dice, isGovernment }: Subject): string {
  const received = 120 + dice.below(4000);
  const closed = received - dice.below(90);
  return dice.pick([
    `“${isGovernment ? "县长" : "局长"}信箱”受理来信${received}件，办结${closed}件，办结率${percent(closed, received, 2)}。`,
    `受理12345热线工单${received}件，办结${closed}件，办结率${percent(closed, received, 1)}。`,
    `办理人大代表建议${10 + dice.below(50)}件、政协提案${10 + dice.below(50)}件，办结率100%。`,
    `回复网民留言${received}条，群众满意率达${90 + dice.below(9)}.${dice.below(9)}%。`,
    `办理信访事项${received}件，均按期答复。`,
    "",
  ]);
}

function supervision({ dice, isGovernment }: Subject): string {
  const government = isGovernment
    ? dice.pick([
        "把政务公开纳入年度绩效考核，开展社会评议，群众评价总体良好；全年没有因信息公开工作被责任追究的情形。",
        "政务公开占年度考核分值4分，面向社会开展满意度评议，未发生需要追究责任的问题。",
      ])
    : dice.pick(["建立月检查、季通报制度，压实工作责任。", "由分管领导牵头，配备专职人员2名，定期开展自查。"]);
  return `${government}${dice.pick([`全年举办政务公开培训${1 + dice.below(4)}期，参训人员${30 + dice.below(300)}人次。`, `组织${20 + dice.below(60)}人参加业务培训。`, "加强业务培训，邀请专家授课。"])}`;
}

const management = [
  "完善信息发布审核机制，严格落实三审三校，动态调整主动公开目录。",
  "规范政府信息管理，健全保密审查制度，公文制发时同步确定公开属性。",
  "对2018年以来的文件进行了全面清理，及时更新失效信息。",
  "加强政府信息资源规范化、标准化管理，做好归档与动态更新。",
];
const platform = [
  "优化门户网站栏目设置，整合5个专栏，强化政务新媒体日常监管。",
  "加强政府网站和政务新媒体建设，在政务服务大厅设置信息查阅点3个。",
  "做好政府信息公开平台建设，网站全年零故障运行，24小时开放查阅。",
];
const headings: readonly (readonly string[])[] = [
  ["（一）主动公开情况", "（二）依申请公开情况", "（三）政府信息管理情况", "（四）政府信息公开平台建设情况", "（五）监督保障情况"],
  ["（一）主动公开。", "（二）依申请公开。", "（三）政府信息管理。", "（四）平台建设。", "（五）监督保障。"],
  ["1.主动公开方面。", "2.依申请公开方面。", "3.政府信息管理方面。", "4.平台建设方面。", "5.监督保障方面。"],
  ["一是主动公开不断深化。", "二是依申请公开依法规范。", "三是信息管理持续加强。", "四是平台建设稳步推进。", "五是监督保障扎实有力。"],
];

/** The paragraphs of section one: a preface and the five aspects, headed in one of several ways. */
export function writeSectionOne(subject: Subject): string[] {
  const { dice, body, year, self } = subject;
  const heads = dice.pick(headings);
  const ownLines = dice.chance(0.5);
  const texts = [
    publication(subject).join(""),
    [...applications(subject), disputes(subject)].join(""),
    dice.pick(management),
    dice.pick(platform) + services(subject),
    supervision(subject),
  ];
  const preface = dice.pick([
    `${year}年，${body}认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政务公开各项工作。`,
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，现将${self}${year}年政府信息公开工作情况报告如下。`,
    `本报告数据统计期限为${year}年1月1日至${year}年12月31日。`,
  ]);
  return [preface, ...texts.flatMap((text, at) => (ownLines ? [heads[at] ?? "", text] : [`${heads[at] ?? ""}${text}`]))];
}

/** Section five: problems and what will be done about them. */
export function writeSectionFive({ dice, year, self }: Subject): string[] {
  const problem = dice.pick([
    "主要问题：一是公开内容还不够全面，二是政策解读形式较为单一。",
    `${year}年，${self}政务公开工作仍存在不足：主动公开的时效性有待提高，基层业务力量比较薄弱。`,
    "存在的问题：个别栏目更新不够及时，工作人员业务能力有待提升。",
  ]);
  const remedy = dice.pick([
    `改进措施：${year + 1}年将开展业务培训不少于2次，制作图文解读10篇以上。`,
    "下一步，将完善发布机制，丰富解读形式，加强队伍建设，推动工作再上新台阶。",
    `针对上年存在的问题，${year}年已完成3项整改；今后将继续加大检查力度。`,
  ]);
  return dice.chance(0.5) ? [problem, remedy] : [problem + remedy];
}

/** Section six, with the fees that the form asks for. */
export function writeSectionSix({ dice, year }: Subject): string[] {
  const fee = dice.pick([
    "本年度没有收取信息处理费。",
    `${year}年未收取政府信息公开信息处理费。`,
    "按照《政府信息公开信息处理费管理办法》，本年度未发出收费通知，收取信息处理费0元。",
    "全年收取信息处理费1件，共计120元。",
    "本年度依申请公开未产生信息处理费。",
  ]);
  return [
    fee,
    dice.pick(["无其他需要报告的事项。", "本报告电子版可在政府门户网站下载，如有疑问请与本机关联系，电话：0351-5550123。", ""]),
  ].filter(Boolean);
}

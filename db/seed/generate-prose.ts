import type { BodyKind } from "@/domain/body/body";
import type { Edition } from "@/domain/form/edition";
import type { Dice } from "./dice";
import { type Figures, figureOf } from "./figures";

/** Counts that stand in prose only; a channel the report says nothing about is null. */
export interface Channels {
  readonly mailbox: Closure | null;
  readonly hotline: Closure | null;
  readonly sitePosts: number;
  readonly wechatPosts: number;
  readonly complaints: number;
  readonly trained: number;
}

export interface Closure {
  /** What the text calls it, 市长信箱. */
  readonly channel: string;
  readonly received: number;
  readonly closed: number;
}

export interface ProseInput {
  readonly year: number;
  readonly kind: BodyKind;
  readonly edition: Edition;
  readonly figures: Figures;
  readonly channels: Channels;
}

/** Section one: the five aspects the format asks for, with the figures of the tables repeated in words. */
export function overviewProse(dice: Dice, input: ProseInput): string[] {
  return [
    dice.pick([
      `本报告按国家规定的格式编写，统计期限为${input.year}年1月1日至12月31日。`,
      `依照政府信息公开条例的要求，现公布${input.year}年度工作情况，数据统计期限为${input.year}年1月1日至12月31日。`,
      `以下各项数据的统计期限为${input.year}年1月1日至12月31日，表中数字与正文如有疑问，以表为准。`,
    ]),
    `（一）主动公开情况。${publicationWords(dice, input.channels)}`,
    `（二）依申请公开情况。${applicationWords(dice, input)}`,
    `（三）政府信息管理情况。${documentWords(dice, input)}`,
    `（四）平台建设情况。${channelWords(dice, input.channels)}`,
    `（五）监督保障情况。${supervisionWords(dice, input)}`,
  ];
}

/** Section five: problems and what is done about them. */
export function problemProse(dice: Dice, year: number): string[] {
  const problem = dice.pick(["部分栏目更新不够及时", "答复文书的说理还不够充分", "公开目录与实际业务衔接不紧", "解读材料形式比较单一"]);
  const measure = dice.pick(["按月检查栏目更新", "整理常见情形的答复要点", "逐项对照修订公开目录", "增加图表和问答形式的解读"]);
  return [
    `${year}年存在的主要问题是${problem}，基层工作人员变动较多。`,
    `改进办法：${measure}，安排新到岗人员参加培训，下一年度继续跟进。`,
  ];
}

/** Section six: the processing fees, which every report must state. */
export function otherProse(year: number): string[] {
  return [`${year}年度未收取政府信息公开信息处理费。没有其他需要报告的事项。本报告电子版可在本机关门户网站查阅下载。`];
}

function publicationWords(dice: Dice, { sitePosts, wechatPosts }: Channels): string {
  return dice.pick([
    `门户网站全年发布信息${sitePosts}条，微信公众号发布信息${wechatPosts}条。`,
    `通过门户网站发布信息${sitePosts}条，通过微信公众号发布信息${wechatPosts}条，群众查阅更加方便。`,
  ]);
}

function applicationWords(dice: Dice, { figures }: ProseInput): string {
  const count = (row: string) => figureOf(figures, `applications.${row}.total`);
  const disputes = (row: string) => figureOf(figures, `disputes.${row}.total`);
  const suits = disputes("litigationDirect") + disputes("litigationAfterReconsideration");
  const flow = dice.pick([
    `新收政府信息公开申请${count("newReceived")}件，上年结转${count("carriedIn")}件，办结${count("concluded")}件，结转下年度继续办理${count("carriedOut")}件。`,
    `全年收到政府信息公开申请${count("newReceived")}件，上年结转${count("carriedIn")}件；全年办结${count("concluded")}件，结转下年度${count("carriedOut")}件。`,
  ]);
  const contested = `发生政府信息公开类行政复议${disputes("reconsideration")}件、行政诉讼${suits}件。`;
  return flow + (disputes("reconsideration") + suits > 0 ? contested : "未发生政府信息公开类行政复议和行政诉讼。");
}

function documentWords(dice: Dice, { edition, figures }: ProseInput): string {
  const kept = dice.pick(["定期清理文件并更新公开目录。", "文件公开前逐件审查，目录随时更新。"]);
  if (edition.id !== "2021") return kept;
  const rules = figureOf(figures, "disclosure.regulations.inForce");
  const papers = figureOf(figures, "disclosure.normativeDocuments.inForce");
  return `${kept}截至年底，${rules > 0 ? `现行有效规章${rules}件，` : ""}现行有效行政规范性文件${papers}件。`;
}

function channelWords(dice: Dice, { mailbox, hotline, complaints }: Channels): string {
  const words = [dice.pick(["网站和新媒体账号按规定接受检查。", "网站栏目按目录调整，检索更加准确。"])];
  if (mailbox) words.push(closureWords(`“${mailbox.channel}”受理群众来信`, mailbox));
  if (hotline) words.push(closureWords("12345热线受理诉求", hotline));
  words.push(complaints > 0 ? `受理政府信息公开投诉举报${complaints}件。` : "没有收到对政府信息公开工作的投诉。");
  return words.join("");
}

function closureWords(opening: string, { received, closed }: Closure): string {
  return `${opening}${received}件，办结${closed}件，办结率${((100 * closed) / received).toFixed(2)}%。`;
}

function supervisionWords(dice: Dice, { kind, channels }: ProseInput): string {
  const training = `举办业务培训，共有${channels.trained}人参加了培训。`;
  if (kind !== "government") return training + dice.pick(["责任落实到科室和个人。", "内部检查每季度一次。"]);
  return `${training}对各单位开展工作考核和社会评议，本年度没有责任追究情形。`;
}

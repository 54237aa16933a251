import type { MessageSet } from "./message-set";

/** Words of the big screen. */
export const screenMessages = {
  "screen.title": { zh: "大屏", en: "Big screen" },
  "screen.year": { zh: "{year} 年度", en: "Report year {year}" },
  "screen.asOf": {
    zh: "数据截至 {at}　底数写在数旁，未报不当作 0",
    en: "Data as of {at}. Bases stand beside the numbers; not filed is never 0",
  },
  "screen.lost": { zh: "连接中断，显示的是 {at} 的数据，正在重连", en: "Connection lost; showing data of {at}, reconnecting" },
  "screen.signedOut": { zh: "登录已到期，显示的是 {at} 的数据", en: "Signed out; showing data of {at}" },
  "screen.signIn": { zh: "重新登录", en: "Sign in again" },
  "screen.of": { zh: "第 {at} 屏，共 {count} 屏", en: "Screen {at} of {count}" },
  "screen.left": { zh: "{seconds} 秒后换屏", en: "next in {seconds} s" },
  "screen.paused": { zh: "已暂停", en: "paused" },
  "screen.pause": { zh: "暂停（空格）", en: "Pause (space)" },
  "screen.resume": { zh: "继续（空格）", en: "Resume (space)" },
  "screen.before": { zh: "上一屏", en: "Previous screen" },
  "screen.next": { zh: "下一屏", en: "Next screen" },
  "screen.full": { zh: "全屏（F）", en: "Full screen (F)" },
  "screen.leave": { zh: "退出大屏", en: "Leave" },
  "screen.reported": { zh: "已有审定年报的机关", en: "Bodies with an approved report" },
  "screen.reported.all": { zh: "应报的都已审定", en: "all that are due" },
  "screen.reported.missing": { zh: "未全，缺 {count} 个", en: "incomplete, {count} missing" },
  "screen.places.title": { zh: "{count} 个地方和单位的主要数字", en: "Main figures of {count} places" },
  "screen.places.sub": {
    zh: "{year} 年，底色越亮数值越大，不代表好坏；斜体不足 30 件",
    en: "{year}; brighter is larger, neither good nor bad; italics: under 30 cases",
  },
  "screen.places.more": { zh: "另有 {count} 个未列出", en: "{count} more not shown" },
  "screen.mailbox.sub": {
    zh: "领导信箱办结／受理，{year} 年，载明 {count}/{all} 个机关",
    en: "Leaders' mailboxes, closed / received, {year}, stated by {count} of {all} bodies",
  },
  "screen.missing.sub": { zh: "{year} 年应报而没有审定年报的", en: "Due for {year} and not approved" },
  "screen.missing.none": { zh: "应报的机关都已有审定年报。", en: "Every body that is due has an approved report." },
  "screen.years.title": { zh: "历年合计含几个机关", en: "Bodies in the sums, by year" },
  "screen.years.sub": { zh: "有新收申请数的机关／应有的机关", en: "With a number of new applications / expected" },
  "screen.kinds.title": { zh: "已审定 {included}/{expected} 个机关", en: "{included} of {expected} approved" },
  "screen.kinds.sub": { zh: "本级机关和下一级政府，{year} 年", en: "Own bodies and governments below, {year}" },
  "screen.empty": {
    zh: "{year} 年还没有审定的年报。数字出现后本屏自动更新。",
    en: "No approved report for {year} yet. This screen updates by itself.",
  },
} as const satisfies MessageSet;

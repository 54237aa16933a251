import type { Bilingual } from "@/domain/checks/finding";
import type { ReportState } from "@/domain/report/life";

/** An expected outcome in words: a code for programs and a sentence that says what happened and what to do. */
export interface Refused {
  readonly outcome: "refused";
  readonly code: string;
  readonly message: Bilingual;
}

const refused = (code: string, zh: string, en: string): Refused => ({ outcome: "refused", code, message: { zh, en } });

/** The file prints another body than the one that files it. */
export function otherBody(printed: string, own: string): Refused {
  return refused(
    "otherBody",
    `文件中的机关是「${printed}」，您填报的机关是「${own}」。文件未保存，请核对后重新上传。`,
    `The file is by “${printed}”, but you file for “${own}”. Nothing was stored; check the file and upload again.`,
  );
}

/** The printed name fits several bodies. */
export function unclearBody(printed: string, names: readonly string[], own: string): Refused {
  const shown = names.slice(0, 3).join("、");
  return refused(
    "unclearBody",
    `文件中的机关名称「${printed}」可能指${shown}${names.length > 3 ? "等" : ""}，无法确定是「${own}」。文件未保存，请在标题中写明机关全称。`,
    `The name “${printed}” in the file may mean ${shown}${names.length > 3 ? " and others" : ""}; it is not certain to be “${own}”. Nothing was stored; print the full name in the title.`,
  );
}

/** The file does not say who reports. */
export function bodyNotTold(own: string): Refused {
  return refused(
    "bodyNotTold",
    `文件中没有找到报告机关的名称，无法确认是「${own}」的年报。文件未保存，请在标题中写明机关全称。`,
    `The file does not name the reporting body, so it cannot be confirmed as the report of “${own}”. Nothing was stored; print the full name in the title.`,
  );
}

/** The file is of another year than declared. */
export function otherYear(printed: number, declared: number): Refused {
  return refused(
    "otherYear",
    `文件是 ${printed} 年度的年报，您选择的是 ${declared} 年度。文件未保存，请选择正确的年度或文件。`,
    `The file is the report for ${printed}, but you chose ${declared}. Nothing was stored; choose the right year or file.`,
  );
}

/** The file does not say which year it reports. */
export function yearNotTold(declared: number): Refused {
  return refused(
    "yearNotTold",
    `文件中没有找到报告年度，无法确认是 ${declared} 年度。文件未保存，请在标题中写明年度。`,
    `The file does not state its year, so it cannot be confirmed as ${declared}. Nothing was stored; print the year in the title.`,
  );
}

/** The year cannot be filed by this body: it did not exist then, or the year is not over. */
export function yearNotFiled(year: number, own: string): Refused {
  return refused(
    "yearNotFiled",
    `「${own}」不需要填报 ${year} 年度的年报（年度尚未开始或机构当年不存在）。文件未保存。`,
    `“${own}” does not file for ${year}: the year has not begun, or the body did not exist then. Nothing was stored.`,
  );
}

/** The idempotency key was already used for something else. */
export const keyReused = refused(
  "keyReused",
  "这次操作的编号已用于另一份文件，未作任何改动。请刷新页面后重试。",
  "This operation's key was already used for something else; nothing was changed. Reload the page and try again.",
);

const stateWords: Readonly<Record<ReportState, Bilingual>> = {
  received: { zh: "已收到", en: "received" },
  corrected: { zh: "已更正", en: "corrected" },
  submitted: { zh: "待审核", en: "waiting for review" },
  returned: { zh: "已退回", en: "returned" },
  approved: { zh: "已通过", en: "approved" },
};

/** The report's state does not allow the move. */
export function locked(state: ReportState): Refused {
  const word = stateWords[state];
  const next: Bilingual =
    state === "submitted"
      ? {
          zh: "审核期间不能改动，如需修改请联系审核机关退回。",
          en: "It cannot be changed during review; ask the reviewing office to return it.",
        }
      : { zh: "当前状态不能进行此操作，请刷新页面。", en: "This is not possible in its present state; reload the page." };
  return refused("locked", `年报${word.zh}，${next.zh}`, `The report is ${word.en}. ${next.en}`);
}

/** Findings stand in the way of submitting or approving. */
export function openFindings(errors: number, warnings: number): Refused {
  const zh = [errors > 0 ? `${errors} 个错误` : "", warnings > 0 ? `${warnings} 个警告` : ""].filter(Boolean).join("、");
  const en = [errors > 0 ? `${errors} error(s)` : "", warnings > 0 ? `${warnings} warning(s)` : ""].filter(Boolean).join(" and ");
  return refused("openFindings", `还有${zh}未更正或说明理由。`, `${en} still to be corrected or explained.`);
}

/** Someone saved since; nothing was changed. */
export function staleMessage(): Bilingual {
  return {
    zh: "年报在您打开之后已有改动，本次未保存。请刷新后在最新版本上操作。",
    en: "The report has changed since you opened it; nothing was saved. Reload and work on the latest version.",
  };
}

/** Approving what one uploaded or corrected oneself. */
export const ownWork = refused(
  "ownWork",
  "您上传或更正过这份年报，不能由本人审核通过。",
  "You uploaded or corrected this report yourself, so you cannot approve it.",
);

/** A correction names a cell or value that cannot stand. */
export function valueDoesNotFit(label: Bilingual): Refused {
  return refused(
    "valueDoesNotFit",
    `${label.zh}：数值不符合要求（件数为不小于 0 的整数，金额最多六位小数）。未作任何改动。`,
    `${label.en}: the value does not fit (counts are whole numbers from 0, money has at most six decimals). Nothing was changed.`,
  );
}

/** A correction names a cell the report's forms do not have. */
export function cellNotInForm(label: Bilingual): Refused {
  return refused(
    "cellNotInForm",
    `${label.zh}不在这份年报的表中。未作任何改动。`,
    `${label.en} is not in this report's tables. Nothing was changed.`,
  );
}

/** A correction that changes nothing. */
export const nothingChanged = refused(
  "nothingChanged",
  "所填数值与原值相同，未作任何改动。",
  "The values are the same as before; nothing was changed.",
);

/** The finding explained is not, or no longer, there. */
export const findingGone = refused(
  "findingGone",
  "该问题已不存在，无需说明。请刷新页面。",
  "This finding is no longer there; no explanation is needed. Reload the page.",
);

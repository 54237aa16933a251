import type { RefusalSet } from "./refusal-entry";

/** Why a report that is filled in online, or a nil report, is not made. Nothing was stored then. */
export const formRefusals = {
  formEmpty: {
    what: { zh: "表中还没有填写任何数字，没有生成报告。", en: "No figure has been filled in yet; no report was made." },
    next: { zh: "请先填写三张法定表。", en: "Fill in the statutory tables first." },
  },
  formMisread: {
    what: {
      zh: "生成的报告读回后，{place}与所填内容不同，没有保存。",
      en: "Read back, the report differs from the form in {place}; nothing was stored.",
    },
    next: {
      zh: "请检查正文中是否有单独成行的部分标题（如“二、主动公开政府信息情况”）或表格行，改写后重新生成。",
      en: "Look for lines in the text that are headings of the statutory sections or rows of the tables, reword them and try again.",
    },
  },
  "nil.carriedOut": {
    what: {
      zh: "{former} 年度报告结转下年度 {n} 件，{year} 年度不能作零报告。",
      en: "The report of {former} carried {n} applications over, so {year} cannot be a nil report.",
    },
    next: { zh: "请用在线填报，填写这些申请的办理结果。", en: "Use the online form and fill in what became of them." },
  },
  "nil.pending": {
    what: {
      zh: "{former} 年度报告有 {n} 件复议、诉讼尚未审结，{year} 年度不能作零报告。",
      en: "The report of {former} left {n} reviews or lawsuits pending, so {year} cannot be a nil report.",
    },
    next: { zh: "请用在线填报，填写表四。", en: "Use the online form and fill in table 4." },
  },
  "nil.incomplete": {
    what: { zh: "表二还有 {n} 格未填，没有生成零报告。", en: "{n} cells of table 2 are still blank; no nil report was made." },
    next: { zh: "没有的填 0，逐格确认后再生成。", en: "Enter 0 where there is nothing, and confirm every cell." },
  },
} as const satisfies RefusalSet;

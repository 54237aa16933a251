import type { Bilingual } from "../checks/finding";
import type { ReadingProblemCode } from "./reading";

/** What a person is told about each problem of a reading: what was found, what was done, what to do. */
export const problemTexts: Readonly<Record<ReadingProblemCode, Bilingual>> = {
  ambiguousRow: {
    zh: "本行的数值个数与栏目不符，不能确定各数属于哪一栏，均未采用。请对照原文逐格填写。",
    en: "The row has a different number of values than columns, so none was taken. Fill in each cell from the original.",
  },
  surplusColumnDropped: {
    zh: "本行比法定表格多一个数；只有一种去法能使全部勾稽关系成立，已按此读取。请对照原文确认。",
    en: "The row holds one value more than the form; only one way of dropping it makes every sum agree. Confirm it with the original.",
  },
  editionUncertain: {
    zh: "表中没有能区分 2019 版与 2021 版格式的行，暂按其他表格的版本读取。请确认所用格式。",
    en: "No row tells whether the table follows the 2019 or the 2021 form; it was read as the other tables are. Confirm the form used.",
  },
  mixedTable: {
    zh: "同一张表里混有 2019 版与 2021 版的栏目，另一版的数未采用。请按规定格式更正。",
    en: "The table mixes rows of the 2019 and the 2021 form; figures of the other form were not taken. Correct it to the prescribed form.",
  },
  unmappedRow: {
    zh: "表中有法定格式以外的行，其数值未计入任何法定栏目。请确认是否填错了位置。",
    en: "The table has a row the form does not have; its figures belong to no statutory cell. Confirm that nothing was entered in the wrong place.",
  },
  rowByPosition: {
    zh: "本行没有行名，按其在表中的位置认出。请对照原文确认。",
    en: "The row has no label and was told by its place in the table. Confirm it with the original.",
  },
};

import { matchBody } from "../body/match-body";
import { tableName } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import { cellsOfTable, editionById, editionForYear, tableIds } from "../form/editions";
import { failed, settled, type Verdict } from "./assess";

/** The title's year against the year filed for (Y01). A title without a year cannot be assessed. */
export function checkYear(year: number, titleYear: number | null): Verdict {
  const scope = { rule: "Y01-YEAR", scope: null, cells: [] };
  if (titleYear === null) return settled(scope, "notAssessable");
  if (titleYear === year) return settled(scope, "passed");
  return failed(scope, {
    message: { zh: `标题写的是 ${titleYear} 年，填报的是 ${year} 年`, en: `The title names ${titleYear}, the report is filed for ${year}` },
    stated: [titleYear, year],
  });
}

/** Each table's edition against the one prescribed for the year (Y07); tables are read as they are, never forced. */
export function checkEditions(facts: Facts, year: number): readonly Verdict[] {
  const prescribed = editionForYear(year);
  if (!prescribed) return [];
  return tableIds.flatMap((table) => {
    const used = facts.editions[table];
    // 表四 is alike in both editions.
    if (used === null || table === "disputes") return [];
    const scope = { rule: "Y07-FORM", scope: table, cells: [] };
    if (used === prescribed.id) return [settled(scope, "passed")];
    const cells = cellsOfTable(editionById(used).tables[table]).map(({ id }) => id);
    const name = tableName(table);
    const message = {
      zh: `${name.zh}用的是 ${used} 版表格，${year} 年度应使用 ${prescribed.id} 版（${prescribed.documentNumber}）`,
      en: `${name.en} follows the ${used} form; reports for ${year} use the ${prescribed.id} form (${prescribed.documentNumber})`,
    };
    return [failed({ ...scope, cells }, { message, stated: [year, Number(used)] })];
  });
}

/** The body the document names against the register's names for the one that files it (Y08). */
export function checkBody(statedBody: string | null, [name = "", ...aliases]: readonly string[]): Verdict {
  const scope = { rule: "Y08-BODY", scope: null, cells: [] };
  if (statedBody === null || name === "") return settled(scope, "notAssessable");
  const { outcome } = matchBody(statedBody, [{ id: name, name, shortName: null, aliases }]);
  if (outcome === "matched") return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `文件写的单位是“${statedBody}”，报送单位是“${name}”`,
      en: `The document names ${statedBody}; it is filed by ${name}`,
    },
  });
}

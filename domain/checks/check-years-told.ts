import { withoutSpaces } from "../document/normalise";
import { failed, type Scope, settled, type Verdict } from "./assess";

/** Names of documents and plans carry years of their own. */
const titles = /《[^》]*》|〔[^〕]*〕|\[[^\]]*\]|[（(][^）)]*[）)]|“[^”]*”|"[^"]*"/g;
/** A year that tells when figures were counted, not since when something holds or what is compared. */
const yearOfFigures =
  /(?<![\d较比与同和自从于截至止到—～~\-－、及以对])(20\d{2})年(?:度|全年|,|，)?(?!以来|以后|起|至|到|—|-|－|底|末|初|\d{1,2}月)(?![^。；,，]{0,8}(?:相比|同比|持平|以来|印发|修订|实施|施行|出台|制定|成立))[^。；]{0,40}?(?:公开|发布|收到|受理|新收|办理|办结|答复|收取|回复|印发|制发)[^。；，,]{0,16}?\d+(?:条|件|个|篇|期|次|份|元|人次)/g;

/** Section one tells of the report year, and looks back and ahead one year at most (Y09). */
export function checkYearsTold(s1: string, year: number): Verdict {
  const scope: Scope = { rule: "Y09-OTHERYEAR", scope: null, cells: [] };
  const text = withoutSpaces(s1).replace(titles, "");
  const told = [...text.matchAll(yearOfFigures)].map(([clause, named]) => ({ clause, named: Number(named) }));
  const other = told.filter(({ named }) => Math.abs(named - year) > 1);
  const [first] = other;
  if (!first) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `总体情况写有 ${first.named} 年的数据“${first.clause.slice(0, 40)}”，报告年度为 ${year} 年，请核实是否误用旧稿`,
      en: `Section one tells of ${first.named}: “${first.clause.slice(0, 40)}”; the report is for ${year}, please check for an old draft`,
    },
    stated: [year, ...new Set(other.map(({ named }) => named))],
  });
}

import { type BodyCandidate, matchBody } from "../body/match-body";

/** Words of file names around a body's name: what the file is, which year, which copy. */
const noise =
  /政府信息公开工作?|年度工作报告|工作年度报告|年度报告|年报|报告|信息公开|关于|公布|定稿|终稿|最终版|盖章版|扫描件|(?:19|20)\d{2}(?:年度|年(?!报))?|\(\d+\)|（\d+）|[\s_\-—·.、()（）《》【】[\]]+/gu;

/** The parts of a path, the file's name first, then its folders from the inside out, without the ending. */
function segmentsOf(path: string): readonly string[] {
  const parts = path.split(/[/\\]/).filter((part) => part !== "");
  const name = parts[parts.length - 1] ?? "";
  return [name.replace(/\.[A-Za-z0-9]{1,5}$/, ""), ...parts.slice(0, -1).reverse()];
}

/** The bodies the nearest part of a path names: one, several that fit alike, or none. */
export function bodiesInPath(path: string, candidates: readonly BodyCandidate[]): readonly string[] {
  for (const segment of segmentsOf(path)) {
    const match = matchBody(segment.normalize("NFKC").replaceAll(noise, ""), candidates);
    if (match.outcome === "matched") return [match.id];
    if (match.outcome === "ambiguous") return match.ids;
  }
  return [];
}

/** The report years (2008 and later) the nearest part of a path names; digits of a longer number are none. */
export function yearsInPath(path: string): readonly number[] {
  for (const segment of segmentsOf(path)) {
    const years = [...segment.matchAll(/(?<!\d)20(?:0[89]|[1-9]\d)(?!\d)/g)].map(([digits]) => Number(digits));
    if (years.length > 0) return [...new Set(years)];
  }
  return [];
}

import type { Document } from "../document/document";
import { squeezeText } from "../document/normalise";
import type { Source } from "../document/source";

/** The period the figures cover, said outright. */
const outright = [/((?:19|20)\d{2})年1月1日(?:起)?(?:至|到|-|—|－)(?:\1年)?12月31日/dgu];
/** The year named in passing. */
const inPassing = [
  /(?:汇报|报告|编制)(?:了)?[^，。,;；]{0,12}?((?:19|20)\d{2})年度?(?:的)?政府信息公开(?:工作)?(?:年度报告|情况|工作)/dgu,
  /((?:19|20)\d{2})年度?,[^，。,;；]{2,20}?(?:共|累计)?主动公开(?:各类)?政府信息\d/dgu,
  /截[至止](?:到)?((?:19|20)\d{2})年12月31日/dgu,
];
/** The opening of a report: preface and section one. */
const LAST_BLOCK = 60;

/** A year the text states for its figures. */
export interface StatedPeriod {
  readonly year: number;
  readonly source: Source;
  /** The period of the figures itself, not a year named in passing. */
  readonly isOutright: boolean;
}

/** The years the report's opening states as its own, each once, in order. */
export function statedPeriods(document: Document, to: number): readonly StatedPeriod[] {
  const periods = new Map<number, StatedPeriod>();
  document.blocks.slice(0, Math.min(to, LAST_BLOCK)).forEach((block, index) => {
    if (block.kind !== "paragraph") return;
    const { text, offsets } = squeezeText(block.text);
    const all = [outright, inPassing].flatMap((wordings) =>
      wordings.flatMap((wording) => [...text.matchAll(wording)].map((match) => ({ match, wordings }))),
    );
    for (const { match, wordings } of all) {
      const [start = 0, end = 0] = match.indices?.[1] ?? [];
      const year = Number(match[1]);
      const source: Source = { kind: "span", block: index, start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
      const isOutright = wordings === outright;
      if (!periods.has(year) || (isOutright && !periods.get(year)?.isOutright)) periods.set(year, { year, source, isOutright });
    }
  });
  return [...periods.values()];
}

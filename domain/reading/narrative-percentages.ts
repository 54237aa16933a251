import type { NarrativeFigure, StatedPercentage } from "./reading";

const unit = "[件条份宗起篇场封]";
const share = new RegExp(
  `^${unit}?[,、(]?(?:约|共)?占(?:比)?(?<base>[^,。;:%\\d]{0,16}?)(?:的)?(?:比例|比重|比)?(?:为|达|约)?(?<percent>\\d{1,3}(?:\\.\\d{1,4})?)%`,
  "du",
);
const growth = new RegExp(
  `^${unit}?[,、(]?(?:数量)?(?:同比|(?:较|比|与)(?:去年|上年度?|上一年度?|(?:19|20)\\d{2}年度?)(?:同期)?(?:的?(?<former>\\d+)${unit})?(?:相比)?,?)(?<way>增长|增加|上升|下降|减少|回落)(?:了)?(?:约)?(?<percent>\\d{1,4}(?:\\.\\d{1,4})?)%`,
  "du",
);

/** A number read from a sentence: the figure, and where its digits end. */
export interface ReadNumber {
  readonly figure: NarrativeFigure;
  readonly end: number;
}

/** A percentage found behind a number, with where its own digits stand in the sentence. */
export interface FoundPercentage extends Omit<StatedPercentage, "source"> {
  readonly start: number;
  readonly end: number;
}

/** The percentages that directly follow the numbers they speak of: 12件，占60%; 20件，同比增长25%. */
export function findPercentages(text: string, numbers: readonly ReadNumber[]): readonly FoundPercentage[] {
  return numbers.flatMap(({ figure, end }) => {
    const rest = text.slice(end);
    const found = share.exec(rest) ?? growth.exec(rest);
    const span = found?.indices?.groups?.percent;
    if (!found || !span || figure.unit === "%") return [];
    const { base, percent = "", way, former } = found.groups ?? {};
    const sign = way && /下降|减少|回落/u.test(way) ? -1 : 1;
    const kind = way ? ("growth" as const) : ("share" as const);
    return [
      {
        kind,
        of: figure.id,
        operand: figure.value,
        former: former ? Number(former) : null,
        base: base ? base : null,
        value: sign * Number(percent),
        quote: figure.quote,
        start: end + span[0],
        end: end + span[1],
      },
    ];
  });
}

import type { Marks } from "../../charts/body-colours";
import { quiet, series } from "../../charts/palette";
import { PointCloud } from "../../charts/point-cloud";
import type { CloudPoint } from "../../charts/prepare-cloud";
import type { FunnelLimit, FunnelShape } from "../../charts/prepare-funnel";
import type { Screen } from "../../leader/screen";

const SIZE = { width: 960, height: 310 };
/** Names of the farthest ones; more would hide the dots. */
const NAMED = 6;

const round = (n: number) => Math.round(n * 10) / 10;

/** A funnel of many bodies: inside ones as one path, those outside and the marked ones each leading to its source. */
export function FunnelCloud({ shape, marks, label, screen }: { shape: FunnelShape; marks: Marks; label: string; screen: Screen }) {
  const { text } = screen;
  const [least = 10] = shape.xTicks;
  const most = shape.xTicks[shape.xTicks.length - 1] ?? 100;
  const top = shape.yTicks[shape.yTicks.length - 1] ?? 1;
  const x = (cases: number) => round((Math.log10(cases / least) / Math.log10(most / least)) * SIZE.width);
  const y = (share: number) => round((1 - Math.min(share, top) / top) * SIZE.height);
  const points = shape.dots.map((dot): CloudPoint & { readonly outside: boolean } => ({
    id: dot.id,
    name: dot.name,
    x: x(dot.cases),
    y: y(dot.share),
    hollow: dot.kind === "hollow",
    label: `${dot.name} ${dot.share.toFixed(2)} %（${dot.fraction}）`,
    href: dot.href,
    outside: dot.kind === "outside",
  }));
  const apart = points.filter(({ id, outside }) => outside || marks.includes(id));
  const rest = points.filter(({ id, outside }) => !outside && !marks.includes(id));
  const path = (hollow: boolean) => rest.flatMap((point) => (point.hollow === hollow ? [`M${point.x} ${point.y}h0`] : [])).join("");
  const highest = [...apart].filter(({ outside }) => outside).sort((a, b) => a.y - b.y);
  const line = (side: Exclude<keyof FunnelLimit, "cases">) =>
    shape.limits
      .filter((limit) => limit[side] <= top)
      .map((limit, at) => `${at === 0 ? "M" : "L"}${x(limit.cases)} ${y(limit[side])}`)
      .join("");
  const limits = [
    { path: line("high998"), dashed: false, colour: quiet.rule },
    { path: line("low998"), dashed: false, colour: quiet.rule },
    { path: line("high95"), dashed: true, colour: quiet.rule },
    { path: line("low95"), dashed: true, colour: quiet.rule },
    ...(shape.share === null ? [] : [{ path: `M0 ${y(shape.share)}H${SIZE.width}`, dashed: false, colour: series.blue }]),
  ];
  return (
    <PointCloud
      shape={{
        ...SIZE,
        named: apart,
        dots: path(false),
        hollowDots: path(true),
        others: rest.length,
        across: { log: true, ticks: shape.xTicks.map((value) => ({ value, at: x(value) })) },
        up: { log: false, ticks: shape.yTicks.map((value) => ({ value, at: y(value) })) },
      }}
      marks={marks}
      named={[...marks.flatMap((id) => id ?? []), ...highest.slice(0, NAMED).map(({ id }) => id)]}
      acrossLabel={text("compare.funnel.axis")}
      upLabel="%"
      label={label}
      limits={limits}
    />
  );
}

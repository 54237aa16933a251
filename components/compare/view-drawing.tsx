import { DeferredFunnel, DeferredHistogram, DeferredLines } from "../charts/deferred-charts";
import { HeatTable } from "../charts/heat-table";
import { PointCloud } from "../charts/point-cloud";
import { stateWord, unitText } from "../charts/result-text";
import { SmallMultiples } from "../charts/small-multiples";
import styles from "./compare.module.css";
import { CompareTable } from "./compare-table";
import { lastYear } from "./comparison";
import { wholeText } from "./finding";
import type { AnyPreparedView } from "./prepare-view";
import type { ViewInput } from "./view-input";
import { CompositionViewDrawing } from "./views/composition-view";
import { DumbbellViewDrawing } from "./views/dumbbell-view";
import { FunnelCloud } from "./views/funnel-cloud";
import { type MultiplesView, PANEL_SIZE } from "./views/prepare-multiples-view";
import { sparksOf } from "./views/prepare-table-view";
import { RankingViewDrawing } from "./views/ranking-view";

/** A chart fills what a 768 pixel high screen leaves. */
const HEIGHT = 420;

/** The table of this page's bodies beside their panels, on one scale. */
function Multiples({ shape, input }: { shape: MultiplesView; input: ViewInput }) {
  const { asked, main, screen } = input;
  const byId = new Map(shape.bodies.map((body) => [body.id, body]));
  const labelOf = (bodyId: number, year: number) => {
    const body = byId.get(bodyId);
    const figure = body?.figures[main.years.indexOf(year)];
    return body && figure ? `${body.name} ${year} ${wholeText(figure, main.metric, screen)}` : "";
  };
  return (
    <div className={styles.sheet}>
      <div className={styles.left} data-not-drawn="">
        <CompareTable input={input} bodies={shape.bodies} sparks={sparksOf(input, shape.bodies)} years={[lastYear(main)]} />
      </div>
      <div className={styles.side}>
        <SmallMultiples
          shape={shape.shape}
          years={main.years}
          size={PANEL_SIZE}
          marks={asked.marks}
          hrefOf={(bodyId, year) => screen.sourceOf({ metric: main.metric.id, bodyId, year, basis: "report" })}
          labelOf={labelOf}
          gapText={(state) => (state === "tooSmall" ? "<10" : stateWord(state, screen.locale))}
        />
      </div>
    </div>
  );
}

/** Draws a prepared view. */
export function ViewDrawing({ view, input }: { view: Exclude<AnyPreparedView, { view: "closure" }>; input: ViewInput }) {
  const { asked, main, screen } = input;
  const { text, locale } = screen;
  if (view.view === "multiples") return <Multiples shape={view.shape} input={input} />;
  if (view.view === "table") return <CompareTable input={input} bodies={view.shape.bodies} sparks={view.shape.sparks} years={main.years} />;
  if (view.view === "ranking") return <RankingViewDrawing shape={view.shape} input={input} />;
  if (view.view === "composition") return <CompositionViewDrawing shape={view.shape} input={input} />;
  if (view.view === "dumbbell") return <DumbbellViewDrawing shape={view.shape} input={input} />;
  if (view.view === "heat")
    return (
      <HeatTable label={main.metric.name[locale]} years={main.years} rows={view.shape} bodyWord={text("leader.body")} marks={asked.marks} />
    );
  if (view.view === "trend")
    return <DeferredLines height={HEIGHT} shape={view.shape} ruleWords={[text("leader.form2019"), text("leader.form2021")]} />;
  if (view.view === "distribution")
    return (
      <DeferredHistogram
        height={HEIGHT}
        shape={view.shape}
        unit={unitText(main.metric.unit, locale)}
        countLabel={text("compare.spread.bodies")}
        quartileWords={[text("compare.spread.lower"), text("compare.spread.median"), text("compare.spread.upper")]}
      />
    );
  if (view.view === "scatter") {
    const { cloud, named, acrossLabel, upLabel } = view.shape;
    return <PointCloud shape={cloud} marks={asked.marks} named={named} acrossLabel={acrossLabel} upLabel={upLabel} label={view.title} />;
  }
  const { shape, shareLabel } = view.shape;
  if (shape.dots.length > FUNNEL_LINKS) return <FunnelCloud shape={shape} marks={asked.marks} label={view.title} screen={screen} />;
  return (
    <DeferredFunnel height={HEIGHT} shape={shape} shareLabel={shareLabel} limitLabel={text("overview.funnel.limit")} marks={asked.marks} />
  );
}

/** More dots than these are one path. */
const FUNNEL_LINKS = 150;

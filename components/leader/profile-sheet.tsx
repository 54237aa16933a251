import { metricById } from "@/domain/metrics/catalogue";
import type { BodyProfile, ComparisonView, ProvenanceView } from "@/server/statistics/statistics-view";
import { DeferredTrend } from "../charts/deferred-charts";
import { prepareTrend } from "../charts/prepare-trend";
import { numberText, stateOf, stateWord } from "../charts/result-text";
import { shanghaiTime } from "../layout/shanghai-time";
import { fingerprint } from "./fingerprint";
import styles from "./profile.module.css";
import { ProfileBalance, ProfileKeys, ProfileOutcomes, type ProfilePartProps } from "./profile-parts";
import { ProfileApplicants, ProfileDisclosure, ProfileDisputes } from "./profile-tables";
import { profileValues } from "./profile-values";
import type { Screen } from "./screen";

export interface ProfileSheetProps {
  readonly profile: BodyProfile;
  readonly trends: readonly ComparisonView[];
  readonly report: ProvenanceView["report"];
  readonly product: string;
  readonly asOf: number;
  readonly demo: boolean;
  readonly screen: Screen;
}

function ProfileTrend({ view, bodyId, screen }: { view: ComparisonView; bodyId: number; screen: Screen }) {
  const { text, locale, sourceOf } = screen;
  const metric = metricById(view.metric);
  const results = view.series[0]?.results ?? [];
  if (!metric) return null;
  const shape = prepareTrend({
    years: view.years,
    results,
    comparable: metric.comparableAcrossEditions,
    labelOf: (result) => {
      const state = stateOf(result);
      return state === "value" ? numberText(result.value ?? 0, locale) : stateWord(state, locale);
    },
    hrefOf: (year) => sourceOf({ metric: metric.id, bodyId, year, basis: "report" }),
    steps: 2,
  });
  const last = shape.points[shape.points.length - 1];
  const years = { from: String(view.years[0]), to: String(view.years[view.years.length - 1]) };
  return (
    <section>
      <h2>{text("profile.trend.title", { metric: metric.name[locale], year: years.to, value: last?.label ?? "—" })}</h2>
      <p className={styles.sub}>{text("profile.trend.sub", years)}</p>
      <DeferredTrend height={122} shape={shape} ruleWords={[text("leader.form2019"), text("leader.form2021")]} grey />
      <p className={styles.sub}>{text(metric.comparableAcrossEditions ? "leader.comparable" : "leader.notComparable")}</p>
    </section>
  );
}

function ProfileChecks({ report, screen }: { report: NonNullable<ProvenanceView["report"]>; screen: Screen }) {
  const { text, locale } = screen;
  const count = (severity: string) => report.findings.filter((finding) => finding.severity === severity).length;
  return (
    <section>
      <h2>{text("profile.checks")}</h2>
      <table className={styles.table}>
        <tbody>
          <tr>
            <th scope="row">{text("profile.checks.counts")}</th>
            <td>{text("profile.checks.value", { errors: count("error"), warnings: count("warn"), hints: count("info") })}</td>
          </tr>
          <tr>
            <th scope="row">{text("profile.checks.corrections")}</th>
            <td>{numberText(report.corrections, locale)}</td>
          </tr>
        </tbody>
      </table>
      {report.findings.slice(0, 2).map((finding) => (
        <p key={finding.key} className={styles.finding}>
          {finding.message[locale]}
        </p>
      ))}
    </section>
  );
}

function leadOf(part: ProfilePartProps, year: number): string {
  const { text, locale } = part.screen;
  const received = part.values.count("applicationsReceived");
  const concluded = part.values.count("applicationsConcluded");
  const granted = part.values.count("grantedRate");
  if (received === null || concluded === null || granted === null) return text("profile.lead.incomplete", { year: String(year) });
  return text("profile.lead", {
    year: String(year),
    received: numberText(received, locale),
    concluded: numberText(concluded, locale),
    granted: numberText(granted, locale),
  });
}

/** One body and year on one A4 page, in greys too. */
export function ProfileSheet({ profile, trends, report, product, asOf, demo, screen }: ProfileSheetProps) {
  const { text } = screen;
  const { bodyId, year } = profile;
  const part: ProfilePartProps = {
    values: profileValues(profile),
    hrefOf: (metric) => screen.sourceOf({ metric, bodyId, year, basis: "report" }),
    screen,
  };
  return (
    <article className={styles.sheet}>
      <div className={styles.banner}>
        <span>{product}</span>
        <span>{demo ? text("frame.demo") : ""}</span>
      </div>
      <h1>{profile.name}</h1>
      <p className={styles.under}>
        <span>{text("profile.of", { year: String(year) })}</span>
        <span>
          {report
            ? text("profile.dates", {
                received: shanghaiTime(report.receivedAt).slice(0, 10),
                approved: shanghaiTime(report.approvedAt).slice(0, 10),
              })
            : ""}
        </span>
      </p>
      <p className={styles.lead}>{leadOf(part, year)}</p>
      <ProfileKeys {...part} />
      <div className={styles.two}>
        <ProfileOutcomes {...part} />
        <ProfileBalance {...part} />
      </div>
      <div className={styles.two}>
        {trends.map((view) => (
          <ProfileTrend key={view.metric} view={view} bodyId={bodyId} screen={screen} />
        ))}
      </div>
      <div className={styles.two}>
        <ProfileApplicants {...part} />
        <ProfileDisputes {...part} />
      </div>
      <div className={styles.two}>
        <ProfileDisclosure {...part} />
        {report ? <ProfileChecks report={report} screen={screen} /> : null}
      </div>
      <footer className={styles.foot}>
        <span>
          {report
            ? text("profile.source", { file: report.fileName, number: report.versionNumber, sha: fingerprint(report.fileSha256) })
            : ""}{" "}
          {text("frame.asOf", { at: shanghaiTime(asOf).slice(0, 10) })}
        </span>
        <span>{text("profile.page")}</span>
      </footer>
    </article>
  );
}

import Link from "next/link";
import type { ComplianceDesk } from "@/server/compliance/compliance-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import styles from "./desk-panels.module.css";
import { deskPanels, type MatrixQuery, matrixHref, noFilter } from "./matrix-query";
import { breachName } from "./rule-name";
import { type TallyLine, TallyTable } from "./tally-table";
import { TodayPanel } from "./today-panel";

interface DeskPanelsProps {
  readonly desk: ComplianceDesk;
  readonly query: MatrixQuery;
  readonly locale: Locale;
  readonly t: Text;
}

/** What lies under the numbers, one at a time: today's lists, the counts by level and by place, the commonest findings. */
export function DeskPanels({ desk, query, locale, t }: DeskPanelsProps) {
  const { year } = desk;
  return (
    <section className={styles.panels} aria-label={t("office.panel.label")}>
      <nav className={styles.tabs} aria-label={t("office.panel.label")}>
        {deskPanels.map((panel) => (
          <Link
            key={panel}
            href={matrixHref(year, query, { panel, at: query.at })}
            aria-current={panel === query.panel ? "page" : undefined}
            prefetch={false}
            scroll={false}
          >
            {t(`office.panel.${panel}`)}
          </Link>
        ))}
      </nav>
      <Panel {...{ desk, query, locale, t }} />
    </section>
  );
}

function Panel({ desk, query, locale, t }: DeskPanelsProps) {
  const common = { year: desk.year, query, t };
  const total: TallyLine = { key: "total", label: t("office.tally.total"), filter: {}, tally: desk.total };
  if (query.panel === "today") return <TodayPanel desk={desk} query={query} t={t} />;
  if (query.panel === "findings") return <Findings {...{ desk, query, locale, t }} />;
  if (query.panel === "level") {
    const lines = desk.byLevel.map(({ level, tally }) => ({ key: level, label: t(`office.level.${level}`), filter: { level }, tally }));
    return <TallyTable {...common} title={t("office.matrix.level")} lines={[...lines, total]} />;
  }
  const lines = desk.byPlace.map(({ place, name, tally }) => ({
    key: String(place),
    label: name ?? t("office.place.own"),
    filter: { place },
    tally,
  }));
  return <TallyTable {...common} title={t("office.matrix.place")} lines={[...lines, total]} />;
}

/** The rules most often broken, each with the way to the bodies that break it. */
function Findings({ desk, query, locale, t }: DeskPanelsProps) {
  if (desk.commonFindings.length === 0) return <p className={styles.empty}>{t("office.common.none")}</p>;
  return (
    <ol className={styles.findings}>
      {desk.commonFindings.map(({ rule, reports }) => (
        <li key={rule}>
          <Link href={matrixHref(desk.year, query, { ...noFilter, rule, panel: query.panel })} prefetch={false} scroll={false}>
            {breachName(rule, { locale, t })}
          </Link>{" "}
          {t("office.commonReports", { n: reports })}
        </li>
      ))}
    </ol>
  );
}

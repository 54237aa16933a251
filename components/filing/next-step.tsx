import Link from "next/link";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Locale } from "@/components/messages/locale";
import type { MessageId } from "@/components/messages/messages";
import type { Text } from "@/components/messages/server-text";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import { cellLabel } from "@/domain/facts/cell-label";
import { isInReview } from "@/domain/report/life";
import type { FilingHome } from "@/server/reports/filing-home";
import styles from "./filing.module.css";

interface NextProps {
  readonly home: FilingHome;
  readonly locale: Locale;
  readonly text: Text;
}

/** So many findings are listed; the rest waits in the check view. */
const LISTED = 4;

/** The one thing to do now, with the reasons for it. */
export function NextStep({ home, locale, text }: NextProps) {
  const { report, year, openFindings } = home;
  const grave = openFindings.filter(({ severity, explanation }) => severity !== "info" && explanation === null);
  const errors = grave.filter(({ severity }) => severity === "error").length;
  const returned = report?.state === "returned";
  const working = report?.state === "received" || report?.state === "corrected";
  const title: MessageId = !report
    ? "home.next.none"
    : returned
      ? "home.next.returned"
      : !working
        ? isInReview(report.state)
          ? "home.next.submitted"
          : "home.next.approved"
        : grave.length > 0
          ? "home.next.open"
          : "home.next.submit";
  return (
    <Sheet className={styles.next} title={text(title, { year, errors, warnings: grave.length - errors })}>
      {returned ? <Returned home={home} locale={locale} text={text} /> : null}
      {working && grave.length > 0 ? <Findings home={home} locale={locale} text={text} /> : null}
      {!returned && !(working && grave.length > 0) ? <p className={styles.items}>{text(`${title}Text` as MessageId)}</p> : null}
      <Act home={home} text={text} />
    </Sheet>
  );
}

function Findings({ home: { report, openFindings }, locale, text }: NextProps) {
  const grave = openFindings.filter(({ severity, explanation }) => severity !== "info" && explanation === null);
  return (
    <ul className={styles.items}>
      {grave.slice(0, LISTED).map((finding) => (
        <li key={finding.key}>
          <span>
            <Tag tone={finding.severity === "error" ? "bad" : "warn"}>{text(`finding.${finding.severity}`)}</Tag>
          </span>
          <span>{finding.message[locale]}</span>
          <Link href={`/reports/${report?.id}?finding=${encodeURIComponent(finding.key)}`}>{text("home.locate")}</Link>
        </li>
      ))}
      {grave.length > LISTED ? <li className="muted">{text("home.more", { n: grave.length - LISTED })}</li> : null}
    </ul>
  );
}

function Returned({ home: { report, latestDecision }, locale, text }: NextProps) {
  if (latestDecision?.decision !== "returned" && latestDecision?.decision !== "reopened") return null;
  const { by, at, versionNumber, reasons } = latestDecision;
  return (
    <ul className={styles.items}>
      <li className="muted">{text("home.next.returnedBy", { by, at: shanghaiTime(at), version: versionNumber })}</li>
      {reasons.map(({ cell, text: reason }, index) => (
        <li key={`${cell}-${reason}`}>
          <span>{index + 1}.</span>
          <span>
            {cell ? <b>{cellLabel(cell)[locale]}　</b> : null}
            {reason}
          </span>
          {cell ? <Link href={`/reports/${report?.id}?cell=${cell}`}>{text("home.locate")}</Link> : null}
        </li>
      ))}
    </ul>
  );
}

function Act({ home: { report, year }, text }: { home: FilingHome; text: Text }) {
  if (!report) {
    return (
      <div className={styles.act}>
        <LinkButton tone="primary" href={`/filing/upload?year=${year}`}>
          {text("home.upload")}
        </LinkButton>
        <WithoutFile year={year} text={text} />
      </div>
    );
  }
  const working = !isInReview(report.state) && report.state !== "approved";
  return (
    <div className={styles.act}>
      <a href={`/api/exports/report/${report.id}`} download>
        {text("form.open.word")}
      </a>
      {working ? <Link href={`/filing/form?year=${year}`}>{text("form.open.form")}</Link> : null}
      {working ? <LinkButton href={`/filing/upload?year=${year}`}>{text("home.uploadAgain")}</LinkButton> : null}
      <LinkButton tone="primary" href={`/reports/${report.id}`}>
        {text(working ? "home.continue" : "home.view")}
      </LinkButton>
    </div>
  );
}

/** The ways to file without a file. */
function WithoutFile({ year, text }: { year: number; text: Text }) {
  return (
    <>
      <span className="muted">{text("form.without")}</span>
      <Link href={`/filing/form?year=${year}`}>{text("form.open.form")}</Link>
      <a href={`/api/exports/template?year=${year}`} download>
        {text("form.open.template")}
      </a>
      <Link href={`/filing/nil?year=${year}`}>{text("form.open.nil")}</Link>
    </>
  );
}

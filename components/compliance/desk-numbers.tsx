import Link from "next/link";
import type { FilingCount } from "@/domain/deadlines/filing-count";
import type { ComplianceDesk } from "@/server/compliance/compliance-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { classNames } from "../ui/class-names";
import styles from "./desk-numbers.module.css";
import { percentOf } from "./prepare-desk";
import { breachName, ruleNamed } from "./rule-name";

interface Words {
  readonly locale: Locale;
  readonly t: Text;
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  /** The matrix of exactly these bodies. */
  readonly href: string;
  readonly note?: string | null;
  readonly alert?: boolean;
}

function Figure({ label, value, href, note, alert = false }: FigureProps) {
  return (
    <div className={classNames(styles.figure, alert && styles.alert)}>
      <dt>{label}</dt>
      <dd className={styles.value}>
        {value === 0 ? (
          0
        ) : (
          <Link href={href} prefetch={false} aria-label={`${label} ${value}`}>
            {value}
          </Link>
        )}
      </dd>
      {note ? <dd className={styles.note}>{note}</dd> : null}
    </div>
  );
}

/** The numbers of the season, the identity that ties them, and the commonest findings. */
export function DeskNumbers({ desk, ...words }: { desk: ComplianceDesk } & Words) {
  const { locale, t } = words;
  const share = (part: number) => {
    const percent = percentOf(part, desk.total.required);
    return percent === null ? null : t("office.share", { percent, part, whole: desk.total.required });
  };
  const hrefOf = (count: FilingCount) => `/compliance?${new URLSearchParams({ year: String(desk.year), count })}`;
  const { oldestPendingSince, commonFindings } = desk;
  const { required, filed, onTime, late, approved, pending, returned, overdue } = desk.total;
  return (
    <div className={styles.desk}>
      <dl className={styles.figures}>
        <Figure label={t("office.required")} href={hrefOf("required")} value={required} />
        <Figure label={t("office.submitted")} href={hrefOf("filed")} value={filed} note={share(filed)} />
        <Figure
          label={t("office.count.onTime")}
          href={hrefOf("onTime")}
          value={onTime}
          note={late > 0 ? t("office.lateNote", { n: late }) : null}
        />
        <Figure
          label={t("office.pending")}
          href={hrefOf("pending")}
          value={pending}
          note={oldestPendingSince === null ? null : t("office.oldest", { date: shanghaiTime(oldestPendingSince).slice(5, 10) })}
        />
        <Figure label={t("office.returned")} href={hrefOf("returned")} value={returned} />
        <Figure label={t("office.count.approved")} href={hrefOf("approved")} value={approved} />
        <Figure label={t("office.overdue")} href={hrefOf("overdue")} value={overdue} note={share(overdue)} alert={overdue > 0} />
      </dl>
      <p className={styles.identity}>
        <span>{t("office.identity", { submitted: filed, approved, pending, returned })}</span>
        <span>
          {commonFindings.length === 0 ? t("office.common.none") : t("office.common")}
          {commonFindings.slice(0, 2).map(({ rule, reports }) => (
            <Link
              key={rule}
              className={styles.finding}
              title={ruleNamed(rule)?.name[locale]}
              href={`/compliance?${new URLSearchParams({ year: String(desk.year), rule })}`}
              prefetch={false}
            >
              {t("office.commonItem", { rule: breachName(rule, words), n: reports })}
            </Link>
          ))}
        </span>
      </p>
    </div>
  );
}

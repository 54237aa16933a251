import type { ComplianceDesk } from "@/server/compliance/compliance-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { type MessageId, messagesOf } from "../messages/messages";
import type { Text } from "../messages/server-text";
import { classNames } from "../ui/class-names";
import styles from "./desk-numbers.module.css";
import { formatShare } from "./prepare-desk";

const knownMessages = new Set<string>(Object.keys(messagesOf("zh")));
const isMessage = (id: string): id is MessageId => knownMessages.has(id);

/** The short name of a rule, or its id when it has none. */
function ruleName(rule: string, t: Text): string {
  const id = `office.rule.${rule}`;
  return isMessage(id) ? t(id) : rule;
}

function Figure({ label, value, note, alert = false }: { label: string; value: number; note?: string | null; alert?: boolean }) {
  return (
    <div className={classNames(styles.figure, alert && styles.alert)}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      {note ? <dd className={styles.note}>{note}</dd> : null}
    </div>
  );
}

/** The five numbers of the season, the identity that ties them, and the commonest findings. */
export function DeskNumbers({ desk, t }: { desk: ComplianceDesk; t: Text }) {
  const { required, submitted, approved, pending, returned, overdue, oldestPendingSince, commonFindings } = desk;
  return (
    <div className={styles.desk}>
      <dl className={styles.figures}>
        <Figure label={t("office.required")} value={required} />
        <Figure label={t("office.submitted")} value={submitted} note={formatShare(submitted, required)} />
        <Figure
          label={t("office.pending")}
          value={pending}
          note={oldestPendingSince === null ? null : t("office.oldest", { date: shanghaiTime(oldestPendingSince).slice(5, 10) })}
        />
        <Figure label={t("office.returned")} value={returned} />
        <Figure label={t("office.overdue")} value={overdue} note={formatShare(overdue, required)} alert={overdue > 0} />
      </dl>
      <p className={styles.identity}>
        <span>{t("office.identity", { submitted, approved, pending, returned })}</span>
        <span>
          {commonFindings.length === 0 ? t("office.common.none") : t("office.common")}
          {commonFindings.slice(0, 2).map(({ rule, reports }) => (
            <span key={rule} className={styles.finding} title={rule}>
              {t("office.commonItem", { rule: ruleName(rule, t), n: reports })}
            </span>
          ))}
        </span>
      </p>
    </div>
  );
}

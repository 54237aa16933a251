"use client";

import { Modal, Timeline } from "antd";
import type { RuleView } from "@/server/rules/rule-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { changeLines } from "./prepare-rules";

/** Every change of a rule: who, when, from what to what, and why. */
export function RuleHistory({ rule, onClose }: { rule: RuleView; onClose: () => void }) {
  const t = useText();
  const language = useLocale();
  return (
    <Modal open title={t("rules.historyTitle", { id: rule.id })} footer={null} onCancel={onClose} width={640}>
      <p>{rule.name[language]}</p>
      <Timeline
        items={rule.history.map((change) => ({
          key: change.id,
          content: (
            <>
              <b>{t("rules.historyEntry", { at: shanghaiTime(change.at), by: change.by })}</b>
              {change.reset ? <div>{t("rules.wasReset")}</div> : null}
              {changeLines(change, { labels: rule.thresholdLabels, t, language }).map((line) => (
                <div key={line}>{line}</div>
              ))}
              <div className={styles.dim}>
                {t("rules.reason")}：{change.reason}
              </div>
            </>
          ),
        }))}
      />
    </Modal>
  );
}

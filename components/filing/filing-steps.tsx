import type { Text } from "@/components/messages/server-text";
import { CheckMark } from "@/components/ui/check-mark";
import type { FilingHome } from "@/server/reports/filing-home";
import styles from "./filing.module.css";
import { stepsOf } from "./steps-of-report";

/** The five steps of a filing, with the one that stands now. */
export function FilingSteps({ home, text }: { home: FilingHome; text: Text }) {
  return (
    <ol className={styles.steps} aria-label={text("home.steps")}>
      {stepsOf(home.report).map(({ id, standing, note }) => (
        <li key={id} className={styles[standing]} aria-current={standing === "now" ? "step" : undefined}>
          <b>
            {standing === "done" ? <CheckMark /> : null} {text(id)}
          </b>
          {note ? text(note.id, note.values) : " "}
        </li>
      ))}
    </ol>
  );
}

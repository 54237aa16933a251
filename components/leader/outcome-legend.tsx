import styles from "../charts/charts.module.css";
import { outcomeColours } from "../charts/palette";
import type { CompositionPart } from "../charts/prepare-composition";
import { numberText } from "../charts/result-text";
import type { Locale } from "../messages/locale";
import { SourceLink } from "./source-link";

/** The parts of a composition with their colour, count and share; each count leads to its source. */
export function OutcomeLegend({ parts, locale }: { parts: readonly CompositionPart[]; locale: Locale }) {
  return (
    <ul className={styles.legend}>
      {parts.map((part) => (
        <li key={part.id}>
          <i style={{ backgroundColor: outcomeColours[part.id] }} data-part={part.id} />
          <span title={part.label}>{part.label}</span>
          <SourceLink href={part.href}>{numberText(part.value, locale)}</SourceLink>
          <em>{numberText(part.share, locale, 1)} %</em>
        </li>
      ))}
    </ul>
  );
}

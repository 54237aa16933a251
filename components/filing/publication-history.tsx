import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Text } from "@/components/messages/server-text";
import { Sheet } from "@/components/ui/sheet";
import type { PublicationView } from "@/server/deadlines/obligation-view";
import styles from "./publication.module.css";

/** Where and when a report was published, with the records it corrected. */
export function PublicationHistory({ publications, text }: { publications: readonly PublicationView[]; text: Text }) {
  if (publications.length === 0) return null;
  return (
    <Sheet title={text("publication.history")} className={styles.history}>
      <ul className={styles.list}>
        {publications.map(({ id, address, publishedOn, by, at }, index) => (
          <li key={id}>
            <b>{text("publication.done", { date: publishedOn })}</b>{" "}
            <a className={styles.address} href={address} target="_blank" rel="noopener noreferrer nofollow">
              {address}
            </a>{" "}
            <span className="note">
              {text("publication.recordedBy", { by, at: shanghaiTime(at) })}
              {index > 0 ? `　${text("publication.former")}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

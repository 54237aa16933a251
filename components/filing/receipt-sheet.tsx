import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Text } from "@/components/messages/server-text";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ReceiptView } from "@/server/reports/report-view";
import styles from "./filing.module.css";
import { PrintButton } from "./print-button";

/** The receipt as it is printed: number, time and the file's fingerprint. */
export function ReceiptSheet({ receipt, text }: { receipt: ReceiptView; text: Text }) {
  const { deadline, late } = receipt;
  const punctual = deadline ? `${deadline}，${text(late ? "receipt.late" : "receipt.punctual")}` : "—";
  return (
    <>
      {receipt.kind === "submission" ? (
        <div className={styles.afterwards}>
          <Notice tone="ok">{text("receipt.done")}</Notice>
        </div>
      ) : null}
      <article className={styles.receipt}>
        <h1>{text(`receipt.kind.${receipt.kind}`)}</h1>
        <dl>
          <dt>{text("receipt.number")}</dt>
          <dd>
            <b className={styles.mono}>{receipt.number}</b>
          </dd>
          <dt>{text("receipt.body")}</dt>
          <dd>{receipt.bodyName}</dd>
          <dt>{text("receipt.year")}</dt>
          <dd>
            {receipt.year}　{text("desk.version", { n: receipt.versionNumber })}
          </dd>
          <dt>{text("receipt.time")}</dt>
          <dd>{text("receipt.timeZone", { at: shanghaiTime(receipt.issuedAt) })}</dd>
          <dt>{text("receipt.deadline")}</dt>
          <dd>{punctual}</dd>
          <dt>{text("receipt.by")}</dt>
          <dd>{receipt.issuedTo}</dd>
          <dt>{text("receipt.file")}</dt>
          <dd>{receipt.fileName}</dd>
          <dt>{text("receipt.fingerprint")}</dt>
          <dd className={styles.mono}>{receipt.fileSha256}</dd>
        </dl>
        <p className={styles.keep}>{text("receipt.keep")}</p>
        <p className={styles.act}>
          <LinkButton href={`/reports/${receipt.reportId}`}>{text("receipt.report")}</LinkButton>
          <PrintButton label={text("receipt.print")} />
        </p>
      </article>
    </>
  );
}

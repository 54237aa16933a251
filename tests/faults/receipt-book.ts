import type { CellId } from "@/domain/form/edition";

/** An upload or submission as it was sent: its key never changes, however often it is tried. */
export interface Sent {
  readonly kind: "upload" | "submission";
  readonly login: string;
  readonly key: string;
}

/** What the server said it keeps. Written down only once the whole answer has arrived. */
export interface AcknowledgedReceipt extends Sent {
  readonly number: string;
  readonly sha256: string;
  readonly versionNumber: number;
  readonly reportId: number;
  /** The figures of the file, for an upload. */
  readonly figures: Readonly<Partial<Record<CellId, number>>> | null;
}

export interface AcknowledgedCorrection {
  readonly reportId: number;
  readonly versionNumber: number;
  readonly cell: CellId;
  readonly value: number;
}

export interface AcknowledgedBackup {
  readonly name: string;
  /** Receipts that had been acknowledged before the backup was asked for. */
  readonly receipts: readonly string[];
}

/** What eight clients were told, kept outside the server: the only thing the verification trusts. */
export class ReceiptBook {
  /** By key: a repeated acknowledgement has to be the same receipt. */
  readonly receipts = new Map<string, AcknowledgedReceipt>();
  readonly corrections: AcknowledgedCorrection[] = [];
  readonly approvals: { readonly reportId: number; readonly versionId: number }[] = [];
  readonly backups: AcknowledgedBackup[] = [];
  readonly sent = new Map<string, Sent>();
  readonly contradictions: string[] = [];
  repeats = 0;
  lost = 0;
  exports = 0;

  note(receipt: AcknowledgedReceipt): void {
    const known = this.receipts.get(receipt.key);
    if (known) this.repeats += 1;
    if (known && known.number !== receipt.number)
      this.contradictions.push(`key ${receipt.key}: receipt ${known.number} first, ${receipt.number} later`);
    this.receipts.set(receipt.key, receipt);
  }

  /** How much was acknowledged so far. */
  get acknowledged(): number {
    return this.receipts.size + this.corrections.length + this.approvals.length;
  }

  get numbers(): readonly string[] {
    return [...this.receipts.values()].map(({ number }) => number);
  }
}

import type { ImportNote, ImportState } from "@/domain/imports/import-state";
import type { ReportState } from "@/domain/report/life";

/** An import as listed. */
export interface BatchView {
  readonly id: number;
  readonly name: string;
  readonly importer: string;
  readonly createdAt: number;
  readonly own: boolean;
  readonly counts: Readonly<Partial<Record<ImportState, number>>>;
}

/** A file of an import. */
export interface ImportFileView {
  readonly id: number;
  readonly path: string;
  readonly state: ImportState;
  readonly bodyId: number | null;
  readonly bodyName: string | null;
  readonly year: number | null;
  readonly note: ImportNote | null;
  /** The bodies of the choices by name. */
  readonly choiceNames: Readonly<Record<number, string>>;
  readonly reportId: number | null;
  readonly versionId: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly reportState: ReportState | null;
  /** Submitted, still current, and without stored errors: it can be approved in the batch. */
  readonly approvable: boolean;
}

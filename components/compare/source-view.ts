import type { Bilingual } from "@/domain/checks/finding";
import type { ProvenanceView } from "@/server/statistics/statistics-view";

type Report = NonNullable<ProvenanceView["report"]>;

/** A source as it arrives in the browser; of the findings only their sentences are shown. */
export type SourceView = Omit<ProvenanceView, "report"> & {
  readonly report:
    | (Omit<Report, "findings"> & { readonly findings: readonly { readonly key: string; readonly message: Bilingual }[] })
    | null;
};

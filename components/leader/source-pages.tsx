"use client";

import { useMemo, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import { DeferredPdfView } from "@/components/report/pdf/deferred-pdf-view";
import { placeOf } from "@/components/report/source-index";
import { ViewChoice } from "@/components/report/view-choice";
import type { Document } from "@/domain/document/document";
import type { LitPlace } from "./lit-places";
import { SourceDocument } from "./source-document";
import styles from "./source-document.module.css";

interface PagesProps {
  readonly document: Document;
  readonly places: readonly LitPlace[];
  /** Where the original file is fetched from. */
  readonly address: string;
}

/** The original with the places of a number lit: the pages of a PDF as they are, every other format as its text and tables. */
export function SourcePages({ document, places, address }: PagesProps) {
  const text = useText();
  const hasPages = document.format === "pdf";
  const [asPages, setAsPages] = useState(hasPages);
  const sources = useMemo(() => places.map(({ source }) => source), [places]);
  const lit = useMemo(() => {
    const [hit = null, ...near] = sources.map(placeOf);
    return { hit, near: new Set(near) };
  }, [sources]);
  if (!hasPages) return <SourceDocument document={document} places={places} />;
  return (
    <>
      <ViewChoice asPages={asPages} onChoose={setAsPages} />
      {asPages ? (
        <div className={styles.pages}>
          <DeferredPdfView
            address={address}
            document={document}
            sources={sources}
            lit={lit}
            labelOf={() => text("source.passage")}
            onPlace={null}
          />
        </div>
      ) : (
        <SourceDocument document={document} places={places} />
      )}
    </>
  );
}

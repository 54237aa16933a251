"use client";

import dynamic from "next/dynamic";

/** The pages of a PDF; the library that draws them is fetched only when one is looked at. */
export const DeferredPdfView = dynamic(() => import("./pdf-view").then((view) => view.PdfView), { ssr: false });

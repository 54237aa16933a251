/** The library's worker, loaded for what it registers. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";

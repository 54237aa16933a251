/**
 * Where in a document a value stands, precise enough to highlight. `cell`: a table cell, by block, row and index within
 * the row's own cells. `span`: characters [start, end) of a paragraph block.
 */
export type Source =
  | { readonly kind: "cell"; readonly block: number; readonly row: number; readonly cell: number }
  | { readonly kind: "span"; readonly block: number; readonly start: number; readonly end: number };

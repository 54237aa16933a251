/** What the address says when the page opens, and who looks. */
export interface ExplorerStart {
  readonly words: string;
  readonly bodyId: number | null;
  /** The administrator's own body: they may change it and what lies below. */
  readonly scopeId: number;
  readonly firstYear: number;
}

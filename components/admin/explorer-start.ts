/** What the address says when the page opens, and who looks. */
export interface ExplorerStart {
  readonly words: string;
  readonly bodyId: number | null;
  /** The administrator's own body: they may change it and what lies below. */
  readonly scopeId: number;
  readonly firstYear: number;
  /** YYYY-MM-DD by the product's clock. */
  readonly today: string;
  /** Who may not manage the register sees it and may take its contacts out. */
  readonly canManage: boolean;
}

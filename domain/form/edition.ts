/** Editions of the national report format. Each is a data file; adding one adds no code. */
export type EditionId = "2021" | "2019";
export type TableId = "disclosure" | "applications" | "disputes";
export type SectionId = "s1" | "s2" | "s3" | "s4" | "s5" | "s6";

/** A statutory cell: `table.row.column`, stable across the whole product. */
export type CellId = `${TableId}.${string}.${string}`;

/** `count`: integer ≥ 0. `change`: integer, may be negative. `money`: 万元, ≥ 0, at most six decimals. */
export type CellKind = "count" | "change" | "money";

export interface Section {
  readonly id: SectionId;
  /** The printed numeral, 一 to 六. */
  readonly numeral: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The statutory table of this section, if it has one. */
  readonly table: TableId | null;
}

/** A label that spans several rows (（三）不予公开). It never holds a value of its own. */
export interface RowGroup {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly group: string | null;
  /** Article of the Regulations (条例) the row stands on. */
  readonly basis?: string;
  readonly note?: string;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** The label above several columns (法人或其他组织). */
  readonly group: string | null;
  readonly kind: CellKind;
}

/** Rows and columns that share one heading; the disclosure table has several, the others one. */
export interface FormBlock {
  /** 第二十条第（一）项 and the like; null where the form prints none. */
  readonly article: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface FormTable {
  readonly id: TableId;
  readonly blocks: readonly FormBlock[];
  readonly rowGroups: readonly RowGroup[];
}

export interface Edition {
  readonly id: EditionId;
  readonly name: string;
  readonly documentNumber: string;
  /** Report years the form is prescribed for; `to` is null while it is in force. */
  readonly reportYears: { readonly from: number; readonly to: number | null };
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<TableId, FormTable>>;
}

export interface FormCell {
  readonly id: CellId;
  readonly table: TableId;
  /** Index of the block within its table. */
  readonly block: number;
  readonly row: Row;
  readonly column: Column;
  readonly kind: CellKind;
}

import { Dice } from "./dice";

export const formats = ["tab", "pipe", "lines", "spaces", "html", "docx", "xlsx", "pdf"] as const;
export type Format = (typeof formats)[number];

interface Variation {
  /** The formats it can occur in; all when left out. */
  readonly formats?: readonly Format[];
  /** True when nothing is lost by it: every cell must then be read. */
  readonly lossless: boolean;
}

const text: readonly Format[] = ["tab", "pipe", "lines", "spaces"];
const grid: readonly Format[] = ["html", "docx", "xlsx", "pdf"];

/** Every way in which a printed report may differ from the plain form. */
export const variations = {
  // What the facts hold.
  sparse: { lossless: true },
  blanks: { lossless: false },
  zerosBlank: { lossless: false },
  dashes: { lossless: true },
  wrongSums: { lossless: true },
  bigNumbers: { lossless: true },
  mixedEditions: { lossless: true },
  // The words around the tables.
  titleForms: { lossless: true },
  headingForms: { lossless: true },
  contents: { lossless: true },
  notes: { lossless: true },
  // Labels.
  labelWidth: { lossless: true },
  labelSpaces: { lossless: true },
  labelLines: { lossless: true },
  labelNumberless: { lossless: true },
  labelAliases: { lossless: true },
  labelTraditional: { lossless: true },
  labelMissing: { lossless: false },
  labelDamaged: { lossless: false },
  groupsAfterFirst: { lossless: true },
  groupsRepeated: { lossless: true },
  groupsBlank: { lossless: true },
  groupsOwnRow: { lossless: true },
  groupsSubtotals: { lossless: true },
  groupsAbsent: { lossless: true },
  // Numbers.
  thousands: { lossless: true },
  fullWidthDigits: { lossless: true },
  units: { lossless: true },
  remarks: { lossless: false },
  signWords: { lossless: true },
  wrappedDigits: { lossless: false },
  // Rows and columns. A cell lost in a sheet or on paper is another number below the heading: nothing could tell.
  extraRows: { lossless: true },
  subtotalRows: { lossless: true },
  repeatedRow: { lossless: false },
  contradictingRow: { lossless: false },
  mergedRows: { formats: grid, lossless: false },
  rowOrder: { lossless: true },
  emptyColumnEnd: { lossless: true },
  emptyColumnStart: { lossless: true },
  emptyColumnInside: { lossless: true },
  numberColumn: { formats: ["tab", "pipe", ...grid], lossless: true },
  columnOrder: { lossless: true },
  headerMissing: { lossless: false },
  headerLetters: { lossless: true },
  headerInterleaved: { formats: text, lossless: true },
  cellsLost: { formats: [...text, "html", "docx"], lossless: false },
  brokenTable: { lossless: true },
  brokenTableHeader: { lossless: false },
  brokenTableWrongHeader: { lossless: false },
  disclosureApart: { lossless: true },
  disclosureArticleColumn: { lossless: false },
  disputesThreeRows: { lossless: true },
  disputesTransposed: { lossless: true },
  disputesStacked: { lossless: false },
  disputesGlued: { lossless: true },
  applicationsTransposed: { lossless: false },
  // Ways of one format.
  gb18030: { formats: [...text, "html"], lossless: true },
  utf16: { formats: text, lossless: true },
  windowsLines: { formats: text, lossless: true },
  pageNumbers: { formats: text, lossless: true },
  barePageNumbers: { formats: ["lines", "spaces"], lossless: false },
  noBlankLines: { formats: ["lines"], lossless: true },
  spansCollapsed: { formats: ["tab", "pipe"], lossless: false },
  trailingStripped: { formats: ["tab"], lossless: false },
  pipeRuler: { formats: ["pipe"], lossless: true },
  nested: { formats: ["html", "docx"], lossless: true },
  officeTags: { formats: ["html"], lossless: true },
  sloppyTags: { formats: ["html"], lossless: true },
  hiddenRows: { formats: ["html", "docx", "xlsx"], lossless: true },
  splitRuns: { formats: ["html", "docx"], lossless: true },
  trackedChanges: { formats: ["docx"], lossless: true },
  numbersAsText: { formats: ["xlsx"], lossless: true },
  sheets: { formats: ["xlsx"], lossless: true },
  formulas: { formats: ["xlsx"], lossless: true },
  noMerges: { formats: grid, lossless: true },
  unruled: { formats: ["pdf"], lossless: false },
  narrow: { formats: ["pdf"], lossless: false },
  verticalLabels: { formats: ["pdf"], lossless: false },
} as const satisfies Record<string, Variation>;

export type VariationName = keyof typeof variations;

export const variationNames = Object.keys(variations) as VariationName[];

/** Alike for two ways of laying out the same thing: only one of them can be had. */
const families: readonly (readonly VariationName[])[] = [
  ["groupsAfterFirst", "groupsRepeated", "groupsBlank", "groupsOwnRow", "groupsSubtotals", "groupsAbsent"],
  ["disputesThreeRows", "disputesTransposed", "disputesStacked", "disputesGlued"],
  ["brokenTable", "brokenTableHeader", "brokenTableWrongHeader"],
  ["gb18030", "utf16"],
  ["columnOrder", "headerMissing", "applicationsTransposed"],
];

/** One report to be printed: a seed, a format and the variations that are on. */
export class Plan {
  constructor(
    readonly seed: number,
    readonly format: Format,
    readonly on: ReadonlySet<VariationName>,
  ) {}

  has(name: VariationName): boolean {
    return this.on.has(name);
  }

  /** The die of one variation: turning another one off leaves it as it was. */
  dice(purpose: string): Dice {
    return new Dice(this.seed).fork(purpose);
  }

  without(name: VariationName): Plan {
    return new Plan(this.seed, this.format, new Set([...this.on].filter((one) => one !== name)));
  }

  get lossless(): boolean {
    return [...this.on].every((name) => variations[name].lossless);
  }
}

export function possibleVariations(format: Format): readonly VariationName[] {
  return variationNames.filter((name) => {
    const { formats: own }: Variation = variations[name];
    return !own || own.includes(format);
  });
}

/** A random plan: a plain report, one variation, or several together. */
export function planFor(seed: number, format: Format): Plan {
  const dice = new Dice(seed).fork("plan");
  const possible = possibleVariations(format);
  const count = dice.pick([0, 1, 1, 1, 1, 1, 2, 3, 5, 8]);
  const on = new Set<VariationName>();
  while (on.size < count) {
    const name = dice.pick(possible);
    const rival = families.some((family) => family.includes(name) && family.some((other) => on.has(other)));
    if (!rival) on.add(name);
  }
  return new Plan(seed, format, on);
}

/** A pasted block as rows of texts; a place that a merged cell covers is empty. */
export type PastedBlock = readonly (readonly string[])[];

/** Reads a field that starts with a quote, where a spreadsheet wraps line ends and tabs; null when it is no such field. */
function quotedField(text: string, start: number): { value: string; end: number } | null {
  if (text[start] !== '"') return null;
  let value = "";
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at++;
    } else {
      const after = text[at + 1];
      return after === undefined || after === "\t" || after === "\n" ? { value, end: at + 1 } : null;
    }
  }
  return null;
}

function splitTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = quotedField(text, at);
    const plainEnd = text.slice(at).search(/[\t\n]/);
    const end = quoted ? quoted.end : plainEnd < 0 ? text.length : at + plainEnd;
    rows[rows.length - 1]?.push((quoted ? quoted.value.replace(/\s*\n\s*/g, "") : text.slice(at, end)).trim());
    if (text[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

const numberLike = /^[-+]?[\d０-９][\d０-９,，.．]*(?:件|条|个|次|项|宗|份|万元)?$|^[/\-—–－]+$|^未填$/;
/** 1 234 is one number whose thousands are set apart. */
const groupedByBlanks = /^\d{1,3}(?: \d{3})+$/;

/** A line copied from running text, where blanks alone stand between the figures; null when it is not of figures only. */
function splitBlanks(line: string): string[] | null {
  const parts = line.trim().split(/[\s\u3000]+/);
  if (parts.length < 2 || groupedByBlanks.test(line.trim()) || !parts.every((part) => numberLike.test(part))) return null;
  return parts;
}

/** A pasted text as rows and values: tabs between cells, line ends between rows; figures may be parted by blanks alone. */
export function splitBlock(pasted: string): { readonly block: PastedBlock; readonly byBlanks: boolean } {
  const text = pasted.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (!text.includes("\t")) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const parted = lines.map(splitBlanks);
    if (lines.length > 0 && parted.every((line) => line !== null)) return { block: parted, byBlanks: true };
  }
  return { block: splitTabs(text), byBlanks: false };
}

/** A cell of a copied table as the browser parses it. */
export interface CopiedCell {
  readonly textContent: string | null;
  readonly colSpan: number;
  readonly rowSpan: number;
}

const MOST = 400;

/** Rows of a copied table with merged cells laid out: the text stands where the cell starts, what it covers is empty. */
export function expandSpans(rows: readonly (readonly CopiedCell[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { textContent, colSpan, rowSpan } of cells) {
      while (grid[row]?.[column] !== undefined) column++;
      const text = (textContent ?? "").replace(/\s*\n\s*/g, "").trim();
      for (let down = 0; down < Math.min(rowSpan || MOST, rows.length - row); down++)
        for (let right = 0; right < Math.min(colSpan, MOST); right++)
          (grid[row + down] ?? [])[column + right] = down === 0 && right === 0 ? text : "";
      column += colSpan;
    }
  }
  return grid.map((line) => Array.from(line, (text) => text ?? ""));
}

/** The tables of copied HTML as one block; null when it holds none. Parsed inertly: nothing in it runs or loads. */
export function readHtmlBlock(html: string): PastedBlock | null {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const tables = [...body.querySelectorAll("table")].filter((table) => table.parentElement?.closest("table") == null);
  const rows = tables.flatMap((table) => expandSpans([...table.rows].map((row) => [...row.cells])));
  return rows.length > 0 ? rows : null;
}

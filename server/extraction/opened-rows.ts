const opening = /^\s*\|\s*$/u;
const closed = /\|\s*$/u;
/** A row of the form has fewer cells; where more follow one bar, it was no row it opened. */
const MOST_CELLS = 20;
const FEWEST_ROWS = 2;

interface Run {
  readonly rows: string[];
  /** The lines as they stand, for a run that proves to be none. */
  readonly lines: string[];
}

const isTable = ({ rows }: Run) => rows.length >= FEWEST_ROWS && rows.every((row) => row.split("|").length <= MOST_CELLS + 2);

function addLine({ rows, lines }: Run, line: string): void {
  lines.push(line);
  if (opening.test(line)) rows.push("|");
  else rows.push(`${rows.pop() ?? ""}${line.trim()}`);
}

/**
 * Lines in which rows printed cell by cell are one line again: a bar by itself opens a row, and each cell ends its line with a bar
 * (| ⏎ 规章 | ⏎ 0 |). Where the lines before end with bars too, a bar by itself is a blank cell and stays.
 */
export function joinOpenedRows(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => opening.test(line))) return lines;
  const joined: string[] = [];
  let run: Run | null = null;
  let isBarred = false;
  const endRun = () => {
    if (run) for (const line of isTable(run) ? run.rows : run.lines) joined.push(line);
    run = null;
  };
  for (const line of lines) {
    const isBlank = line.trim() === "";
    if (!isBlank && !closed.test(line)) endRun();
    else if (!run && !isBarred && opening.test(line)) run = { rows: [], lines: [] };
    if (run && !isBlank) addLine(run, line);
    else if (!run) joined.push(line);
    if (!isBlank) isBarred = closed.test(line);
  }
  endRun();
  return joined;
}

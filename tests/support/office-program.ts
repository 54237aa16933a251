import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** True when LibreOffice is on this machine; says so once where it is not, since what it would have shown stays unshown. */
export const hasOfficeProgram = spawnSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;
if (!hasOfficeProgram) console.warn("Skipped: files are not opened in LibreOffice, because soffice is not on this machine.");

/** Comma, quotes, UTF-8, from the first line; no formulas, values as stored rather than as shown; every sheet in a file of its own. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
/** How a CSV is read: comma, quotes, UTF-8. */
const READ_CSV = "--infilter=Text - txt - csv (StarCalc):44,34,76,1";

/** What LibreOffice reads in a file, converted: the new files' texts by name. `to` is an output filter of soffice. */
function convert(
  bytes: Uint8Array,
  name: string,
  { to, options = [] }: { to: string; options?: readonly string[] },
): ReadonlyMap<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), "mingzhang-office-"));
  try {
    writeFileSync(path.join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", ...options, "--convert-to", to, "--outdir", `${folder}/out`, path.join(folder, name)], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const made = path.join(folder, "out");
    return new Map(readdirSync(made).map((file) => [file, readFileSync(path.join(made, file), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sheets of an xlsx as LibreOffice opens them, in their order, cell by cell as texts. */
export function openWorkbook(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  return [...convert(bytes, "workbook.xlsx", { to: CSV }).values()].map(cellsOfCsv);
}

/** A CSV as LibreOffice opens it, cell by cell as texts. */
export function openCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const opened = convert(bytes, "list.csv", { to: CSV.replace(",-1", ""), options: [READ_CSV] });
  return cellsOfCsv([...opened.values()][0] ?? "");
}

/** A Word document as LibreOffice opens it, as XHTML with its pictures inside. */
export function openDocument(bytes: Uint8Array): string {
  return [...convert(bytes, "document.docx", { to: "html:XHTML Writer File:UTF8" }).values()][0] ?? "";
}

/** Rows and cells of a CSV text with quoted cells. */
export function cellsOfCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  const bare = text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n");
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare.charAt(at);
    if (quoted && sign === '"' && bare.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ",") {
      row.push(cell);
      cell = "";
    } else if (!quoted && sign === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
    } else cell += sign;
  }
  return cell === "" && row.length === 0 ? rows : [...rows, [...row, cell]];
}

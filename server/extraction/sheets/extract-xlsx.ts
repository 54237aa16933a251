import { listMembers, type Member, readMemberBytes } from "../archive";
import { type Extracted, limits } from "../extracted";
import { refuse } from "../refusals";
import { readAsides } from "./aside-ranges";
import { blocksOfSheets } from "./blocks-of-sheets";
import type { Sheet } from "./sheet";
import { readSharedStrings, readStyles, readWorkbook } from "./workbook-parts";
import { readWorksheet } from "./worksheet";

const MOST_SHEETS = 100;

/** An xlsx workbook: its visible sheets in order, hidden rows and columns left out, numbers as they are stored. */
export function extractXlsx(bytes: Uint8Array): Extracted {
  const read = readXlsxSheets(bytes);
  const pictures = [...listMembers(bytes).keys()].filter((name) => name.startsWith("xl/media/")).length;
  return { document: { format: "xlsx", blocks: blocksOfSheets(read) }, pictures };
}

/** The visible sheets of a workbook as they are stored, with every row; throws `RefusedFile` above so many cells. */
export function readXlsxSheets(bytes: Uint8Array, mostCells: number = limits.cells): readonly Sheet[] {
  const members = listMembers(bytes);
  if ([...members.keys()].some((name) => /vbaProject/iu.test(name))) refuse("hostile.macros");
  const part = (name: string): Uint8Array | null => {
    const member: Member | undefined = members.get(name);
    return member ? readMemberBytes(bytes, member) : null;
  };
  const relations = part("xl/_rels/workbook.xml.rels") ?? refuse("damaged");
  const workbook = part("xl/workbook.xml") ?? refuse("damaged");
  const sheets = readWorkbook(workbook, relations);
  const asides = readAsides(workbook);
  if (sheets.length > MOST_SHEETS) refuse("tooLarge");
  const strings = readSharedStrings(part("xl/sharedStrings.xml"));
  const kinds = readStyles(part("xl/styles.xml"));
  let left = mostCells;
  return sheets.map(({ name, path }): Sheet => {
    const sheet = readWorksheet(part(path) ?? refuse("damaged"), name, { strings, kinds, asides, mostCells: left });
    for (const row of sheet.rows.values()) left -= row.size;
    return sheet;
  });
}

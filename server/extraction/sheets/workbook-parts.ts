import { raiseDigits } from "../extract-html";
import { limits } from "../extracted";
import { refuse } from "../refusals";
import { walkXml } from "../walk-xml";
import { kindOfFormat, type NumberKind } from "./number-format";

/** A visible worksheet and where its part stands in the archive. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

const nothing = () => undefined;

/** The attribute with this local name, whatever prefix the file's author chose. */
function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

function pathOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The visible worksheets in their order; chart sheets and macro sheets are left out. */
export function readWorkbook(workbook: Uint8Array, relations: Uint8Array): SheetPart[] {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open: (name, { Id, Target, Type }) => {
      if (name === "Relationship" && Id && Target && Type?.endsWith("/worksheet")) targets.set(Id, pathOf(Target));
    },
    text: nothing,
    close: nothing,
  });
  const sheets: SheetPart[] = [];
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const path = targets.get(attribute(attributes, "id") ?? "");
      if (path) sheets.push({ name: attributes.name ?? "", path });
    },
    text: nothing,
    close: nothing,
  });
  return sheets;
}

/** Collects the text of a string item: its runs joined, phonetic hints left out, raised digits kept apart from numbers. */
export class StringItem {
  text = "";
  private inText = false;
  private phonetic = 0;
  private raised = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "rPh") this.phonetic += 1;
    else if (name === "r") this.raised = false;
    else if (name === "vertAlign") this.raised = attributes.val === "superscript";
    else if (name === "t") this.inText = true;
  }

  add(text: string): void {
    if (this.inText && this.phonetic === 0) this.text += this.raised ? raiseDigits(text) : text;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic -= 1;
    else if (name === "t") this.inText = false;
  }
}

/** The strings that cells point to by number. */
export function readSharedStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  let item = new StringItem();
  let characters = 0;
  if (!bytes) return strings;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === "si") item = new StringItem();
      else item.open(name, attributes);
    },
    text: (text) => item.add(text),
    close: (name) => {
      item.close(name);
      if (name !== "si") return;
      characters += item.text.length;
      if (characters > limits.characters) refuse("tooLarge");
      strings.push(item.text);
    },
  });
  return strings;
}

/** For each cell style, how its numbers are to be shown. */
export function readStyles(bytes: Uint8Array | null): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  if (!bytes) return kinds;
  walkXml(bytes, {
    open: (name, { numFmtId = "0", formatCode }) => {
      const id = /^\d{1,5}$/u.test(numFmtId) ? Number(numFmtId) : 0;
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt" && formatCode !== undefined) codes.set(id, formatCode);
      else if (name === "xf" && inCells) kinds.push(kindOfFormat(id, codes.get(id)));
    },
    text: nothing,
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return kinds;
}

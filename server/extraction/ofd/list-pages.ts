import type { Box } from "../pdf/page-geometry";
import { refuse } from "../refusals";
import { numbersOf, type OfdPackage } from "./ofd-package";

/** A page as its document lists it: where its content lies, and the templates it may be drawn over, by their ids. */
export interface ListedPage {
  readonly content: string;
  readonly templates: ReadonlyMap<string, string>;
  /** The page's box in millimetres where the page itself names none. */
  readonly box: Box;
}

const A4: Box = { left: 0, top: 0, right: 210, bottom: 297 };

/** A box written as x, y, width and height. */
export function boxOf(text: string, otherwise: Box): Box {
  const [left, top, width, height] = numbersOf(text);
  if (left === undefined || top === undefined || !width || !height) return otherwise;
  return { left, top, right: left + width, bottom: top + height };
}

function rootsOf(pack: OfdPackage): string[] {
  const roots: string[] = [];
  let text = "";
  pack.walk("OFD.xml", {
    open: () => {
      text = "";
    },
    text: (part) => {
      text += part;
    },
    close: (name) => {
      if (name === "DocRoot") roots.push(pack.resolve("OFD.xml", text.trim()));
    },
  });
  return roots.length > 0 ? roots : refuse("damaged");
}

function pagesOf(pack: OfdPackage, root: string): ListedPage[] {
  const contents: string[] = [];
  const templates = new Map<string, string>();
  let box = A4;
  let text = "";
  pack.walk(root, {
    open: (name, { ID: id = "", BaseLoc: place = "" }) => {
      text = "";
      if (name === "TemplatePage") templates.set(id, pack.resolve(root, place));
      if (name === "Page") contents.push(pack.resolve(root, place));
    },
    text: (part) => {
      text += part;
    },
    close: (name) => {
      if (name === "PhysicalBox") box = boxOf(text, box);
    },
  });
  return contents.map((content) => ({ content, templates, box }));
}

/** The pages of every document in the file, in order. */
export function listPages(pack: OfdPackage): readonly ListedPage[] {
  return rootsOf(pack).flatMap((root) => pagesOf(pack, root));
}

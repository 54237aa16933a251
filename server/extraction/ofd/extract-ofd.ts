import { type Extracted, limits } from "../extracted";
import { PageJoiner } from "../pdf/join-pages";
import type { Box, Matrix } from "../pdf/page-geometry";
import { piecesOfPage } from "../pdf/page-pieces";
import { visibleRuns } from "../pdf/page-text";
import { refuse } from "../refusals";
import { boxOf, type ListedPage, listPages } from "./list-pages";
import { OfdPackage } from "./ofd-package";
import { OfdPageReader } from "./page-reader";

const POINTS = 72 / 25.4;
const MOST_PAGES = 300;
/** Text of a report's shortest page; a scan has none, or a stamp. */
const LEAST_CHARACTERS = 200;
/** Hidden text beside a picture, or a picture over so much of the page, is a scan with recognised text: it cannot be trusted. */
const MOST_UNSEEN = 10;
const WHOLE_PAGE = 0.6;

/** The box a page names for itself, else its document's. */
function boxOfPage(pack: OfdPackage, { content, box }: ListedPage): Box {
  let own = box;
  let text = "";
  pack.walk(content, {
    open: () => {
      text = "";
    },
    text: (part) => {
      text += part;
    },
    close: (name) => {
      if (name === "PhysicalBox") own = boxOf(text, box);
    },
  });
  return own;
}

function isScan({ pictures, unseenCharacters }: OfdPageReader, page: Box): boolean {
  const area = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);
  return pictures.length > 0 && (unseenCharacters > MOST_UNSEEN || pictures.some((one) => area(one) > WHOLE_PAGE * area(page)));
}

function readPage(pack: OfdPackage, page: ListedPage, box: Box): OfdPageReader {
  const toPage: Matrix = [POINTS, 0, 0, POINTS, -box.left * POINTS, -box.top * POINTS];
  const reader = new OfdPageReader(toPage);
  pack.walk(page.content, reader);
  for (const id of reader.templates.splice(0)) {
    const template = page.templates.get(id);
    if (template) pack.walk(template, reader);
  }
  return reader;
}

/**
 * An OFD layout file (GB/T 33190) whose text can be selected: the tables and lines of its pages, built as a PDF's are. Seals and
 * signatures are passed over, never verified; what is encrypted, scanned or drawn as pictures is refused.
 */
export function extractOfd(bytes: Uint8Array): Extracted {
  const pack = new OfdPackage(bytes);
  const pages = listPages(pack);
  if (pages.length > MOST_PAGES) refuse("tooLarge");
  const joiner = new PageJoiner();
  let [characters, pictures] = [0, 0];
  pages.forEach((page, index) => {
    const box = boxOfPage(pack, page);
    const drawn = readPage(pack, page, box);
    const [width, height] = [(box.right - box.left) * POINTS, (box.bottom - box.top) * POINTS];
    const runs = visibleRuns(drawn.runs, { left: 0, top: 0, right: width, bottom: height });
    if (isScan(drawn, box)) refuse("tablesArePictures.scan");
    characters += runs.reduce((sum, { text }) => sum + text.length, 0);
    pictures += drawn.pictures.length + drawn.composites;
    if (characters > limits.characters) refuse("tooLarge");
    joiner.addPage(piecesOfPage({ number: index + 1, height, runs, rulings: drawn.rulings }), width);
  });
  if (characters < LEAST_CHARACTERS && pictures > 0) refuse("tablesArePictures.scan");
  return { document: { format: "ofd", blocks: joiner.finish() }, pictures };
}

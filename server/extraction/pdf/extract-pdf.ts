import { type Extracted, limits } from "../extracted";
import { RefusedFile, refuse } from "../refusals";
import { checkStreams } from "./check-streams";
import { PageJoiner } from "./join-pages";
import { type OpenedPdf, openPdf } from "./open-pdf";
import { matrixOf } from "./page-geometry";
import { marksOfPage } from "./page-marks";
import { type PageContent, piecesOfPage } from "./page-pieces";
import { textOfPage } from "./page-text";

const MOST_PAGES = 300;
/** Text of a report's shortest page; a scan has none, or a stamp. */
const LEAST_CHARACTERS = 200;

/** Pictures in the file, counted by their dictionaries, which never lie in compressed parts. */
function countPictures(text: string): number {
  return text.match(/\/Subtype\s*\/Image\b/gu)?.length ?? 0;
}

interface PageAsDrawn extends PageContent {
  readonly width: number;
  readonly hasUnseenText: boolean;
}

async function drawnPage({ pdf, names }: OpenedPdf, number: number): Promise<PageAsDrawn> {
  const page = await pdf.getPage(number);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const matrix = matrixOf(transform);
  const bounds = { left: 0, top: 0, right: width, bottom: height };
  const [runs, marks] = await Promise.all([textOfPage(page, matrix, bounds), marksOfPage(page, matrix, names)]);
  page.cleanup();
  return { number, width, height, runs, ...marks };
}

/** The pages in order; while one is worked on, the library already unpacks the next. */
async function* drawnPages(opened: OpenedPdf): AsyncGenerator<PageAsDrawn> {
  let coming: Promise<PageAsDrawn> = drawnPage(opened, 1);
  for (let number = 1; number <= opened.pdf.numPages; number++) {
    const page = await coming;
    if (number < opened.pdf.numPages) coming = drawnPage(opened, number + 1);
    coming.catch(() => undefined);
    yield page;
  }
}

async function readPages(opened: OpenedPdf, pictures: number): Promise<Extracted> {
  const joiner = new PageJoiner();
  let characters = 0;
  for await (const page of drawnPages(opened)) {
    characters += page.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.characters) refuse("tooLarge");
    if (page.hasUnseenText && pictures > 0) refuse("tablesArePictures.scan");
    joiner.addPage(piecesOfPage(page), page.width);
  }
  if (characters < LEAST_CHARACTERS && pictures > 0) refuse("tablesArePictures.scan");
  return { document: { format: "pdf", blocks: joiner.finish() }, pictures };
}

/** A PDF with a text layer: paragraphs, and tables with or without rulings, each cell with its place on the page. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const text = Buffer.from(bytes).toString("latin1");
  const pictures = countPictures(text);
  checkStreams(bytes, text);
  let opened: OpenedPdf | null = null;
  try {
    opened = await openPdf(bytes);
    if (opened.pdf.numPages > MOST_PAGES) refuse("tooLarge.pages", { pages: MOST_PAGES });
    return await readPages(opened, pictures);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    return refuse(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  } finally {
    await opened?.pdf.loadingTask.destroy();
  }
}

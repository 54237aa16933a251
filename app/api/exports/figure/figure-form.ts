import { z } from "zod";
import { figureIds } from "@/domain/export/export-sheet";
import { figureFormats } from "@/server/exports/export-figure";
import { type Picture, readPngPicture } from "@/server/exports/png-picture";

/** Bytes of a drawing: a chart of the screen's width in two pixels for each takes a tenth of this. */
const LARGEST_PICTURE = 4_000_000;
/** The whole form. */
export const LARGEST_FORM = LARGEST_PICTURE + 20_000;

/** An address of this system: a path and its query, nothing before them. */
const address = z
  .string()
  .max(8000)
  .regex(/^\/(?![/\\])/)
  .transform((text) => new URL(text, "http://page.invalid"));

const form = z.object({
  figure: z.enum(figureIds),
  format: z.enum(figureFormats),
  language: z.enum(["zh", "en"]),
  address,
});

/** Which figure is asked for in which format, with the drawing for Word; null when the form says something else. */
export async function readFigureForm(data: FormData) {
  const read = form.safeParse(Object.fromEntries(["figure", "format", "language", "address"].map((name) => [name, data.get(name)])));
  const picture = await readPicture(data.get("picture"));
  if (!read.success || picture === "refused") return null;
  const { searchParams } = read.data.address;
  return { ...read.data, query: Object.fromEntries(searchParams), picture: read.data.format === "docx" ? picture : null };
}

async function readPicture(file: FormDataEntryValue | null): Promise<Picture | null | "refused"> {
  if (file === null) return null;
  if (typeof file === "string" || file.size > LARGEST_PICTURE) return "refused";
  return readPngPicture(new Uint8Array(await file.arrayBuffer())) ?? "refused";
}

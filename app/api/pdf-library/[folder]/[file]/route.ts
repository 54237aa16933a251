import { readFile } from "node:fs/promises";
import path from "node:path";

type Segment = { params: Promise<{ folder: string; file: string }> };

const folders: ReadonlyMap<string, RegExp> = new Map([
  ["cmaps", /^[\w-]+\.bcmap$/],
  ["standard_fonts", /^[\w-]+\.(?:pfb|ttf)$/],
]);

/** Tables of Chinese encodings and standard fonts, which the PDF library asks for while it draws; nothing of any report. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const { folder, file } = await params;
  if (!folders.get(folder)?.test(file)) return missing();
  try {
    const bytes = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/pdfjs-dist", folder, file));
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/octet-stream",
        "cache-control": "public, max-age=86400",
        "x-content-type-options": "nosniff",
      },
    });
  } catch {
    return missing();
  }
}

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

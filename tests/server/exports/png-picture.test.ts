import { describe, expect, it } from "vitest";
import { readPngPicture } from "@/server/exports/png-picture";
import { pngFile } from "@/tests/support/png-file";

const holds = (bytes: Uint8Array | undefined, text: string) => Buffer.from(bytes ?? []).includes(text);

describe("a picture from a browser", () => {
  it("is read with its size", () => {
    expect(readPngPicture(pngFile(40, 30))).toMatchObject({ width: 40, height: 30 });
  });

  it("loses whatever does not draw it: texts, and bytes behind its end", () => {
    const bytes = Buffer.concat([pngFile(4, 3, [["tEXt", "Comment\0secret words"]]), Buffer.from("<script>tail</script>")]);
    const kept = readPngPicture(new Uint8Array(bytes))?.bytes;
    expect([holds(kept, "IDAT"), holds(kept, "secret words"), holds(kept, "tail")]).toEqual([true, false, false]);
  });

  it.each([
    ["no bytes", new Uint8Array()],
    ["another format", new TextEncoder().encode("GIF89a, and some more bytes after the name of the format")],
    ["an SVG", new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["a cut-off file", pngFile(40, 30).slice(0, -6)],
    ["a signature alone", pngFile(4, 3).slice(0, 8)],
    ["no pixels on a side", pngFile(0, 3)],
    ["a side beyond what a chart has", pngFile(8001, 1)],
  ])("is refused when it is %s", (_, bytes) => {
    expect(readPngPicture(bytes)).toBeNull();
  });

  it("is refused when a chunk claims more bytes than there are", () => {
    const bytes = pngFile(4, 3);
    new DataView(bytes.buffer).setUint32(33, 0xfffffff0);
    expect(readPngPicture(bytes)).toBeNull();
  });
});

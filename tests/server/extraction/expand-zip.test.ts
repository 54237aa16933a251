import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { expandZip } from "@/server/extraction/expand-zip";
import { RefusedFile } from "@/server/extraction/refusals";
import { renderDocx } from "../../corpus/render-report";
import { encodeGb18030 } from "../../support/encode-gb18030";
import { zipWithNames } from "../../support/zip-with-names";

const zip = (members: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
const names = (bytes: Uint8Array) => expandZip(bytes)?.map(({ name }) => name);
function idOf(act: () => unknown): string {
  try {
    act();
    return "expanded";
  } catch (error) {
    return error instanceof RefusedFile ? error.refusal.message.en : String(error);
  }
}

describe("a zip of reports", () => {
  it("gives the names as written, in UTF-8 or GBK", () => {
    const name = "年报/二〇二四年年度报告.docx";
    const bytes = strToU8("x");
    expect(names(zip({ [name]: "x" }))).toEqual([name]);
    expect(names(zipWithNames([{ name: encodeGb18030(name), bytes }]))).toEqual([name]);
  });

  it("tells apart GBK names that UTF-8 would spoil into one", () => {
    const both = ["甲.txt", "乙.txt"].map((name) => ({ name: encodeGb18030(name), bytes: strToU8(name) }));
    expect(names(zipWithNames(both))).toEqual(["甲.txt", "乙.txt"]);
  });

  it("gives each member's bytes, and only when asked", async () => {
    const files = expandZip(zip({ "a.txt": "甲", "b/c.txt": "乙" })) ?? [];
    const texts = await Promise.all(files.map(async ({ read }) => new TextDecoder().decode(await read())));
    expect(texts).toEqual(["甲", "乙"]);
  });

  it("passes over folders and what systems leave behind", () => {
    const left = { "a/": "", "__MACOSX/._a.docx": "x", "a/~$报告.docx": "x", "a/.DS_Store": "x", "Thumbs.db": "x", "a/报告.docx": "x" };
    expect(names(zip(left))).toEqual(["a/报告.docx"]);
  });

  it("is not what a document is, nor what is no zip", () => {
    expect(expandZip(renderDocx())).toBeNull();
    expect(expandZip(strToU8("一、总体情况"))).toBeNull();
  });

  it("that is empty, too full, or leads out of itself is refused", () => {
    expect(idOf(() => expandZip(zip({ "a/": "" })))).toMatch(/holds no file/);
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.txt`, "x"]));
    expect(idOf(() => expandZip(zip(many)))).toMatch(/more than 200 files/);
    expect(idOf(() => expandZip(zip({ "../a.txt": "x" })))).toMatch(/unsafe/);
  });

  it("whose member inflates to more than it declares gives that member up, not the others", async () => {
    const bytes = zip({ "a.txt": "a".repeat(5000), "b.txt": "乙" });
    const central = Buffer.from(bytes.buffer, bytes.byteOffset).lastIndexOf("a.txt") - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(central + 24, 100, true);
    const [lying, honest] = expandZip(bytes) ?? [];
    await expect(lying?.read()).rejects.toMatchObject({ refusal: { code: "hostile" } });
    expect(new TextDecoder().decode(await honest?.read())).toBe("乙");
  });

  it("whose member promises more than any document is refused before it is inflated", async () => {
    const bomb = zipSync({ "bomb.txt": new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(idOf(() => expandZip(bomb))).toMatch(/unsafe/);
  });
});

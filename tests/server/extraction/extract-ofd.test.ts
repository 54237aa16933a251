import { describe, expect, it } from "vitest";
import type { Block } from "@/domain/document/document";
import { extractDocument, readAnyFileInProcess, readFileInProcess } from "@/server/extraction/read-in-process";
import { ofdBox, ofdText, packOfd, renderOfd, type Steps } from "../../corpus/pack-ofd";
import { renderPdf } from "../../corpus/render-pdf";

const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text))));
const blocksOf = (bytes: Uint8Array) => extractDocument(bytes).document.blocks;
const codeOf = (bytes: Uint8Array) => {
  const result = readFileInProcess(bytes, "report.ofd");
  return result.outcome === "refused" ? result.refusal.code : "read";
};
const valuesOf = (outcome: Awaited<ReturnType<typeof readAnyFileInProcess>>) =>
  outcome.outcome === "read" ? Object.fromEntries(Object.entries(outcome.reading.cells).map(([id, cell]) => [id, cell?.value])) : null;

/** Two cells beside each other, 30 millimetres wide. */
const row = (y: number, [left, right]: readonly [string, string]) =>
  ofdBox(40, y, 30, 8) + ofdBox(70, y, 30, 8) + ofdText(left, { x: 42, y: y + 5 }) + ofdText(right, { x: 72, y: y + 5 });

describe("V54: an OFD file", () => {
  it.each(["each", "groups", "none"] as const)("is read cell by cell as the same PDF is (steps: %s)", async (steps: Steps) => {
    const read = readFileInProcess(renderOfd({ steps }), "report.ofd");
    const values = valuesOf(read);
    expect(values).toEqual(valuesOf(await readAnyFileInProcess(renderPdf())));
    expect(Object.values(values ?? {}).filter((value) => value !== null && value !== undefined)).toHaveLength(200);
    expect(read).toMatchObject({ format: "ofd", reading: { identity: { confidence: "certain" } } });
  });

  it("gives each cell with its place on the page", () => {
    const [table] = blocksOf(packOfd([row(50, ["规章", "12"]) + row(58, ["文件", "3"])]));
    expect(table && texts([table])).toEqual([
      [
        ["规章", "12"],
        ["文件", "3"],
      ],
    ]);
    expect(table?.kind === "table" && table.rows[1]?.[1]?.place).toEqual({ page: 1, left: 198.4, top: 164.4, right: 283.5, bottom: 187.1 });
  });

  it("keeps numbers apart that one text object sets into two cells", () => {
    const both = `<ofd:TextObject Boundary="42 52 60 4" Size="3.2"><ofd:TextCode X="0" Y="3.2" DeltaX="1.6 28.4 1.6">1234</ofd:TextCode></ofd:TextObject>`;
    expect(texts(blocksOf(packOfd([ofdBox(40, 50, 30, 8) + ofdBox(70, 50, 30, 8) + both])))).toEqual([[["12", "34"]]]);
  });

  it("keeps numbers of a table without rulings apart at a narrow gap", () => {
    const close = `<ofd:TextObject Boundary="42 52 60 4" Size="3.2"><ofd:TextCode X="0" Y="3.2" DeltaX="1.6 2.4 1.6">1234</ofd:TextCode></ofd:TextObject>`;
    expect(texts(blocksOf(packOfd([close])))).toEqual(["12 34"]);
  });

  it("joins a label set downwards character by character", () => {
    const label = `<ofd:TextObject Boundary="42 51 4 20" Size="3.2"><ofd:TextCode X="0" Y="3.2" DeltaX="g 3 0" DeltaY="g 3 4">不予公开</ofd:TextCode></ofd:TextObject>`;
    const cells = ofdBox(40, 50, 10, 20) + ofdBox(50, 50, 30, 20) + label + ofdText("7", { x: 55, y: 60 });
    expect(texts(blocksOf(packOfd([cells])))).toEqual([[["不予公开", "7"]]]);
  });

  it("maps an object by its own matrix, and draws a page over its template", () => {
    const turned = `<ofd:PathObject Boundary="40 50 30 8" CTM="0 8 -30 0 30 0"><ofd:AbbreviatedData>M 0 0 L 1 0 L 1 1 L 0 1 C</ofd:AbbreviatedData></ofd:PathObject>`;
    const file = packOfd([ofdText("规章", { x: 42, y: 55 }) + ofdText("12", { x: 72, y: 55 })], {
      template: turned + ofdBox(70, 50, 30, 8),
    });
    expect(texts(blocksOf(file))).toEqual([[["规章", "12"]]]);
  });

  it("reads borders drawn as thin filled areas, and no hidden object", () => {
    const area = (x: number, y: number, width: number, height: number) =>
      `<ofd:PathObject Boundary="${x} ${y} ${width} ${height}" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
    const lines = [50, 58].map((y) => area(40, y, 60, 0.2)).concat([40, 70, 100].map((x) => area(x, 50, 0.2, 8)));
    const hidden = ofdText("99", { x: 80, y: 55, attributes: 'Visible="false"' });
    const page = lines.join("") + ofdText("规章", { x: 42, y: 55 }) + ofdText("12", { x: 72, y: 55 }) + hidden;
    expect(texts(blocksOf(packOfd([page])))).toEqual([[["规章", "12"]]]);
  });

  it("is read with a seal upon it", () => {
    const sealed = packOfd([row(50, ["规章", "12"])], {
      more: { "Doc_0/Signs/Signatures.xml": "<a/>", "Doc_0/Signs/Sign_0/SignedValue.dat": "x" },
    });
    expect(texts(blocksOf(sealed))).toEqual([[["规章", "12"]]]);
  });
});

describe("refused are OFD files", () => {
  const picture = '<ofd:ImageObject ID="9" Boundary="0 0 210 297" ResourceID="3"/>';

  it("of pictures, with recognised text or without", () => {
    expect(codeOf(packOfd([picture]))).toBe("tablesArePictures");
    expect(codeOf(packOfd([picture + row(50, ["规章", "12"])]))).toBe("tablesArePictures");
    const small = picture.replace("210 297", "30 30");
    const unseen = ofdText("本年新收政府信息公开申请数量", { x: 40, y: 50, attributes: 'Alpha="0"' });
    expect(codeOf(packOfd([small + unseen]))).toBe("tablesArePictures");
  });

  it("that are encrypted, lack a page, or hold nothing", () => {
    expect(codeOf(packOfd([""], { more: { "Encryptions.xml": "<a/>" } }))).toBe("encrypted");
    expect(codeOf(packOfd([""], { more: { "OFD.xml": "<a/>" } }))).toBe("damaged");
    expect(codeOf(packOfd([""], { more: { "OFD.xml": "<OFD><DocBody><DocRoot>../../x</DocRoot></DocBody></OFD>" } }))).toBe("damaged");
    expect(codeOf(packOfd([""]))).toBe("empty");
    expect(codeOf(packOfd([row(50, ["规章", "12"])]))).toBe("notAReport");
  });

  it("with a document type, endless steps or too much drawn", () => {
    const typed = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(codeOf(packOfd([""], { more: { "Doc_0/Document.xml": typed } }))).toBe("hostile");
    const endless = `<ofd:TextObject Boundary="0 0 9 9" Size="3"><ofd:TextCode X="0" Y="3" DeltaX="g 999999999 1">ab</ofd:TextCode></ofd:TextObject>`;
    expect(codeOf(packOfd([endless]))).toBe("notAReport");
    const path = `<ofd:PathObject Boundary="0 0 200 200"><ofd:AbbreviatedData>M 0 0 ${"L 90 0 L 0 0 ".repeat(11_000)}</ofd:AbbreviatedData></ofd:PathObject>`;
    expect(codeOf(packOfd([path]))).toBe("tooLarge");
  });
});

import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { packCompound } from "../../corpus/pack-compound";
import { documentXml, packDocx, renderDocxBody, renderHtml, renderTabs } from "../../corpus/render-report";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const zip = (members: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
const code = (bytes: Uint8Array, name = "report.docx") => {
  const result = readFileInProcess(bytes, name);
  return result.outcome === "refused" ? result.refusal.code : "read";
};

/** A docx with bytes of one of its members' headers changed. */
function patched(name: string, change: (view: DataView, central: number, local: number) => void): Uint8Array {
  const bytes = packDocx(renderDocxBody());
  const text = Buffer.from(bytes).toString("latin1");
  const local = text.indexOf(name) - 30;
  const central = text.lastIndexOf(name) - 46;
  change(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), central, local);
  return bytes;
}

describe("formats that cannot be read yet", () => {
  it.each([
    ["an old Works document", packCompound({ MatOST: new Uint8Array(5000) }), "WPS"],
    ["a picture", latin1("\x89PNG\r\n\x1a\n"), "picture"],
    ["a photograph", latin1("\xff\xd8\xff\xe0"), "picture"],
    ["RTF", utf8("{\\rtf1 text}"), "RTF"],
  ])("%s is refused with advice, whatever its name", (_, bytes, word) => {
    const result = readFileInProcess(bytes, "report.docx");
    if (result.outcome !== "refused") return expect.unreachable();
    expect(result.refusal.code).toBe("formatNotYet");
    expect(result.refusal.message.en.toLowerCase()).toContain(word.toLowerCase());
    expect(result.refusal.message.zh).toMatch(/docx/u);
  });

  it("an archive is called one, with advice", () => {
    expect(code(zip({ "a.txt": "a" }))).toBe("archive");
  });

  it("a document behind a password is called encrypted", () => {
    expect(code(packCompound({ EncryptedPackage: new Uint8Array(5000) }))).toBe("encrypted");
  });
});

describe("hostile and damaged archives", () => {
  it("a member that inflates far beyond its size is refused before it is inflated", () => {
    expect(code(packDocx(`<w:p><w:r><w:t>${" ".repeat(20_000_000)}</w:t></w:r></w:p>`))).toBe("hostile");
  });

  it("a member whose directory lies about its size is not inflated further", () => {
    expect(code(patched("word/document.xml", (view, central) => view.setUint32(central + 24, 1000, true)))).toBe("hostile");
  });

  it("a member that is smaller than declared is refused", () => {
    expect(
      code(patched("word/document.xml", (view, central) => view.setUint32(central + 24, view.getUint32(central + 24, true) + 1, true))),
    ).toBe("hostile");
  });

  it("a member whose checksum is wrong is damaged", () => {
    expect(code(patched("word/document.xml", (view, central) => view.setUint32(central + 16, 1, true)))).toBe("damaged");
  });

  it("a local name other than the directory's is refused", () => {
    expect(code(patched("word/document.xml", (view, _, local) => view.setUint8(local + 30, 88)))).toBe("hostile");
  });

  it("an encrypted member is called encrypted", () => {
    expect(code(patched("word/document.xml", (view, central) => view.setUint16(central + 8, 1, true)))).toBe("encrypted");
  });

  it.each(["../word/x.xml", "/etc/x", "word\\x.xml", "C:x", "word/../x"])("a member named %j is refused", (name) => {
    expect(code(packDocx(renderDocxBody(), { [name]: strToU8("x") }))).toBe("hostile");
  });

  it("two members of one name are refused", () => {
    expect(code(packDocx(renderDocxBody(), { "WORD/document.xml": strToU8("x") }))).toBe("hostile");
  });

  it("macros are refused with their own sentence", () => {
    const result = readFileInProcess(packDocx(renderDocxBody(), { "word/vbaProject.bin": strToU8("x") }), "report.docm");
    expect(result).toMatchObject({ outcome: "refused", refusal: { code: "hostile", message: { en: expect.stringContaining("macros") } } });
  });

  it("a document type declaration is refused", () => {
    const xml = documentXml(renderDocxBody()).replace("?>", '?><!DOCTYPE w [<!ENTITY a "b">]>');
    expect(code(zip({ "word/document.xml": xml }))).toBe("hostile");
  });

  it("a cut archive and broken XML are damaged", () => {
    const whole = packDocx(renderDocxBody());
    expect(code(whole.subarray(0, whole.length - 40))).toBe("damaged");
    expect(code(packDocx("<w:p><w:r>"))).toBe("damaged");
  });

  it("tables nested without end are refused", () => {
    expect(code(utf8(`<html>${"<table><tr><td>".repeat(3000)}`))).toBe("hostile");
  });
});

describe("files that are no report", () => {
  it("nothing, blanks and an empty page are empty", () => {
    expect([new Uint8Array(), utf8(" \n\t"), utf8("<html><body></body></html>")].map((bytes) => code(bytes))).toEqual([
      "empty",
      "empty",
      "empty",
    ]);
  });

  it("bytes that are no text are not guessed at", () => {
    expect(code(Uint8Array.of(0x31, 0, 0, 0xff, 0x80))).toBe("unknownFormat");
    expect(code(Uint8Array.of(0xe6, 0x94, 0xff, 0xff))).toBe("unknownFormat");
  });

  it("says which parts were not found", () => {
    const result = readFileInProcess(utf8("会议通知\n请于周五参加会议。"), "notice.txt");
    expect(result).toMatchObject({
      outcome: "refused",
      refusal: { code: "notAReport", message: { zh: expect.stringContaining("没有找到标题") } },
    });
  });

  it("a page of half a year's statistics is no report", () => {
    expect(code(utf8(renderTabs().replace(/^.*年度报告/u, "2024年上半年政府信息公开统计")))).toBe("notAReport");
  });

  it("two reports in one file are refused", () => {
    expect(code(utf8(`${renderTabs()}\n\n${renderTabs().replaceAll("山西省", "某某省")}`))).toBe("severalReports");
  });

  it("a report whose tables are pictures is refused, never read as zeros", () => {
    const page = renderHtml().replace(/<table>.*?<\/table>/gu, '<img src="table.png">');
    expect(code(utf8(page))).toBe("tablesArePictures");
  });

  it("text whose repeated lines were removed is refused", () => {
    const lines = [
      "二、主动公开政府信息情况",
      "第二十条第（一）项",
      "信息内容",
      "本年新制作数量",
      "规章",
      "0",
      "第二十条第（五）项",
      "上一年项目数量",
      "行政许可",
      "6",
      "第二十条第（六）项",
      "行政处罚",
      "三、收到和处理政府信息公开申请情况",
    ];
    expect(code(utf8(lines.join("\n")))).toBe("unreliableText");
  });
});

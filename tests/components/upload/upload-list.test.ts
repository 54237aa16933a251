import { describe, expect, it } from "vitest";
import { countUploads, filesOfOtherYears, type Upload, uploadsAfter } from "@/components/upload/upload-list";
import type { ArchiveMember, UploadResult } from "@/server/reports/report-view";

const refused: UploadResult = {
  outcome: "refused",
  code: "otherYear",
  message: { zh: "年度不符。", en: "Another year." },
  proposals: [{ year: 2023, confirmed: [], from: "document" }],
};
const upload = (key: string, more: Partial<Upload> = {}): Upload => ({
  ...{ key, file: new File(["x"], `${key}.txt`), member: null, year: 2024, confirmed: [], share: 1, progress: null, outcome: null },
  ...more,
});
const member = (name: string, result: UploadResult | null): ArchiveMember => ({ name, key: `zip-${name}`, size: 1, result });

describe("the list of uploads", () => {
  it("puts new files before those that are finished, and keeps their results", () => {
    const finished = upload("a", { outcome: refused });
    const list = uploadsAfter([finished], { kind: "added", uploads: [upload("b")] });
    expect(list.map(({ key }) => key)).toEqual(["b", "a"]);
    expect(list[1]).toBe(finished);
  });

  it("shows an archive's files in its place, each with its news", () => {
    const zip = upload("zip");
    const opened = uploadsAfter([upload("a"), zip, upload("b")], {
      kind: "unpacked",
      archive: zip,
      members: [member("x", refused), member("y", null)],
    });
    expect(opened.map(({ key }) => key)).toEqual(["a", "zip-x", "zip-y", "b"]);
    expect(opened[1]).toMatchObject({ outcome: refused, member: { archiveKey: "zip", name: "x" } });
    const later = uploadsAfter(opened, { kind: "unpacked", archive: zip, members: [member("x", refused), member("y", refused)] });
    expect(later.map(({ key, outcome }) => [key, outcome?.outcome])).toEqual([
      ["a", undefined],
      ["zip-x", "refused"],
      ["zip-y", "refused"],
      ["b", undefined],
    ]);
  });

  it("takes the news of one file tried again, and leaves the archive's others alone", () => {
    const zip = upload("zip");
    const opened = uploadsAfter([zip], { kind: "unpacked", archive: zip, members: [member("x", refused), member("y", refused)] });
    const again = uploadsAfter(opened, { kind: "changed", key: "zip-y", change: { outcome: null, share: 0, year: 2023 } });
    const after = uploadsAfter(again, { kind: "unpacked", archive: again[1] as Upload, members: [member("y", refused)] });
    expect(after.map(({ key, year, outcome }) => [key, year, outcome?.outcome])).toEqual([
      ["zip-x", 2024, "refused"],
      ["zip-y", 2023, "refused"],
    ]);
  });

  it("counts what was received, was not, and is on its way", () => {
    const list = [upload("a"), upload("b", { outcome: refused }), upload("c", { outcome: { outcome: "failed", reason: "network" } })];
    expect(countUploads(list)).toEqual({ received: 0, refused: 2, open: 1 });
    expect(filesOfOtherYears(list).map(({ key }) => key)).toEqual(["b"]);
  });
});

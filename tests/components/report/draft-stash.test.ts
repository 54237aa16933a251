import { beforeEach, describe, expect, it } from "vitest";
import { STASH_BEAT_MS, sortStash, takeStash, writeStash } from "@/components/report/draft-stash";
import type { CellId } from "@/domain/form/edition";
import { deskReport } from "./desk-report";

const CELL: CellId = "applications.granted.total";
const OTHER: CellId = "applications.concluded.total";
const place = { accountId: 3, reportId: 7, tab: "a" };
const change = (value: number | null, cell = CELL) => ({ cell, value, base: 0 });

/** Storage keeps its entries as its own properties, as in the browser. */
function memory(): Storage {
  const methods = {
    getItem: (key: string) => (store as Record<string, string>)[key] ?? null,
    setItem: (key: string, value: string) => void Object.assign(store, { [key]: value }),
    removeItem: (key: string) => void delete (store as Record<string, string>)[key],
  };
  const store: object = Object.create(methods);
  return store as Storage;
}

describe("what a page keeps in the browser", () => {
  let storage: Storage;
  beforeEach(() => {
    storage = memory();
  });

  it("comes back to the same tab after a reload, once", () => {
    writeStash(storage, place, { changes: [change(5)], at: 1000 });
    expect(takeStash(storage, place, 1001)).toEqual([change(5)]);
    expect(takeStash(storage, place, 1002)).toEqual([]);
  });

  it("is gone once everything is saved", () => {
    writeStash(storage, place, { changes: [change(5)], at: 1000 });
    writeStash(storage, place, { changes: [], at: 2000 });
    expect(Object.keys(storage)).toEqual([]);
  });

  it("is left to another tab that still lives, and taken over from one that does not", () => {
    writeStash(storage, place, { changes: [change(5)], at: 1000 });
    const other = { ...place, tab: "b" };
    expect(takeStash(storage, other, 1000 + STASH_BEAT_MS)).toEqual([]);
    expect(takeStash(storage, other, 1001 + 3 * STASH_BEAT_MS)).toEqual([change(5)]);
  });

  it("is never another account's or another report's", () => {
    writeStash(storage, place, { changes: [change(5)], at: 1000 });
    expect(takeStash(storage, { ...place, accountId: 4 }, 10 ** 9)).toEqual([]);
    expect(takeStash(storage, { ...place, reportId: 8 }, 10 ** 9)).toEqual([]);
  });

  it("is dropped where it is damaged", () => {
    storage.setItem("mingzhang-draft-3-7-a", '{"changes":[{"cell":"nonsense","value":"1"}],"at":1}');
    expect(takeStash(storage, place, 10)).toEqual([]);
  });
});

describe("a stash that is taken up again", () => {
  it("goes on from the value it started from, and asks where that has changed", () => {
    const report = deskReport({ [OTHER]: 9 });
    const { kept, overtaken } = sortStash(report, [change(5), change(6, OTHER)]);
    expect(kept).toEqual([change(5)]);
    expect(overtaken).toEqual([change(6, OTHER)]);
  });

  it("says nothing of what the server already has", () => {
    expect(sortStash(deskReport({ [CELL]: 5 }), [change(5)])).toEqual({ kept: [], overtaken: [] });
  });
});

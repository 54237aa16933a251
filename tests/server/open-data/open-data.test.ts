import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/open/v1/[resource]/route";
import { listAudit } from "@/db/audit";
import { openResource, openResources } from "@/domain/open-data/open-resources";
import { NotAllowedError } from "@/server/errors";
import { replySchema } from "@/server/open-data/describe-open-data";
import { switchOpenData } from "@/server/open-data/switch-open-data";
import { getProfile } from "@/server/statistics/get-profile";
import { approveNew, changedFacts, correct, file, reopen } from "@/tests/support/filing";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

interface Reply {
  readonly count: number;
  readonly pages: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

let office: TestOffice;
let caller = 0;

/** Each call comes from an address of its own, unless told otherwise. */
function ask(file: string, { from = `10.0.0.${++caller}`, headers = {} }: { from?: string; headers?: Record<string, string> } = {}) {
  const request = new NextRequest(`http://gongkai.intra/api/open/v1/${file}`, { headers: { "x-forwarded-for": from, ...headers } });
  return GET(request, { params: Promise.resolve({ resource: file.split("?")[0] ?? "" }) });
}
const table = async (file: string) => (await (await ask(file)).json()) as Reply;
const turn = (on: boolean) => switchOpenData(office.as("administrator"), { on, reason: "依规定开放数据" });

beforeAll(async () => {
  office = await openTestOffice();
  vi.stubEnv("DATA_DIR", office.dataDir);
  await approveNew(office, office.as("clerk"));
  // Filed but not approved, and approved but open again with another number: neither may be seen.
  await file(office.asViewer(await office.addAccount("clerk", office.bodies.education.id)), {
    facts: changedFacts({ "disputes.reconsideration.upheld": 77 }),
    statements: [],
  });
  reopen(office, office.as("clerk"));
  const corrected = correct(office.as("clerk"), [{ cell: "applications.newReceived.total", value: 987654 }]);
  expect(corrected.outcome).toBe("corrected");
  office.addBody({ name: "=HYPERLINK(1)局", parentId: office.bodies.province.id });
});
afterAll(() => {
  vi.unstubAllEnvs();
  office.close();
});

describe("open data", () => {
  beforeEach(() => void turn(true));

  it("answers as if nothing were there until an administrator switches it on, and again after it was switched off", async () => {
    turn(false);
    const answers = await Promise.all(["bodies.json", "figures.csv?year=2024", "openapi.json"].map((file) => ask(file)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    turn(true);
    expect((await ask("bodies.json")).status).toBe(200);
  });

  it("is switched by administrators at the top only, each change with its reason in the audit log and none for no change", async () => {
    expect(() => switchOpenData(office.as("reviewer"), { on: false, reason: "不应允许" })).toThrow(NotAllowedError);
    const below = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
    expect(() => switchOpenData(below, { on: false, reason: "不应允许" })).toThrow(NotAllowedError);
    const noted = () => listAudit(office.db, { path: "/", page: 1, pageSize: 5, action: "openData." });
    turn(false);
    const before = noted().total;
    turn(false);
    expect(noted().total).toBe(before);
    turn(true);
    expect(noted().entries[0]?.entry).toMatchObject({ action: "openData.switchOn", detail: { reason: "依规定开放数据" } });
  });

  it("gives the approved figures cell by cell, and nothing that is not approved", async () => {
    const { count, columns } = await table("figures.json?year=2024");
    expect(count).toBe(1);
    expect(columns).toMatchObject({ bodyId: [office.bodies.office.id], scope: ["own"], applicationsEdition: ["2021"] });
    for (const [cell, value] of Object.entries(shanxi2024Facts.values)) expect([cell, columns[cell]]).toEqual([cell, [value]]);
    const everything = await Promise.all(
      ["figures.json?year=2024", "figures.csv?year=2024", "values.json?metric=applicationsReceived&year=2024"].map(async (file) =>
        (await ask(file)).text(),
      ),
    );
    for (const text of everything) expect(text).not.toMatch(/987654|\b77\b/);
  });

  it("gives what stated nothing as null and never as zero", async () => {
    const { columns } = await table("figures.json?year=2024");
    const stated = Object.keys(shanxi2024Facts.values);
    const absent = Object.keys(columns).filter((name) => name.includes(".") && !stated.includes(name));
    expect(absent.length).toBeGreaterThan(0);
    for (const cell of absent) expect(columns[cell]).toEqual([null]);
  });

  it("gives the values that the product's own pages show, with operands and states", async () => {
    const profile = getProfile(office.as("leader"), { bodyId: office.bodies.office.id, year: 2024 });
    for (const { metric, result } of profile.results) {
      const { columns } = await table(`values.json?metric=${metric}&year=2024`);
      expect([metric, columns.numerator?.[0] ?? null, columns.denominator?.[0] ?? null, columns.value?.[0] ?? null]).toEqual([
        metric,
        result.numerator,
        result.denominator,
        result.value,
      ]);
      expect(columns.state?.[0] ?? "notReported").toBe(result.reason ?? "value");
    }
  });

  it("gives any single cell as a metric", async () => {
    const { columns } = await table("values.json?metric=cell:applications.newReceived.total&year=2024");
    expect(columns).toMatchObject({ value: [320], denominator: [null], state: ["value"] });
  });

  it("says of each body that owes a report whether one is approved", async () => {
    const { columns, count } = await table("coverage.json?year=2024");
    expect(count).toBe(columns.bodyId?.length);
    expect(columns.name?.filter((_, at) => columns.approved?.[at] === true)).toEqual(["示例省人民政府办公厅"]);
  });

  it("never tells contacts, accounts or file names", async () => {
    for (const { name } of openResources) {
      const text = await (await ask(`${name}.json?year=2024&metric=applicationsReceived`)).text();
      expect(text).not.toMatch(/contact|login|年报\.txt|sha256/);
    }
  });

  it("replies as its own schemas say, in JSON and with the same rows in CSV", async () => {
    for (const { name, columns } of openResources) {
      const query = "?year=2024&metric=disclosureRate";
      const reply: unknown = await (await ask(`${name}.json${query}`)).json();
      const resource = openResource(name);
      expect(resource && replySchema(resource).safeParse(reply).error?.issues).toBeUndefined();
      const bytes = new Uint8Array(await (await ask(`${name}.csv${query}`)).arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [head = "", ...rows] = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
      expect(head.split(",")).toEqual(Object.keys(columns.shape));
      expect(rows.length).toBe(Object.values((reply as Reply).columns)[0]?.length);
    }
  });

  it("makes a formula in a name harmless in CSV and leaves it as it is in JSON", async () => {
    expect(await (await ask("bodies.csv")).text()).toContain(",'=HYPERLINK(1)局,");
    expect((await table("bodies.json")).columns.name).toContain("=HYPERLINK(1)局");
  });

  it("answers 304 to the ETag of unchanged data and anew after an approval", async () => {
    const address = "figures.json?year=2023";
    const etag = (await ask(address)).headers.get("etag") ?? "";
    const again = await ask(address, { headers: { "if-none-match": `"old", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await approveNew(office, office.asViewer(await office.addAccount("clerk", office.bodies.cityOffice.id)), {
      year: 2023,
      statements: [],
    });
    expect((await ask(address, { headers: { "if-none-match": etag } })).status).toBe(200);
  });

  it("names the parameters that are missing or malformed and knows no other file", async () => {
    expect([(await ask("figures.json")).status, await (await ask("values.json?year=20x4&metric=a%27b")).text()]).toEqual([
      400,
      expect.stringContaining("metric, year"),
    ]);
    const unknown = ["audit.json", "bodies.xml", "../bodies.json", "bodies.json?page=2", "values.json?metric=none&year=2024"];
    expect(await Promise.all(unknown.map(async (file) => (await ask(file)).status))).toEqual([404, 404, 404, 404, 404]);
  });

  it("answers 429 with the seconds to wait once an address has used up its requests, and others as before", async () => {
    const from = "10.9.9.9";
    const many = await Promise.all(Array.from({ length: 61 }, () => ask("metrics.json", { from })));
    const refused = many.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect((await ask("metrics.json")).status).toBe(200);
    // The caller's own words in front do not make it another address.
    expect((await ask("metrics.json", { from: `1.2.3.4, ${from}` })).status).toBe(429);
  });

  it("describes every address in OpenAPI, generated from the same schemas", async () => {
    const description = (await (await ask("openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, { get: { parameters: { name: string; required: boolean }[]; responses: Record<string, unknown> } }>;
    };
    expect(description.openapi).toBe("3.0.3");
    expect(Object.keys(description.paths)).toEqual(
      openResources.flatMap(({ name }) => [`/api/open/v1/${name}.json`, `/api/open/v1/${name}.csv`]),
    );
    const { get } = description.paths["/api/open/v1/values.json"] ?? {};
    expect(get?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ["metric", true],
      ["year", true],
      ["page", false],
    ]);
    expect(JSON.stringify(get?.responses["200"])).toContain("zeroDenominator");
    expect(Object.keys(get?.responses ?? {})).toEqual(["200", "304", "400", "404", "429"]);
  });
});

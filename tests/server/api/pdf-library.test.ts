import { expect, it } from "vitest";
import { GET } from "@/app/api/pdf-library/[folder]/[file]/route";

const ask = (folder: string, file: string) => GET(new Request("http://office.example/"), { params: Promise.resolve({ folder, file }) });

it("gives the tables of Chinese encodings and the standard fonts", async () => {
  for (const [folder, file] of [
    ["cmaps", "UniGB-UCS2-H.bcmap"],
    ["standard_fonts", "LiberationSans-Regular.ttf"],
  ] as const) {
    const response = await ask(folder, file);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  }
});

it.each([
  ["cmaps", "../package.json"],
  ["cmaps", "..%2fpackage.json"],
  ["cmaps", "none.bcmap"],
  ["build", "pdf.mjs"],
  ["__proto__", "x.bcmap"],
])("has nothing else: %s/%s", async (folder, file) => expect((await ask(folder, file)).status).toBe(404));

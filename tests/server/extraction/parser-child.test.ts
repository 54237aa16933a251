import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ParserChild } from "@/server/extraction/parser-child";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { extractAndRead } from "@/server/extraction/read-file";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { packDocx, renderDocx } from "../../corpus/render-report";

const folder = mkdtempSync(join(tmpdir(), "child-"));
function script(name: string, body: string): string {
  const file = join(folder, name);
  writeFileSync(file, body);
  return file;
}

afterAll(endIdleChildren);

describe("extractAndRead", () => {
  it("gives in the child exactly what the same process gives", async () => {
    expect(await extractAndRead(renderDocx(), "report.docx")).toEqual(readFileInProcess(renderDocx(), "report.docx"));
  });

  it("answers every file when more come than children may run, the hostile among them", async () => {
    const files = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? renderDocx() : packDocx("<w:p>")));
    const results = await Promise.all(files.map((bytes) => extractAndRead(bytes, "report.docx")));
    expect(results.map(({ outcome }) => outcome)).toEqual(files.map((_, index) => (index % 2 === 0 ? "read" : "refused")));
  });

  it("refuses a file over the size limit without starting a child", async () => {
    expect(await extractAndRead(new Uint8Array(20 * 1024 * 1024 + 1), "x")).toMatchObject({ refusal: { code: "tooLarge" } });
  });
});

describe("a child", () => {
  it("that hangs is killed after the time limit", async () => {
    const child = await ParserChild.start(script("hang.mjs", "process.on('message', () => { for (;;); });"));
    expect(await child.read({ bytes: new Uint8Array([1]) }, 300)).toEqual({ ended: true, reason: "timeout" });
  });

  it("that runs out of memory counts as a hostile file", async () => {
    const child = await ParserChild.start(
      script("memory.mjs", "process.on('message', () => { const all = []; for (;;) all.push(new Array(1e6).fill({})); });"),
    );
    // On a busy machine it takes long to fill the memory.
    expect(await child.read({ bytes: new Uint8Array([1]) }, 50_000)).toEqual({ ended: true, reason: "hostile" });
  }, 60_000);

  it("that died before its job counts as one that ended", async () => {
    const child = await ParserChild.start(script("gone.mjs", "process.exit(1);"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await child.read({ bytes: new Uint8Array([1]) }, 3_000)).toMatchObject({ ended: true });
  });
});

describe("a child that somebody else kills", () => {
  it("while it waits costs no file its reading", async () => {
    await extractAndRead(renderDocx(), "report.docx");
    for (const pid of childrenOf(process.pid)) process.kill(pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await extractAndRead(renderDocx(), "report.docx")).toMatchObject({ outcome: "read" });
  });

  it("while it reads is told from one that a file brought down", async () => {
    const child = await ParserChild.start(script("slow.mjs", "process.on('message', () => setInterval(() => {}, 1000));"));
    const reading = child.read({ bytes: new Uint8Array([1]) });
    setTimeout(() => child.kill(), 300);
    expect(await reading).toEqual({ ended: true, reason: "killed" });
    expect(await child.read({ bytes: new Uint8Array([1]) })).toEqual({ ended: true, reason: "gone" });
  });
});

/** Processes that read files for this one. */
function childrenOf(parent: number): number[] {
  const told = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  const isReader = (pid: string) => told(pid, "status").includes(`PPid:\t${parent}\n`) && told(pid, "cmdline").includes("read-child");
  return readdirSync("/proc").filter(isReader).map(Number);
}

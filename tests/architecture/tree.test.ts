import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = process.cwd();
const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter(Boolean);
const code = tracked.filter((file) => /^(app|components|server|db|domain)\/.*\.(ts|tsx)$/.test(file));
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("the tree", () => {
  it("has no room or file that says nothing", () => {
    const empty = /(^|\/)(utils?|helpers?|misc|common|managers?|handlers?|services?)(\.[a-z.]+)?(\/|$)/i;
    expect(tracked.filter((file) => empty.test(file))).toEqual([]);
  });

  it("names its files in kebab-case", () => {
    const plain = /^(\[{1,2}[\w.-]+\]{1,2}|\([a-z-]+\)|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9]+)*$/;
    const odd = code.flatMap((file) => file.split("/").map((part) => ({ file, part }))).filter(({ part }) => !plain.test(part));
    expect(odd).toEqual([]);
  });

  it("keeps files below 300 lines", () => {
    expect(code.filter((file) => textOf(file).split("\n").length > 301)).toEqual([]);
  });

  it("escapes neither from the types nor from the linter", () => {
    const waiver = /<any>|\bas any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;
    expect(code.filter((file) => waiver.test(textOf(file)))).toEqual([]);
  });

  it("has no barrel: no file only passes on what others export", () => {
    const onlyExports = /^(\s*(export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s+"[^"]+";|\/\/.*|\/\*[\s\S]*?\*\/)\s*)+$/;
    expect(code.filter((file) => onlyExports.test(textOf(file)))).toEqual([]);
  });

  it("exports by name, but for Next's pages and settings", () => {
    const defaults = code.filter((file) => /export default/.test(textOf(file)));
    expect(defaults.filter((file) => !/^app\/.*(page|layout|loading|error|global-error|not-found|icon)\.tsx$/.test(file))).toEqual([]);
  });

  it("speaks of itself alone: no absolute paths of a machine, no numbers of issues", () => {
    const foreign = new RegExp(["(^|[\\s\"'`(])/(work|home|root|Users)/", "\\bissues? #?\\d+\\b"].join("|"), "i");
    const texts = tracked.filter((file) => /\.(ts|tsx|mjs|cjs|js|md|css|json)$/.test(file) && !/^package-lock|migrations\/meta/.test(file));
    expect(texts.filter((file) => foreign.test(textOf(file)))).toEqual([]);
  });

  it("keeps left-overs out of the tests", () => {
    const tests = tracked.filter((file) => /^tests\/.*\.(test|journey)\.ts$/.test(file));
    expect(tests.filter((file) => /\b(it|test|describe)\.(only|skip|todo)\b/.test(textOf(file)))).toEqual([]);
  });
});

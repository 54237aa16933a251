import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { actionWord } from "@/components/audit/prepare-audit";
import { textOf } from "@/components/messages/server-text";

/** Every action that a source file of these rooms names as that of an audit row. */
function auditedActions(): readonly string[] {
  const files = ["server", "db"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).flatMap((name) => (name.endsWith(".ts") ? [path.join(room, name)] : [])),
  );
  const named = files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const decided = file.endsWith("record-decision.ts") ? text.matchAll(/\b\w+: "([a-z]+\.[a-zA-Z]+)"/gu) : [];
    return [...text.matchAll(/\baction: "([a-z][a-zA-Z]*\.[a-zA-Z]+)"/gu), ...decided].map((match) => match[1] ?? "");
  });
  return [...new Set(named)].sort();
}

describe("the audit log's actions", () => {
  it.each(auditedActions())("%s is told in words in both languages", (action) => {
    expect(actionWord(action, textOf("zh"))).toMatch(/\p{Script=Han}/u);
    expect(actionWord(action, textOf("en"))).not.toBe(action);
  });

  it("are found in the sources at all", () => {
    expect(auditedActions()).toEqual(expect.arrayContaining(["report.upload", "report.reopen", "session.signOut", "body.create"]));
  });
});

import { describe, expect, it } from "vitest";
import { readAnswer } from "@/components/upload/upload-file";

describe("the answer to an upload", () => {
  it("is the procedure's result where there is one", () => {
    const data = { outcome: "refused", code: "empty", message: { zh: "空文件", en: "empty" } };
    expect(readAnswer(200, JSON.stringify({ result: { data } }))).toEqual(data);
  });

  it("tells an ended session and a file too large apart from a failure", () => {
    expect(readAnswer(401, "")).toEqual({ outcome: "failed", reason: "signedOut" });
    expect(readAnswer(413, "{}")).toEqual({ outcome: "failed", reason: "tooLarge" });
  });

  it("carries the incident number of a failure, and bears an answer that is none", () => {
    const body = JSON.stringify({ error: { data: { incident: "A1B2C3" } } });
    expect(readAnswer(500, body)).toEqual({ outcome: "failed", reason: "server", incident: "A1B2C3" });
    expect(readAnswer(502, "<html>")).toEqual({ outcome: "failed", reason: "server", incident: null });
  });
});

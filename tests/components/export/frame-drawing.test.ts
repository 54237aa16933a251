import { describe, expect, it } from "vitest";
import { breakLines, frameDrawing, svgFile } from "@/components/export/drawing/frame-drawing";
import { paintOf } from "@/components/export/drawing/paint";

const drawing = { width: 400, height: 100, markup: '<circle r="3"/>' };

describe("the frame of a picture", () => {
  it("prints title, subtitle and what the numbers rest on around the drawing, as text that marks nothing up", () => {
    const { markup, width } = frameDrawing(drawing, { title: "甲 < 乙 & 丙", subtitle: "件", foot: ["来源：明账"] });
    expect(markup).toContain("甲 &lt; 乙 &amp; 丙");
    expect(markup).toContain("来源：明账");
    expect(width).toBeGreaterThan(560);
  });

  it("names fonts and embeds none", () => {
    const file = svgFile(frameDrawing(drawing, null), "甲");
    expect(file).toMatch(/font-family="[^"]*Noto Sans CJK SC/);
    expect(file).not.toMatch(/@font-face|data:font|<style|<script|foreignObject/);
  });

  it("grows with the lines its words take", () => {
    const words = (title: string) => frameDrawing(drawing, { title, subtitle: "", foot: [] }).height;
    expect(words("长".repeat(100))).toBeGreaterThan(words("短"));
  });

  it("keeps punctuation off the beginning of a line, and words whole", () => {
    expect(breakLines("一二三，四", 3)).toEqual(["一二三，", "四"]);
    expect(breakLines("state secret", 5)).toEqual(["state", "secret"]);
    expect(breakLines("http://a.b/c", 4)).toEqual(["http://", "a.b/c"]);
  });
});

describe("a colour of the page", () => {
  it.each([
    ["rgb(18, 67, 109)", { colour: "#12436d", opacity: 1 }],
    ["rgba(0, 0, 0, 0.5)", { colour: "#000000", opacity: 0.5 }],
    ['url("#hatch")', { colour: "url(#hatch)", opacity: 1 }],
    ["rgba(0, 0, 0, 0)", null],
    ["none", null],
  ])("reads %s", (computed, paint) => {
    expect(paintOf(computed)).toEqual(paint);
  });
});

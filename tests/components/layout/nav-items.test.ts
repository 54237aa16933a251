import { describe, expect, it } from "vitest";
import { currentItem, homeOf, navItems, takesWholeWidth } from "@/components/layout/nav-items";
import { roles } from "@/domain/access/access";

describe("the navigation", () => {
  it("has at most seven entries for every role, the first being its home", () => {
    for (const role of roles) {
      expect(navItems(role).length).toBeLessThanOrEqual(7);
      expect(navItems(role)[0]?.href).toBe(homeOf(role));
    }
  });

  it("marks the entry that fits best", () => {
    expect(currentItem("clerk", "/filing/upload")?.href).toBe("/filing/upload");
    expect(currentItem("clerk", "/filing")?.href).toBe("/filing");
    expect(currentItem("clerk", "/filings")).toBeNull();
    expect(currentItem("leader", "/bodies/12")?.href).toBe("/bodies");
  });

  it("gives way to the check view only", () => {
    expect(takesWholeWidth("/reports/12")).toBe(true);
    expect(takesWholeWidth("/reports/12/history")).toBe(false);
  });
});

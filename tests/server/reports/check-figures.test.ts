import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reviewDecision } from "@/db/schema/reports";
import type { SignedInContext } from "@/server/context";
import { approveNew, changedFacts, file, ownView, reopen } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const received = "applications.newReceived.total" as const;

/** What is said by a rule of the viewer's own report. */
const foundBy = (ctx: SignedInContext, rule: string) => ownView(ctx).findings.filter((finding) => finding.rule === rule);
const outcomeOf = (ctx: SignedInContext, rule: string) => ownView(ctx).assessments.find((one) => one.rule === rule)?.outcome;

describe("what a report is checked against", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  it("asks for no second reason of a change to figures in force that the office opened again with a reason", async () => {
    const clerk = office.as("clerk");
    await approveNew(office, clerk);
    expect(outcomeOf(clerk, "W02-REV")).toBe("passed");
    reopen(office, clerk);
    await file(clerk, { facts: changedFacts({ "disclosure.permits.decisions": 7 }) });
    expect(outcomeOf(clerk, "W02-REV")).toBe("passed");
    // Without that reason on record the change would be asked about.
    office.db.delete(reviewDecision).where(eq(reviewDecision.decision, "reopened")).run();
    expect(foundBy(clerk, "W02-REV")).toMatchObject([{ severity: "warn", cells: ["disclosure.permits.decisions"] }]);
  });

  it("is an error where applications are lost over New Year, a warning once last year's report was corrected", async () => {
    const clerk = office.as("clerk");
    const lost = { year: 2023, facts: changedFacts({ "applications.carriedOut.total": 99 }) };
    await approveNew(office, clerk, lost);
    await file(clerk);
    const levels = () => [...new Set(foundBy(clerk, "XY-CARRY").map(({ severity }) => severity))];
    expect(levels()).toEqual(["error"]);
    await approveNew(office, clerk, { ...lost, facts: changedFacts({ "applications.carriedOut.total": 98 }) });
    expect(levels()).toEqual(["warn"]);
  });

  it("holds a government's roll-up against the approved reports below it, and names who is missing", async () => {
    const { city, cityOffice, cityEducation } = office.bodies;
    const [government, desk, school] = await Promise.all(
      [city, cityOffice, cityEducation].map(async ({ id }) => office.asViewer(await office.addAccount("clerk", id))),
    );
    if (!government || !desk || !school) throw new Error("three clerks");
    await file(government, { facts: changedFacts({ [received]: 100 }) });
    expect(outcomeOf(government, "U02-ROLL-MISSING")).toBeUndefined();
    await approveNew(office, desk);
    expect(foundBy(government, "U02-ROLL-MISSING").map(({ message }) => message.zh)).toEqual([
      `应汇总 2 个单位，还有 1 个没有报告：${cityEducation.name}`,
    ]);
    expect(foundBy(government, "U03-ROLL-LESS")).toMatchObject([{ cells: [received] }]);
    await approveNew(office, school);
    expect(outcomeOf(government, "U02-ROLL-MISSING")).toBe("passed");
    expect(foundBy(government, "U01-ROLL").length).toBeGreaterThan(0);
  });

  it("knows the register's names of the body", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    expect(outcomeOf(clerk, "Y08-BODY")).toBe("passed");
    expect(outcomeOf(clerk, "U04-ROLL-SCOPE")).toBe("passed");
  });
});

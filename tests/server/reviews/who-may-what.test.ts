import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { findReport } from "@/db/reports/find-report";
import { saveLevels } from "@/db/review-levels";
import { account } from "@/db/schema/accounts";
import { type ReportState, reportStates } from "@/domain/report/life";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { addComment } from "@/server/reports/add-comment";
import { correctReport } from "@/server/reports/correct-report";
import { getReport } from "@/server/reports/get-report";
import { submitReport } from "@/server/reports/submit-report";
import { answerReason } from "@/server/reviews/answer-reason";
import { approveReport } from "@/server/reviews/approve-report";
import { assignReports } from "@/server/reviews/assign-reports";
import { reopenReport, sendBack } from "@/server/reviews/send-back";
import { correct, explainAll, file, newKey, ownSummary, ownView, submit } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

/**
 * Two levels of review (city, province) over the education bureau of a city. `author` is the clerk who filed the report and
 * has become the city's reviewer since; `helper` answered a reason and explained, then became one; `stranger` and `outsider`
 * belong to other bodies.
 */
const actors = [
  "clerk",
  "colleague",
  "stranger",
  "city",
  "province",
  "outsider",
  "author",
  "helper",
  "leader",
  "administrator",
  "auditor",
] as const;
type Actor = (typeof actors)[number];
const verbs = ["read", "comment", "correct", "answer", "submit", "approve", "return", "reopen", "assign"] as const;
type Verb = (typeof verbs)[number];

const reasons = [{ cell: null, text: "请核对后重新报送" }];
const permits = "disclosure.permits.decisions" as const;

interface World {
  readonly office: TestOffice;
  readonly as: Readonly<Record<Actor, SignedInContext>>;
  readonly reportId: number;
  readonly decisionId: number;
}

/** A report that was once returned and has come to a state; every state is reached as people reach it. */
async function worldOf(state: ReportState): Promise<World> {
  const office = await openTestOffice();
  const { bodies } = office;
  inTransaction(office.db, (tx) => saveLevels(tx, { bodyId: bodies.province.id, kind: null, levels: 2 }));
  const add = async (role: "clerk" | "reviewer", bodyId: number, login: string) =>
    office.asViewer(await office.addAccount(role, bodyId, login));
  const author = await add("clerk", bodies.cityEducation.id, "author");
  const helper = await add("clerk", bodies.cityEducation.id, "helper");
  const clerk = await add("clerk", bodies.cityEducation.id, "filer");
  const city = await add("reviewer", bodies.city.id, "city");
  const other = office.addBody({ name: "乙市人民政府", kind: "government", level: "city", parentId: bodies.province.id });
  const others = { stranger: await add("clerk", bodies.education.id, "stranger"), outsider: await add("reviewer", other.id, "outsider") };
  const { leader, administrator, auditor, reviewer: province } = office.viewers;
  await file(author);
  explainAll(helper);
  submit(author);
  const { id: reportId, versionId } = ownSummary(author);
  sendBack(city, { reportId, versionId, reasons });
  const { decisionId } = ownView(author).returned ?? { decisionId: 0 };
  moveTo(state, { author, helper, city, province: office.asViewer(province), reportId, decisionId });
  expect(findReport(office.db, reportId)?.report.state).toBe(state);
  const moved = { role: "reviewer", bodyId: bodies.city.id } as const;
  for (const { viewer } of [author, helper]) office.db.update(account).set(moved).where(eq(account.id, viewer.accountId)).run();
  const now = ({ viewer }: SignedInContext) =>
    office.asViewer({ ...viewer, ...moved, bodyName: bodies.city.name, bodyPath: bodies.city.path });
  const rest = { leader: office.asViewer(leader), administrator: office.asViewer(administrator), auditor: office.asViewer(auditor) };
  const colleague = await add("clerk", bodies.cityEducation.id, "colleague");
  return {
    office,
    reportId,
    decisionId,
    as: { clerk, colleague, ...others, city, province: office.asViewer(province), author: now(author), helper: now(helper), ...rest },
  };
}

interface Hands {
  readonly author: SignedInContext;
  readonly helper: SignedInContext;
  readonly city: SignedInContext;
  readonly province: SignedInContext;
  readonly reportId: number;
  readonly decisionId: number;
}

function moveTo(state: ReportState, { author, helper, city, province, reportId, decisionId }: Hands): void {
  if (state === "returned") return;
  answerReason(helper, { reportId, revision: ownSummary(author).revision, decisionId, reason: 0, text: "已核对" });
  if (state === "corrected" || state === "received") {
    correct(author, [{ cell: permits, value: 5 }]);
    if (state === "received") author.db.$client.prepare("update report set state = 'received' where id = ?").run(reportId);
    return;
  }
  submit(author);
  const decide = () => ({ reportId, versionId: ownSummary(author).versionId });
  if (state !== "submitted") approveReport(city, decide());
  if (state === "approved") approveReport(province, decide());
}

/** What becomes of a verb, without a trace: everything it wrote is rolled back. */
function outcomeOf({ office, as, reportId, decisionId }: World, actor: Actor, verb: Verb): string {
  const ctx = as[actor];
  const { revision, currentVersionId } = findReport(office.db, reportId)?.report ?? { revision: 0, currentVersionId: 0 };
  const on = { reportId, versionId: currentVersionId ?? 0 };
  const act = {
    read: () => getReport(ctx, { reportId }) && { outcome: "done" },
    comment: () => addComment(ctx, { reportId, cell: null, findingKey: null, text: "请看" }) && { outcome: "done" },
    correct: () => correctReport(ctx, { reportId, revision, changes: [{ cell: permits, value: 9 }] }),
    answer: () => answerReason(ctx, { reportId, revision, decisionId, reason: 0, text: "已说明" }),
    submit: () => submitReport(ctx, { reportId, revision, idempotencyKey: newKey() }),
    approve: () => approveReport(ctx, on),
    return: () => sendBack(ctx, { ...on, reasons }),
    reopen: () => reopenReport(ctx, { ...on, reasons }),
    assign: () => assignReports(ctx, { reportIds: [reportId], reviewerId: null }),
  }[verb];
  office.db.$client.exec("begin");
  try {
    const made = act() as { outcome: string; code?: string; assigned?: number };
    if (made.assigned === 0) return "skipped";
    return made.outcome === "refused" ? (made.code ?? "refused") : ["locked", "findings"].includes(made.outcome) ? made.outcome : "done";
  } catch (error) {
    if (error instanceof NotAllowedError) return "notAllowed";
    if (error instanceof NotFoundError) return "notFound";
    throw error;
  } finally {
    office.db.$client.exec("rollback");
  }
}

type Said = Readonly<Partial<Record<ReportState, string>>>;
const always = (word: string): Said => Object.fromEntries(reportStates.map((state) => [state, word]));
const inReview = (submitted: string, passed: string, otherwise = "locked"): Said => ({ ...always(otherwise), submitted, passed });

const agency: Readonly<Record<Verb, Said>> = {
  ...{ read: always("done"), comment: always("done"), approve: always("notAllowed"), return: always("notAllowed") },
  ...{ reopen: always("notAllowed"), assign: always("notAllowed") },
  correct: { ...always("locked"), received: "done", corrected: "done", returned: "done" },
  answer: { ...always("locked"), received: "done", corrected: "done", returned: "done" },
  // What came back is mended or answered first: that alone leads out of `returned`.
  submit: { ...always("locked"), received: "done", corrected: "done", returned: "locked" },
};
const nobody = (word: string) => Object.fromEntries(verbs.map((verb) => [verb, always(word)])) as Readonly<Record<Verb, Said>>;
const office = {
  ...nobody("notAllowed"),
  read: always("done"),
  comment: always("done"),
  assign: always("done"),
};
const strange = {
  ...nobody("notFound"),
  approve: always("notAllowed"),
  return: always("notAllowed"),
  reopen: always("notAllowed"),
  assign: always("notAllowed"),
};

/** Who may do what with a report in which state: written by hand from the rules of the season, not from the code. */
const table: Readonly<Record<Actor, Readonly<Record<Verb, Said>>>> = {
  clerk: agency,
  colleague: agency,
  stranger: strange,
  city: {
    ...office,
    approve: inReview("done", "higherLevel"),
    return: inReview("done", "higherLevel"),
    reopen: { ...always("locked"), approved: "notReopened" },
  },
  province: {
    ...office,
    approve: inReview("done", "done"),
    return: inReview("done", "done"),
    reopen: { ...always("locked"), approved: "done" },
  },
  outsider: {
    ...nobody("notFound"),
    correct: always("notAllowed"),
    answer: always("notAllowed"),
    submit: always("notAllowed"),
    assign: always("skipped"),
  },
  author: {
    ...office,
    approve: inReview("ownWork", "ownWork"),
    return: inReview("ownWork", "ownWork"),
    reopen: { ...always("locked"), approved: "notReopened" },
  },
  helper: {
    ...office,
    approve: inReview("ownWork", "ownWork"),
    return: inReview("ownWork", "ownWork"),
    reopen: { ...always("locked"), approved: "notReopened" },
  },
  leader: nobody("notAllowed"),
  administrator: nobody("notAllowed"),
  auditor: nobody("notAllowed"),
};

describe.each(reportStates)("who may do what with a report that is %s", (state) => {
  let world: World;
  beforeAll(async () => {
    world = await worldOf(state);
  });
  afterAll(() => world.office.close());

  it.each(actors)("is as the table says for the %s", (actor) => {
    const found = Object.fromEntries(verbs.map((verb) => [verb, outcomeOf(world, actor, verb)]));
    expect(found).toEqual(Object.fromEntries(verbs.map((verb) => [verb, table[actor][verb][state]])));
  });

  it("is told to nobody outside the scope: the report looks like one that does not exist", () => {
    for (const actor of ["stranger", "outsider"] as const)
      for (const verb of verbs) expect(outcomeOf({ ...world, reportId: 987_654 }, actor, verb)).toBe(outcomeOf(world, actor, verb));
  });
});

import { insertAccount } from "@/db/accounts";
import { type BodyRow, insertBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import type { BodyLevel } from "@/domain/body/body";
import { readViewer } from "@/server/accounts/read-viewer";
import { actBasis } from "@/server/bodies/body-act-input";
import { recordBodyAct } from "@/server/bodies/record-body-act";
import type { SignedInContext } from "@/server/context";
import { grantExemption } from "@/server/deadlines/grant-exemption";
import { grantExtension } from "@/server/deadlines/grant-extension";
import { saveDeadline } from "@/server/deadlines/save-deadline";
import { approveReport } from "@/server/reviews/approve-report";
import { sendBack } from "@/server/reviews/send-back";
import { changedFacts, correct, file, ownSummary, submit } from "@/tests/support/filing";
import type { TestOffice } from "@/tests/support/test-context";

export const YEAR = 2024;
const permits = "disclosure.permits.decisions" as const;

/** What a body does in the season, decided beforehand. */
const fates = [
  "approved",
  "mendedBeforeSubmission",
  "returnedAndApproved",
  "returnedAndSilent",
  "returnedAndMending",
  "waiting",
  "draft",
  "late",
  "missing",
  "extendedAndFiled",
  "extendedAndMissing",
  "exempt",
  "merged",
] as const;
export type Fate = (typeof fates)[number];

/** Of a hundred bodies, how many share a fate; the rest is approved. */
const share: Readonly<Partial<Record<Fate, number>>> = {
  mendedBeforeSubmission: 5,
  returnedAndApproved: 5,
  returnedAndSilent: 3,
  returnedAndMending: 3,
  waiting: 10,
  draft: 6,
  late: 5,
  missing: 36,
  extendedAndFiled: 2,
  extendedAndMissing: 2,
  exempt: 2,
  merged: 2,
};

/** One body of the play, with what the play itself remembers of it: nothing here is read back from the product. */
export interface Player {
  readonly body: BodyRow;
  /** The city above it; null for bodies of the province. */
  readonly city: number | null;
  readonly fate: Fate;
  readonly ctx: SignedInContext;
  required: boolean;
  deadline: string;
  hand: "none" | "draft" | "pending" | "returned" | "approved";
  submittedOn: string | null;
}

interface Act {
  readonly day: number;
  readonly play: (date: string) => void | Promise<void>;
}

/** A date by its day: 0 is 1 January of the year after the report year. */
export const dateOf = (day: number) => new Date(Date.UTC(YEAR + 1, 0, 1 + day)).toISOString().slice(0, 10);
/** Nine in the morning in Shanghai. */
const morningOf = (date: string) => Date.parse(`${date}T09:00:00+08:00`);
const EXTENDED_TO = "2025-03-14";
const FILES_WHEN_EXTENDED = 68;

function fateOf(index: number): Fate {
  let rest = (index * 37) % 100;
  for (const fate of fates) {
    const part = share[fate] ?? 0;
    if (rest < part) return fate;
    rest -= part;
  }
  return "approved";
}

/** How many bodies play: departments at the top, and in each of some cities. */
export interface Cast {
  readonly atTop: number;
  readonly cities: number;
  readonly perCity: number;
}

/** Departments of the province and of cities, each with its clerk, in one transaction; the cities themselves only look on. */
export function castPlayers(office: TestOffice, { atTop, cities, perCity }: Cast): Player[] {
  const { province } = office.bodies;
  const plain = { aliases: [], regionCode: null, contact: null, validFrom: 2019, validTo: null } as const;
  return inTransaction(office.db, (tx) => {
    const players: Player[] = [];
    const add = (name: string, level: BodyLevel, under: { readonly parentId: number; readonly city: number | null }) => {
      const body = insertBody(tx, { ...plain, name, shortName: name, level, kind: "department", parentId: under.parentId });
      const account = { login: `play-${body.id}`, name, role: "clerk", bodyId: body.id, passwordHash: "-", createdAt: 0 } as const;
      const viewer = readViewer({ ...office.asNobody() }, { accountId: insertAccount(tx, account), tokenVersion: 1 });
      if (!viewer) throw new Error("a new account is usable");
      const start = { required: true, deadline: level === "city" ? "2025-01-24" : "2025-01-31", hand: "none", submittedOn: null } as const;
      players.push({ body, city: under.city, fate: fateOf(players.length), ctx: office.asViewer(viewer), ...start });
    };
    for (let at = 0; at < atTop; at += 1) add(`示例省第${at}局`, "province", { parentId: province.id, city: null });
    for (let place = 0; place < cities; place += 1) {
      const name = `第${place}市`;
      const top = { name: `${name}人民政府`, shortName: name, level: "city", kind: "government", parentId: province.id } as const;
      const city = insertBody(tx, { ...plain, ...top });
      for (let at = 0; at < perCity; at += 1) add(`${name}第${at}局`, "city", { parentId: city.id, city: city.id });
    }
    return players;
  });
}

/** Deadlines of the season: 31 January for departments, 24 January for those of cities. */
export function setDeadlines(office: TestOffice): void {
  for (const [level, date] of [[null, "2025-01-31"] as const, ["city", "2025-01-24"] as const])
    expectOutcome(saveDeadline(office.as("administrator"), { year: YEAR, kind: "department", level, date }), "saved");
}

function expectOutcome(result: { readonly outcome: string }, outcome: string): void {
  if (result.outcome !== outcome) throw new Error(`${outcome} expected: ${JSON.stringify(result)}`);
}

/** Everything the bodies and the office do in the season, on its day. */
export class SeasonPlay {
  private readonly acts: readonly Act[];

  constructor(
    private readonly office: TestOffice,
    private readonly players: readonly Player[],
  ) {
    this.acts = players.flatMap((player, index) => this.actsOf(player, index)).sort((a, b) => a.day - b.day);
  }

  /** Plays the days from one to another, both included, and leaves the clock at the end of the last. */
  async play(from: number, to: number): Promise<void> {
    for (const { day, play } of this.acts) {
      if (day < from || day > to) continue;
      this.office.clock.now = morningOf(dateOf(day));
      await play(dateOf(day));
    }
    this.office.clock.now = Date.parse(`${dateOf(to)}T23:59:59+08:00`);
  }

  private actsOf(player: Player, index: number): readonly Act[] {
    const { fate } = player;
    const inTime = (index * 7) % (player.city === null ? 31 : 24);
    const day = fate === "late" ? 32 + (index % 20) : inTime;
    const filing = { day, play: (date: string) => this.file(player, date) };
    const review = (on: number) => ({ day: on, play: () => this.review(player) });
    switch (fate) {
      case "missing":
        return [];
      case "exempt":
        return [{ day, play: () => this.exempt(player) }];
      case "merged":
        return [{ day, play: () => this.merge(player) }];
      case "extendedAndMissing":
        return [{ day, play: () => this.extend(player) }];
      case "extendedAndFiled":
        return [{ day, play: () => this.extend(player) }, { ...filing, day: FILES_WHEN_EXTENDED }, review(FILES_WHEN_EXTENDED + 5)];
      case "waiting":
      case "draft":
        return [filing];
      case "returnedAndApproved":
        return [filing, review(day + 5), { day: day + 9, play: (date) => this.answer(player, date) }, review(day + 12)];
      case "returnedAndMending":
        return [filing, review(day + 5), { day: day + 9, play: () => this.mend(player) }];
      default:
        return [filing, review(day + 5)];
    }
  }

  private async file(player: Player, date: string): Promise<void> {
    const broken = player.fate === "mendedBeforeSubmission";
    const total = "applications.granted.total" as const;
    await file(player.ctx, broken ? { facts: changedFacts({ [total]: 999 }) } : {});
    player.hand = "draft";
    if (player.fate === "draft") return;
    if (broken) {
      expectOutcome(submit(player.ctx), "refused");
      expectOutcome(correct(player.ctx, [{ cell: total, value: changedFacts({}).values[total] ?? 0 }]), "corrected");
    }
    this.submit(player, date);
  }

  private submit(player: Player, date: string): void {
    expectOutcome(submit(player.ctx), "submitted");
    player.hand = "pending";
    player.submittedOn ??= date;
  }

  private review(player: Player): void {
    const { id: reportId, versionId } = ownSummary(player.ctx);
    const reviewer = this.office.as("reviewer");
    const returns = player.fate.startsWith("returned") && player.hand === "pending" && !this.mended.has(player);
    const reasons = [{ cell: permits, text: "请核对行政许可的数量" }];
    expectOutcome(
      returns ? sendBack(reviewer, { reportId, versionId, reasons }) : approveReport(reviewer, { reportId, versionId }),
      "decided",
    );
    player.hand = returns ? "returned" : "approved";
  }

  private readonly mended = new Set<Player>();

  private mend(player: Player): void {
    expectOutcome(correct(player.ctx, [{ cell: permits, value: 7 }]), "corrected");
    this.mended.add(player);
  }

  private answer(player: Player, date: string): void {
    this.mend(player);
    this.submit(player, date);
  }

  private extend(player: Player): void {
    const asked = { bodyId: player.body.id, year: YEAR, date: EXTENDED_TO, reason: "机构搬迁，资料尚未整理完毕" };
    expectOutcome(grantExtension(this.office.as("reviewer"), asked), "granted");
    player.deadline = EXTENDED_TO;
  }

  private exempt(player: Player): void {
    const asked = { bodyId: player.body.id, year: YEAR, ground: "other", reason: "全年筹建，尚未履行职责" } as const;
    expectOutcome(grantExemption(this.office.as("reviewer"), asked), "granted");
    player.required = false;
  }

  private merge(player: Player): void {
    const into = this.players.find(({ fate, city }) => fate === "approved" && city === player.city);
    if (!into) throw new Error("nobody to merge into");
    const act = { kind: "merged", partIds: [player.body.id], into: { bodyId: into.body.id } } as const;
    const basis = actBasis.parse({ date: "2024-06-01", fromYear: YEAR, reason: "机构改革" });
    expectOutcome(recordBodyAct(this.office.as("administrator"), { act, basis }), "recorded");
    player.required = false;
  }
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FilingStatus } from "@/domain/deadlines/filing-status";
import { statusAt } from "@/domain/deadlines/filing-status";
import { getDesk } from "@/server/compliance/get-desk";
import { getMatrix } from "@/server/compliance/get-matrix";
import { matrixFilter } from "@/server/compliance/matrix-input";
import type { SignedInContext } from "@/server/context";
import { exportFilingList } from "@/server/exports/export-filing-list";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";
import { castPlayers, dateOf, type Player, SeasonPlay, setDeadlines, YEAR } from "./play-season";

const CITIES = 11;

/** What the six bodies of every test office and the cities count as: none of them files. */
function onlookers(today: string) {
  const late = (deadline: string) => today > deadline;
  const education = late("2025-01-31") ? "overdue" : "notYet";
  const cityEducation = late("2025-01-24") ? "overdue" : "notYet";
  const counts: readonly Count[] = ["notYet", "notYet", education, "notYet", "notYet", cityEducation];
  return [...counts, ...Array.from({ length: CITIES }, (): Count => "notYet")].map((count): readonly Count[] => ["required", count]);
}

type Count = "required" | "filed" | "onTime" | "late" | "overdue" | "notYet" | "pending" | "returned" | "approved";

/** What one body counts as, by the play's own memory. */
function countsOf({ required, hand, submittedOn, deadline }: Player, today: string): readonly Count[] {
  if (!required) return [];
  if (hand === "none" || hand === "draft") return ["required", today > deadline ? "overdue" : "notYet"];
  return ["required", "filed", submittedOn !== null && submittedOn > deadline ? "late" : "onTime", hand];
}

function tally(counts: readonly (readonly Count[])[]) {
  const names = ["required", "filed", "onTime", "late", "overdue", "notYet", "pending", "returned", "approved"] as const;
  return Object.fromEntries(names.map((name) => [name, counts.filter((one) => one.includes(name)).length]));
}

function statusOf({ required, fate, hand, submittedOn, deadline }: Player, today: string): FilingStatus {
  if (!required) return fate === "exempt" ? "exempt" : "notRequired";
  if (hand === "approved") return submittedOn !== null && submittedOn > deadline ? "approvedLate" : "approved";
  if (hand === "pending" || hand === "returned") return hand;
  if (today > deadline) return "overdue";
  if (hand === "draft") return "draft";
  return deadline === "2025-03-14" ? "extended" : "due";
}

/** The bodies on the exported list of a count, and how many the list says it holds. */
function exportedNames(reviewer: SignedInContext, count: Count) {
  const filter = matrixFilter.parse({ count });
  const made = exportFilingList(reviewer, { year: YEAR, filter, ids: null, format: "csv", language: "zh" });
  if (made.outcome !== "exported") throw new Error(made.outcome);
  const lines = new TextDecoder().decode(made.bytes).trimEnd().split("\r\n");
  return { stated: Number(lines[3]?.split(",")[1]), names: lines.slice(6).map((line) => line.split(",")[0] ?? "") };
}

describe("a season of 1,500 bodies from 1 January to 10 April", () => {
  let office: TestOffice;
  let players: Player[];
  let play: SeasonPlay;
  beforeAll(async () => {
    office = await openTestOffice();
    setDeadlines(office);
    players = castPlayers(office, { atTop: 70, cities: CITIES, perCity: 130 });
    play = new SeasonPlay(office, players);
  }, 120_000);
  afterAll(() => office.close());

  it.each([
    ["the evening of the cities' deadline", 0, 23],
    ["the evening of 31 January", 24, 30],
    ["the day after", 31, 31],
    ["the end of February", 32, 58],
    ["the day after the extended date", 59, 73],
    ["10 April", 74, 99],
  ])(
    "counts on %s as the play itself does, on the desk and in the matrix",
    async (_name, from, to) => {
      await play.play(from, to);
      const today = dateOf(to);
      const reviewer = office.as("reviewer");
      const desk = getDesk(reviewer, { year: YEAR });
      const counted = players.map((player) => countsOf(player, today));
      expect(desk.today).toBe(today);
      expect(desk.total).toEqual(tally([...counted, ...onlookers(today)]));
      for (const { place, tally: told } of desk.byPlace) {
        const own = players.filter(({ city }) => city === place);
        if (own.length > 0) expect(told).toEqual(tally([...own.map((player) => countsOf(player, today)), ["required", "notYet"]]));
      }
      const { ids, statuses } = getMatrix(reviewer, { year: YEAR });
      const shown = new Map(ids.map((id, at) => [id, statusAt(statuses, at)]));
      const differing = players.filter((player) => (shown.get(player.body.id) ?? "notRequired") !== statusOf(player, today));
      expect(differing.map(({ body, fate, hand }) => `${body.name} ${fate} ${hand} ${shown.get(body.id)}`)).toEqual([]);
      for (const count of ["required", "filed", "late", "overdue", "returned", "approved"] as const) {
        const wanted = players.filter((player) => countsOf(player, today).includes(count)).map(({ body }) => body.name);
        const listed = exportedNames(reviewer, count);
        expect(listed.stated).toBe(listed.names.length);
        expect(listed.stated).toBe(desk.total[count]);
        expect(wanted.filter((name) => !listed.names.includes(name))).toEqual([]);
      }
    },
    300_000,
  );

  it("sees every fate", () => {
    expect(new Set(players.map(({ fate }) => fate)).size).toBe(13);
    expect(players).toHaveLength(1_500);
  });
});

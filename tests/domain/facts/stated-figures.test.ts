import { describe, expect, it } from "vitest";
import { statedFigures } from "@/domain/facts/stated-figures";
import { figure } from "@/tests/support/narrative-figure";

const ids = ["mailboxClosed", "mailboxReceived"];
const values = (figures: ReturnType<typeof statedFigures>) => ids.map((id) => figures.get(id)?.map(({ value }) => value));

describe("figures stated in the text", () => {
  it("pairs operands of the same channel and adds channels that state both", () => {
    const figures = statedFigures(
      [
        figure("mailboxReceived", 100, "省长信箱"),
        figure("mailboxClosed", 90, "省长信箱"),
        figure("mailboxReceived", 40, "局长信箱"),
        figure("mailboxClosed", 30, "局长信箱"),
      ],
      ids,
    );
    expect(values(figures)).toEqual([
      [90, 30],
      [100, 40],
    ]);
  });

  it("leaves a channel out that states only one operand", () => {
    const figures = statedFigures(
      [figure("mailboxReceived", 100, "省长信箱"), figure("mailboxClosed", 90, "省长信箱"), figure("mailboxReceived", 40, "局长信箱")],
      ids,
    );
    expect(values(figures)).toEqual([[90], [100]]);
  });

  it("takes an unnamed figure for the only channel, and none when several could own it", () => {
    const own = [figure("mailboxReceived", 100, "省长信箱"), figure("mailboxClosed", 90)];
    expect(values(statedFigures(own, ids))).toEqual([[90], [100]]);
    expect(statedFigures([...own, figure("mailboxReceived", 40, "局长信箱")], ids).size).toBe(0);
  });

  it("gives no figure when the text contradicts itself, and one when it repeats itself", () => {
    const twice = (second: number) => [figure("mailboxClosed", 9), figure("mailboxReceived", 10), figure("mailboxReceived", second)];
    expect(statedFigures(twice(11), ids).size).toBe(0);
    expect(values(statedFigures(twice(10), ids))).toEqual([[9], [10]]);
  });
});

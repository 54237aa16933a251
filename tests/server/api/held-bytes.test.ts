import { expect, it } from "vitest";
import { HeldBytes } from "@/app/api/held-bytes";

it("admits no more bytes at once than there is room for, and the next when some are let go", () => {
  const held = new HeldBytes(100);
  const first = held.admit(60);
  expect(first).not.toBeNull();
  expect(held.admit(50)).toBeNull();
  const second = held.admit(40);
  expect(second).not.toBeNull();
  first?.();
  expect(held.admit(60)).not.toBeNull();
});

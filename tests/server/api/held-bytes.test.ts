import { expect, it } from "vitest";
import { HeldBytes } from "@/app/api/held-bytes";

it("admits no more bytes at once than there is room for, and the next when some are let go", () => {
  const held = new HeldBytes(100);
  const first = held.admit(60, 1);
  expect(first).not.toBeNull();
  expect(held.admit(50, 2)).toBeNull();
  const second = held.admit(40, 2);
  expect(second).not.toBeNull();
  first?.();
  expect(held.admit(60, 3)).not.toBeNull();
});

it("leaves room for others, however many one holder asks for", () => {
  const held = new HeldBytes(100, 40);
  const first = held.admit(30, 1);
  expect(held.admit(30, 1)).toBeNull();
  expect(held.admit(30, 2)).not.toBeNull();
  first?.();
  expect(held.admit(40, 1)).not.toBeNull();
});

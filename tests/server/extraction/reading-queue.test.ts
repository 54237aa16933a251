import { describe, expect, it } from "vitest";
import { ReadingQueue } from "@/server/extraction/reading-queue";

/** A job that ends when told. */
function job() {
  let end: (answer: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { run: () => answer, end: (text = "read") => end(text) };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the queue of files to read", () => {
  const open = () => new ReadingQueue({ atOnce: 1, mostWaiting: 2, mostBytes: 100 });

  it("tells each its place, which moves up as others end", async () => {
    const queue = open();
    const jobs = [job(), job(), job()];
    const answers = jobs.map(({ run }, index) => queue.take(`t${index}`, 1, run));
    const places = () => jobs.map((_, index) => queue.placeOf(`t${index}`));
    expect(places()).toEqual([{ state: "reading" }, { state: "waiting", place: 1 }, { state: "waiting", place: 2 }]);
    jobs[0]?.end();
    await answers[0];
    await settle();
    expect(places()).toEqual([null, { state: "reading" }, { state: "waiting", place: 1 }]);
    jobs[1]?.end();
    jobs[2]?.end();
    expect(await Promise.all(answers)).toEqual(["read", "read", "read"]);
    expect(places()).toEqual([null, null, null]);
  });

  it("turns newcomers away when too many wait, and takes them again afterwards", async () => {
    const queue = open();
    const first = job();
    const waiting = [queue.take("a", 1, first.run), queue.take("b", 1, async () => "b"), queue.take("c", 1, async () => "c")];
    expect(await queue.take("d", 1, async () => "d")).toBeNull();
    first.end("a");
    expect(await Promise.all(waiting)).toEqual(["a", "b", "c"]);
    expect(await queue.take("d", 1, async () => "d")).toBe("d");
  });

  it("turns away what would make it hold too many bytes", async () => {
    const queue = open();
    const first = job();
    const running = queue.take("a", 500, first.run);
    const waiting = queue.take("b", 60, async () => "b");
    expect(await queue.take("c", 60, async () => "c")).toBeNull();
    first.end();
    await Promise.all([running, waiting]);
    expect(await queue.take("c", 60, async () => "c")).toBe("c");
  });

  it("goes on after a job that fails", async () => {
    const queue = open();
    const failing = queue.take("a", 1, () => Promise.reject(new Error("broken")));
    const next = queue.take("b", 1, async () => "b");
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("b");
  });
});

/** Once, when the server starts: what would make it unsafe or useless stops it here, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkStart } = await import("./server/check-start");
  const ctx = await checkStart();
  if (ctx === null) return;
  const { recomputeWhenOutdated } = await import("./server/statistics/recompute");
  recomputeWhenOutdated(ctx.db);
  const { stopInOrder } = await import("./server/stop-in-order");
  stopInOrder(ctx);
  const { startUpkeep } = await import("./server/upkeep");
  startUpkeep(ctx);
  const { watchEventLoop } = await import("./server/operations/event-loop");
  watchEventLoop();
  const { refreshInBackground } = await import("./server/rules/refresh-findings");
  refreshInBackground(ctx.db);
  const { startReminderTimer } = await import("./server/reminders/reminder-timer");
  startReminderTimer();
  const { warmChildren } = await import("./server/extraction/parser-pool");
  warmChildren();
}

/** A page that meets a damaged database closes the product. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { closeWhenDamaged } = await import("./server/maintenance");
  closeWhenDamaged(error);
}

/** Once, when the server starts: what would make it unsafe or useless stops it here, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkStart } = await import("./server/check-start");
  await checkStart();
  const { watchEventLoop } = await import("./server/operations/event-loop");
  watchEventLoop();
  const { refreshInBackground } = await import("./server/rules/refresh-findings");
  const { systemContext } = await import("./server/system-context");
  refreshInBackground(systemContext().db);
  const { startReminderTimer } = await import("./server/reminders/reminder-timer");
  startReminderTimer();
  const { warmChildren } = await import("./server/extraction/parser-pool");
  warmChildren();
}

import { logIncident } from "../incident";
import { systemContext } from "../system-context";
import { runReminderRules } from "./run-rules";

/** How often the automatic reminders are looked at, milliseconds; they are due by the day, so minutes do not matter. */
const PERIOD = 10 * 60_000;

/** The server's bundles each load this module; the process still has one timer. */
const KEPT = Symbol.for("mingzhang.reminderTimer");

/** Starts the one timer of the process that sends automatic reminders, beginning with what was missed while it was down. */
export function startReminderTimer(): void {
  const place = globalThis as { [KEPT]?: NodeJS.Timeout };
  if (place[KEPT]) return;
  place[KEPT] = setInterval(tick, PERIOD).unref();
  setImmediate(tick);
}

/** A failure is logged and tried again at the next turn; it must never end the server. */
function tick(): void {
  try {
    runReminderRules(systemContext());
  } catch (error) {
    logIncident(error, "reminders");
  }
}

import type { Text } from "@/components/messages/server-text";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { ReportState } from "@/domain/report/life";

const tones: Readonly<Record<ReportState, TagTone>> = {
  received: "info",
  corrected: "info",
  submitted: "warn",
  passed: "warn",
  returned: "bad",
  approved: "ok",
};

/** The state of a report as a word. */
export function ReportStateTag({ state, text }: { state: ReportState; text: Text }) {
  return <Tag tone={tones[state]}>{text(`report.state.${state}`)}</Tag>;
}

import { findVersion } from "@/db/reports/load-version";
import { loadFacts } from "@/db/reports/version-facts";
import { readRuleSettings } from "@/db/rules";
import { thresholdsUnder } from "@/domain/checks/rule-settings";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { approvedFigures } from "../reports/approved-figures";
import { authorizeReport } from "../reports/authorize-report";
import { measurePeers } from "./measure-peers";
import type { PeerMetricView, PeersView } from "./peers-view";

/**
 * A report's current version, or one of its versions, beside its peer group, unusual metrics first. Peers are told by approved
 * figures, which are open to everyone (条例49). Not found outside the viewer's scope.
 */
export function getPeers(
  ctx: SignedInContext,
  { reportId, versionId }: { readonly reportId: number; readonly versionId?: number | undefined },
): PeersView {
  const { report, body } = authorizeReport(ctx, "report.read", reportId);
  const version = found(findVersion(ctx.db, found(versionId ?? report.currentVersionId)));
  if (version.reportId !== report.id) throw new NotFoundError();
  const content = found(loadFacts(ctx.db, [version.id]).get(version.id));
  const former = approvedFigures(ctx.db, body, report.year - 1);
  const limit = thresholdsUnder(readRuleSettings(ctx.db).settings)("P08-PEERS", "deviations");
  const { comparisons, ...group } = measurePeers(ctx.db, { content, former, owner: body, year: report.year });
  const metrics = comparisons.map(({ peers, deviations, ...rest }): PeerMetricView => {
    const unusual = deviations !== null && Math.abs(deviations) > limit;
    return { ...rest, deviations, values: peers.map(({ value }) => value), unusual };
  });
  const { kind, level } = body;
  return { kind, level, year: report.year, ...group, limit, metrics: metrics.sort((a, b) => Number(b.unusual) - Number(a.unusual)) };
}

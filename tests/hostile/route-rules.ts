import type { Role } from "@/domain/access/access";
import type { Ids } from "./procedure-rules";

type Who = "anyone" | readonly Role[];

/** How one method of a route handler is asked, and by whom it may be. */
export interface RouteRule {
  readonly who: Who;
  /** The address after /api/ with its query, and what stands in its brackets. */
  readonly ask?: (ids: Ids) => {
    readonly query?: string;
    readonly params?: Readonly<Record<string, string | string[]>>;
    readonly form?: Readonly<Record<string, string>>;
  };
}

const signedIn: readonly Role[] = ["clerk", "reviewer", "leader", "administrator", "auditor"];
const ofReport = ({ report }: Ids) => ({ params: { reportId: String(report) } });

/**
 * Every route handler of app/api by its folder, with every method it answers. One that is missing here fails tests/hostile: add
 * it, and the tests ask it signed out, in every role, with ids of others, from other sites and with bodies of other kinds.
 */
export const routeRules: Readonly<Record<string, Readonly<Partial<Record<"GET" | "POST", RouteRule>>>>> = {
  "auth/[...nextauth]": {
    GET: { who: "anyone", ask: () => ({ params: { nextauth: ["csrf"] } }) },
    POST: { who: "anyone", ask: () => ({ params: { nextauth: ["signout"] } }) },
  },
  "exports/audit": { GET: { who: ["auditor"] } },
  "exports/bodies/contacts": { GET: { who: ["reviewer", "administrator"] } },
  "exports/bodies/register": { GET: { who: ["administrator"] } },
  "exports/bodies/template": { GET: { who: ["administrator"] } },
  "exports/figure": { POST: { who: ["clerk", "reviewer", "leader"] } },
  "exports/filing-list": {
    POST: { who: ["reviewer"], ask: () => ({ form: { year: "2024", format: "csv", filter: "{}" } }) },
  },
  "exports/findings": { GET: { who: ["clerk", "reviewer"], ask: () => ({ query: "year=2024" }) } },
  "exports/findings/[reportId]": { GET: { who: ["clerk", "reviewer"], ask: ofReport } },
  "exports/notices": { GET: { who: ["reviewer"], ask: ({ report }) => ({ query: `reports=${report}&due=2025-02-28` }) } },
  "exports/notices/[reportId]": { GET: { who: ["clerk", "reviewer"], ask: ofReport } },
  "exports/reminders/[batchId]": {
    GET: { who: ["reviewer"], ask: ({ reminderBatch }) => ({ params: { batchId: String(reminderBatch) }, query: "as=contacts" }) },
  },
  "exports/report/[reportId]": { GET: { who: ["clerk", "reviewer"], ask: ofReport } },
  "exports/rollup": { GET: { who: ["clerk", "reviewer", "leader"] } },
  "exports/template": { GET: { who: ["clerk"], ask: () => ({ query: "year=2024" }) } },
  health: { GET: { who: "anyone" } },
  "health/alive": { GET: { who: "anyone" } },
  "open/v1/[resource]": { GET: { who: "anyone", ask: () => ({ params: { resource: "bodies.json" } }) } },
  "originals/[versionId]": { GET: { who: ["clerk", "reviewer"], ask: ({ version }) => ({ params: { versionId: String(version) } }) } },
  "password-link": { POST: { who: "anyone" } },
  "pdf-library/[folder]/[file]": { GET: { who: "anyone", ask: () => ({ params: { folder: "cmaps", file: "GBK-EUC-H.bcmap" } }) } },
  "trpc/[trpc]": { GET: { who: signedIn }, POST: { who: signedIn } },
};

import { smallNumberPolicy } from "@/domain/metrics/reliability";

const [{ below: tooSmall }, { below: small }] = smallNumberPolicy;

/** The numbers of the small-number policy, as its sentences name them. */
export const smallNumbers = { tooSmall, last: small - 1, small } as const;

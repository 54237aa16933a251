import type { ActBasis, ActPlan } from "./body-act";
import { type RegisterEntry, withPaths } from "./register";

/** The register after a plan. `idOf` gives the ids of the founded bodies −1, −2 …; every other id stays. Nothing is removed. */
export function applyAct(
  bodies: readonly RegisterEntry[],
  plan: ActPlan,
  { fromYear, idOf }: Pick<ActBasis, "fromYear"> & { readonly idOf: (founded: number) => number },
): readonly RegisterEntry[] {
  const real = (id: number) => (id < 0 ? idOf(id) : id);
  const parents = new Map(plan.moved.map(({ id, parentId }) => [id, real(parentId)]));
  const ends = new Map(plan.ended.map(({ id, validTo }) => [id, validTo]));
  const kept = bodies.map((body) => ({
    ...body,
    ...(plan.renamed?.id === body.id ? { name: plan.renamed.name, shortName: plan.renamed.shortName } : {}),
    parentId: parents.get(body.id) ?? body.parentId,
    validTo: ends.get(body.id) ?? body.validTo,
  }));
  const founded = plan.founded.map(({ regionCode: _, contact: __, ...told }, at) => ({
    ...told,
    id: real(-1 - at),
    path: "",
    validFrom: fromYear,
    validTo: null,
  }));
  return withPaths([...kept, ...founded]);
}

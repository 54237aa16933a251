/**
 * Bodies compared together, each group of one kind of report: `cities` and `counties`: the governments of that level with their
 * roll-ups. `departments`: those of the top government; `offices`: the provincial and city ones, with their own reports.
 * `ids`: bodies picked one by one.
 */
export const bodyGroups = ["cities", "departments", "offices", "counties", "ids"] as const;
export type BodyGroup = (typeof bodyGroups)[number];

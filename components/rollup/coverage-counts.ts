/** The two numbers of a coverage, as the messages take them. */
export const coverageCounts = ({ included, expected }: { readonly included: number; readonly expected: number }) => ({
  included,
  expected,
});

/** The tick of a rule that holds; give it a label where no word stands beside it. */
export function CheckMark({ label }: { label?: string }) {
  return (
    <svg className="ic" viewBox="0 0 12 12" role={label ? "img" : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <path d="M2 6.4 4.8 9 10 3" fill="none" stroke="currentColor" strokeWidth="1.7" />
    </svg>
  );
}

/** The mark: ledger lines closed by the accountant's double rule. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <path d="M4 5h18M4 10h18" stroke="#8A95A3" strokeWidth="1.5" />
      <path d="M4 15h18" stroke="#1F2933" strokeWidth="1.5" />
      <path d="M4 19.5h18M4 22.5h18" stroke="#B5171D" strokeWidth="1.5" />
    </svg>
  );
}

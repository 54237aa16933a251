/** Writes the view's state into the address without a navigation; an empty value leaves it. */
export function keepInAddress(change: Readonly<Record<string, string>>): void {
  const address = new URL(window.location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value === "") address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  window.history.replaceState(null, "", address);
}

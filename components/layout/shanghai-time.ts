const time = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant as the product prints it everywhere: 2025-01-13 09:32, Asia/Shanghai. */
export function shanghaiTime(instant: number): string {
  return time.format(new Date(instant)).replace(",", "");
}

const seconds = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** The clock with its seconds: 09:32:07. */
export function shanghaiSeconds(instant: number): string {
  return seconds.format(new Date(instant));
}

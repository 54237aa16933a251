export type SignInOutcome = "signedIn" | "wrong" | "ended" | "network";

/** Signs in with account and password through the session endpoint; never throws. A locked account answers like a wrong one. */
export async function signIn(login: string, password: string): Promise<SignInOutcome> {
  try {
    const csrf = await fetch("/api/auth/csrf");
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const answer = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, login, password, json: "true" }),
    });
    if (answer.status >= 500) return "network";
    const { url } = (await answer.json()) as { url?: string };
    const error = url ? new URL(url, window.location.href).searchParams.get("error") : "unknown";
    if (answer.ok && !error) return "signedIn";
    return error === "bodyEnded" ? "ended" : "wrong";
  } catch {
    return "network";
  }
}

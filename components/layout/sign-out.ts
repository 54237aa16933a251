/** Ends the session and goes to the sign-in page, even when the server cannot be reached. */
export async function signOut(): Promise<void> {
  try {
    const answer = await fetch("/api/auth/csrf");
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    await fetch("/api/auth/signout", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, json: "true" }),
    });
  } finally {
    window.location.assign("/sign-in");
  }
}

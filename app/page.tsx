import { redirect } from "next/navigation";
import { homeOf } from "@/components/layout/nav-items";
import { serverApi } from "./server-api";

/** Everyone starts at the home of their role. */
export default async function Home() {
  const api = await serverApi();
  redirect(homeOf((await api.session.me()).role));
}

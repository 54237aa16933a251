import { router } from "./trpc";

export const complianceRouter = router({});

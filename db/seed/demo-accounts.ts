import type { Role } from "@/domain/access/access";
import { PROVINCE, PROVINCE_OFFICE, quietDepartment } from "./demo-bodies";

/** The demo's password, alike for every demo account. It exists in demo data only. */
export const DEMO_PASSWORD = "Mingzhang#2025";

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly body: string;
}

/** Invented people, one for each kind of user. */
export const demoAccounts: readonly DemoAccount[] = [
  { login: "sxszfbgt01", name: "王晓芸", role: "clerk", body: PROVINCE_OFFICE },
  { login: "sxsh01", name: "刘志远", role: "reviewer", body: PROVINCE },
  { login: "sxld01", name: "陈立", role: "leader", body: PROVINCE },
  { login: "sxgl01", name: "赵敏", role: "administrator", body: PROVINCE },
  { login: "sxsj01", name: "孙静", role: "auditor", body: PROVINCE },
  { login: "sxczt01", name: "李文", role: "clerk", body: "山西省财政厅" },
  { login: "tyszf01", name: "周宁", role: "clerk", body: "太原市人民政府" },
  { login: "hjszf01", name: "郝敏", role: "clerk", body: "河津市人民政府" },
  { login: "sxsle01", name: "高原", role: "clerk", body: quietDepartment },
];

/** Files the generated reports; nobody can sign in with it. */
export const FILING_LOGIN = "demo-filing";

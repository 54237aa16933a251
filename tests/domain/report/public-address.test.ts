import { describe, expect, it } from "vitest";
import { publicAddress } from "@/domain/report/public-address";

describe("publicAddress", () => {
  it.each([
    "http://www.example.gov.cn/a/b.html?id=1#top",
    "HTTPS://example.gov.cn",
    "https://示例.政务.cn/年报",
    "http://221.204.12.7:8080/report",
  ])("takes %s as it is written", (address) => {
    expect(publicAddress(`  ${address}\n`)).toBe(address);
  });

  it.each([
    "",
    "example.gov.cn",
    "//example.gov.cn",
    "ftp://example.gov.cn",
    "javascript:alert(1)//example.gov.cn",
    "https:example.gov.cn",
    "https://example .gov.cn",
    "https://example.gov.cn/a b",
    "https:\\\\example.gov.cn",
    "https://user@example.gov.cn",
    "https://intranet/report",
    "https://127.0.0.1/",
    "https://10.1.2.3/",
    "https://172.20.1.1/",
    "https://[::1]/",
    "https://oa.local/",
    `https://example.gov.cn/${"a".repeat(2000)}`,
  ])("takes %s for no address on the open web", (address) => {
    expect(publicAddress(address)).toBeNull();
  });
});

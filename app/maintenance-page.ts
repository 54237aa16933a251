import { faultSentences } from "@/domain/refusals/fault-sentences";

const { zh, en } = faultSentences.maintenance.user;

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>系统维护 · 明账</title><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#f6f7f9;color:#1c2430;font:16px/1.7 'Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif">
<main style="max-width:640px;margin:18vh auto;padding:0 24px">
<h1 style="font-size:24px">系统维护</h1>
<p>${zh}</p>
<p lang="en">${en}</p>
</main>
</body>
</html>
`;

/** What everybody sees while the product is closed: no data, no script, and a status that caches and watchers understand. */
export function maintenancePage(): Response {
  return new Response(page, {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "cache-control": "no-store",
      "retry-after": "600",
    },
  });
}

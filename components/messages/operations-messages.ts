import type { MessageSet } from "./message-set";

/** Words of the page that tells the administrator how the server does. */
export const operationsMessages = {
  "operations.title": { zh: "运行状况", en: "State of the server" },
  "operations.failed": {
    zh: "暂时取不到运行状况，几秒后自动再试。",
    en: "The state cannot be fetched just now; it is tried again in a few seconds.",
  },
  "operations.at": { zh: "{at} 的状况，每 5 秒更新", en: "As of {at}, renewed every 5 seconds" },
  "operations.accepting": { zh: "正常接收报告", en: "Reports are accepted" },
  "operations.obstacle.databaseDamaged": {
    zh: "数据库文件损坏，系统已停止服务，未改动任何文件：请把最近的备份恢复到新文件夹后启动。",
    en: "The database file is damaged. The product is closed and nothing was written: restore the latest backup into a new folder.",
  },
  "operations.obstacle.databaseUnreachable": {
    zh: "数据库不能写入：请检查数据文件夹的权限和磁盘；此前收下的报告不受影响。",
    en: "The database cannot be written: check rights and disk of the data folder. What was accepted before is safe.",
  },
  "operations.obstacle.databaseLocked": {
    zh: "另一个程序占用着数据库：请关闭它；上传会等待最多 5 秒后请用户重试。",
    en: "Another program holds the database: close it. Uploads wait for 5 seconds and then ask the user to try again.",
  },
  "operations.obstacle.diskLow": {
    zh: "磁盘空间不足，已停止接收新报告：请清理或扩容，恢复后自动接收，不必重启。",
    en: "The disk is nearly full, so no new reports are taken: make room; they are taken again at once, without a restart.",
  },
  "operations.obstacle.queueFull": {
    zh: "等待读取的文件已满，新上传会被请求稍后再试；队列会自己变短。",
    en: "Too many files wait to be read; new uploads are asked to come back. The queue shortens by itself.",
  },
  "operations.disk": { zh: "磁盘剩余", en: "Disk free" },
  "operations.ofTotal": { zh: "共 {total}，低于 {least} 停止接收", en: "of {total}; below {least} nothing new is taken" },
  "operations.unknown": { zh: "无法得知", en: "not known" },
  "operations.queue": { zh: "读取队列", en: "Files waiting" },
  "operations.queueNote": { zh: "正在读取 {reading} 份，最多等待 {most} 份", en: "{reading} being read; {most} may wait" },
  "operations.database": { zh: "数据库", en: "Database" },
  "operations.databaseNote": { zh: "预写日志 {wal}；SQLite {sqlite}", en: "write-ahead log {wal}; SQLite {sqlite}" },
  "operations.memory": { zh: "内存", en: "Memory" },
  "operations.memoryNote": { zh: "其中程序对象 {heap}", en: "of it {heap} of objects" },
  "operations.lag": { zh: "响应迟滞", en: "Event-loop lag" },
  "operations.lagNote": { zh: "近一分钟：中位 {p50} 毫秒，最长 {longest} 毫秒", en: "last minute: median {p50} ms, longest {longest} ms" },
  "operations.backup": { zh: "最近完好备份", en: "Last verified backup" },
  "operations.backupNone": { zh: "没有", en: "none" },
  "operations.backupNote": { zh: "{at} 校验", en: "verified {at}" },
  "operations.backupAdvice": { zh: "请立即备份", en: "Back up now" },
  "operations.running": { zh: "运行时间", en: "Running since" },
  "operations.versions": { zh: "版本 {version}，Node {node}", en: "version {version}, Node {node}" },
  "operations.incidents": { zh: "最近的意外（启动以来，最多 50 条）", en: "Latest incidents (since the start, 50 at most)" },
  "operations.incidentsNone": { zh: "启动以来没有意外", en: "No incident since the start" },
  "operations.incident": { zh: "编号", en: "Number" },
  "operations.when": { zh: "时间", en: "When" },
  "operations.where": { zh: "位置", en: "Where" },
  "operations.kind": { zh: "类型", en: "Kind" },
  "operations.incidentNote": {
    zh: "用户报来的编号在服务器日志里可查到全部细节（日志每行一条 JSON）。",
    en: "The log of the server holds the rest under the number a user tells (one line of JSON each).",
  },
} as const satisfies MessageSet;

/** The law of rooms: app → components, server → db → domain. Arrows never point up. */
const rooms = "(app|components|server|db|domain|tests|scripts)";
const only = (room, allowed, comment) => ({
  name: `${room}-imports-only`,
  severity: "error",
  comment,
  from: { path: `^${room}/` },
  to: { path: `^${rooms}/`, pathNot: `^(${[room, ...allowed].join("|")})/` },
});

module.exports = {
  forbidden: [
    only("domain", [], "the domain is pure"),
    only("db", ["domain"], "tables know the domain, not the use cases"),
    only("server", ["db", "domain"], "use cases know tables and the domain"),
    only("app", ["components", "server", "domain"], "pages never touch tables"),
    {
      name: "components-imports-only",
      severity: "error",
      comment: "components draw domain values",
      from: { path: "^components/" },
      to: { path: `^${rooms}/`, pathNot: "^(components|domain|server)/" },
    },
    {
      name: "components-take-only-types-from-server",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^server/", dependencyTypesNot: ["type-only"] },
    },
    { name: "routers-hold-no-sql", severity: "error", from: { path: "^server/api/" }, to: { path: "^db/|drizzle-orm|better-sqlite3" } },
    {
      name: "sql-lives-in-db",
      severity: "error",
      from: { path: "^(server|app|components)/" },
      to: { path: "node_modules/(drizzle-orm|better-sqlite3)" },
    },
    {
      name: "domain-has-no-packages",
      severity: "error",
      from: { path: "^domain/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/zod" },
    },
    {
      name: "file-libraries-stay-in-extraction",
      severity: "error",
      comment: "the source pane draws pages of PDF files in the browser, with the library and nothing of ours in between",
      from: { pathNot: "^(server/extraction|server/exports|tests|db/seed|components/report/pdf)/" },
      to: { path: "node_modules/(saxes|fflate|htmlparser2|docx|pdfjs-dist)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      comment: "declarations of a library's types are imported by nobody",
      from: { orphan: true, path: "^(components|server|db|domain)/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};

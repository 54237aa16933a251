// @ts-check
const path = require("node:path");

/** @type {import("next").NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3"],
  turbopack: { root: path.resolve(__dirname) },
};

// @ts-check
const path = require("node:path");

/** @type {import("next").NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3"],
  allowedDevOrigins: ["127.0.0.1"],
  // No picture is ever fetched or converted by the server: its address for that answers nobody.
  images: { unoptimized: true },
  turbopack: { root: path.resolve(__dirname) },
};

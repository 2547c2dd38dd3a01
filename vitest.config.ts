import { defineConfig } from "vitest/config";
import { textFiles } from "./scripts/text-files.ts";
import { Reporter } from "./test/reporter.ts";

export default defineConfig({
  plugins: [textFiles],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/postgres/start.ts"],
    reporters: [new Reporter()],
    env: { TZ: "Pacific/Chatham", LANG: "C.UTF-8" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

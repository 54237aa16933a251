import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { layFoundation } from "./lay-foundation";
import type { ScenarioGround } from "./scenario-ground";
import { type Scenario, scenarios } from "./scenarios";
import { ServedProduct } from "./served-product";
import { WebSession } from "./web-session";

/** Fewer file handles than the product wants, so that a storm of connections uses them up. */
const SHELL = "ulimit -n 256;";

/** Plays every scenario on one server after the other; tells of each whether it held. */
export async function runScenarios(port: number, say: (held: boolean | null, sentence: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "mingzhang-scenarios-"));
  const disk = mountDisk(folder);
  const dataDir = path.join(disk ?? folder, "data");
  const product = new ServedProduct({ dataDir, port, shell: SHELL, logFile: path.join(folder, "server.log") });
  try {
    const [actor] = await layFoundation(dataDir, 1);
    if (!actor) throw new Error("the foundation has a clerk");
    await product.start();
    const clerk = new WebSession(product.address, actor.login);
    await clerk.signIn();
    const ground: ScenarioGround = { product, dataDir, clerk, actor, disk };
    for (const scenario of scenarios) await playOne(scenario, ground, say);
  } finally {
    await product.kill().catch(() => undefined);
    if (disk) execFileSync("umount", ["-l", disk]);
    if (process.env.KEEP_DATA === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function playOne({ name, needsDisk, play }: Scenario, ground: ScenarioGround, say: (held: boolean | null, sentence: string) => void) {
  if (needsDisk && ground.disk === null) return say(null, `${name} (left out: mounting a disk needs root)`);
  try {
    await play(ground);
    say(true, name);
  } catch (error) {
    say(false, `${name}: ${error instanceof Error ? error.message : error}`);
  }
}

/** A small disk of the scenarios' own; only root may mount one. */
function mountDisk(folder: string): string | null {
  const disk = path.join(folder, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=600m", "tmpfs", disk], { stdio: "ignore" });
    return disk;
  } catch {
    return null;
  }
}

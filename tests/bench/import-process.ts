/** A process of its own that imports the ledger at `path` as the application does, worker included, and prints what it cost as JSON. */
import { basename } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { checkFirm } from '../../db/check/check.ts';
import { createWorkerJobs } from '../../electron/jobs/pool.ts';
import { makeContext } from '../make-context.ts';
import { apply, stage } from '../usecases/set-up/import-steps.ts';

export type ImportFigures = {
  readonly stageSeconds: number;
  readonly applySeconds: number;
  /** The longest time the window would have waited for an answer, staging and applying. */
  readonly stageBlockMs: number;
  readonly applyBlockMs: number;
  readonly checkSeconds: number;
  /** What the program itself takes before the import begins. */
  readonly startMegabytes: number;
  readonly peakMegabytes: number;
};

const [path = ''] = process.argv.slice(2);
const jobs = createWorkerJobs(new URL('../../electron/jobs/worker.ts', import.meta.url));
const context = makeContext({ jobs });

const startMegabytes = process.resourceUsage().maxRSS / 1024;
const staging = await watch(() => stage(context, path));
const applying = await watch(() => apply(context, staging.result.batchId));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const checking = await watch(async () => context.session.firm && checkFirm(context.session.firm.db));
if (checking.result?.some(({ ok }) => !ok)) throw new Error(`the firm of ${basename(path)} does not pass its check`);
const figures: ImportFigures = {
  stageSeconds: staging.seconds,
  applySeconds: applying.seconds,
  stageBlockMs: staging.blockMs,
  applyBlockMs: applying.blockMs,
  checkSeconds: checking.seconds,
  startMegabytes,
  peakMegabytes,
};
console.log(JSON.stringify(figures));
context.session.firm?.close();
await jobs.close();

async function watch<Result>(work: () => Promise<Result>) {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  delays.disable();
  return { result, seconds, blockMs: delays.max / 1e6 };
}

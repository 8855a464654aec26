import { join, resolve } from 'node:path';
import { createHost } from '../../app/host.ts';
import { createWorkerJobs } from '../../jobs/pool.ts';
import { checkAfterOpening } from '../../usecases/firm/check-after-opening.ts';
import { warmAfterOpening } from '../../usecases/letters/warm-after-opening.ts';
import { defaultAppFolder } from '../common/app-folder.ts';
import { createChosenFiles } from '../common/chosen-files.ts';
import { currentUser } from '../common/current-user.ts';
import { appVersion, pagesFolder, workerUrl } from '../common/installation.ts';
import { createFileLog } from '../common/log.ts';
import { createMadeFiles } from '../common/made-files.ts';
import { openAtStart } from '../common/opening.ts';
import { type BrowserOptions, readBrowserOptions } from './arguments.ts';
import { createPlatform } from './platform.ts';
import { startServer } from './server.ts';
import { createUploads } from './uploads.ts';

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  try {
    await serve(readBrowserOptions(args));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof TypeError ? 2 : 1;
  }
}

/** Serves until Ctrl+C or a signal, then backs up and closes the firms. */
async function serve(options: BrowserOptions): Promise<void> {
  const appFolder = options.appFolder === null ? defaultAppFolder() : resolve(options.appFolder);
  const firmsFolder = join(appFolder, 'firms');
  const log = createFileLog(appFolder);
  const chosenFiles = createChosenFiles();
  const madeFiles = createMadeFiles();
  const uploads = createUploads({ folder: join(appFolder, 'uploads'), firmsFolder }, chosenFiles);
  const platform = createPlatform({ version: appVersion(), appFolder, firmsFolder, chosenFiles, madeFiles });
  const host = createHost({ platform, jobs: createWorkerJobs(workerUrl), log, user: currentUser() });
  checkAfterOpening(host.context);
  warmAfterOpening(host.context);
  const server = await startServer({ context: host.context, madeFiles, uploads, pagesFolder }, options.port);

  let isEnding = false;
  async function end(): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    await server.close();
    await host.close();
    await uploads.clear();
    process.exit();
  }
  process.on('SIGINT', end).on('SIGTERM', end);
  await openAtStart(host.context, options);
  process.stdout.write(`${server.entryAddress}\n`);
}

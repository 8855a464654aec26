/** A process of its own that imports `ledger` into the firm file at `path`, saying how far it is, to be killed meanwhile. */
import { basename } from 'node:path';
import { openFirmFile } from '../../db/open.ts';
import { applyImport } from '../../electron/handlers/apply-import.ts';
import { stageImport } from '../../electron/handlers/stage-import.ts';
import { createInProcessJobs } from '../../electron/worker/in-process.ts';

const [path = '', ledger = ''] = process.argv.slice(2);
const now = () => '2025-07-01T10:00:00.000Z';
const { db, close } = openFirmFile(path, { now: now() });
const context = { db, jobs: createInProcessJobs(), now, today: () => '2025-07-01', author: 'test' };
const say = (word: string) => process.stdout.write(`${word}\n`);

say('ready');
const file = { path: ledger, name: basename(ledger) };
const { batchId } = await stageImport(context, { file, options: {} }, {});
say('staged');
await applyImport(context, batchId, {});
say('applied');
close();

import { join, resolve } from 'node:path';
import { localToday } from '../../../../shared/domain/values/clock.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { demonstrationFileName, writeDemonstration } from '../../../demonstration/write-demonstration.ts';
import { createInProcessJobs } from '../../../jobs/in-process.ts';
import { makeFolder } from './out-file.ts';

/** Creates the demonstration firm in `folder`, itself created when missing. Returns its path. @throws AppError `duplicate` / `file` */
export async function createDemonstrationIn(folder: string, today: Day | undefined): Promise<string> {
  await makeFolder(resolve(folder));
  const file = join(resolve(folder), demonstrationFileName);
  await writeDemonstration(file, { today: today ?? localToday(), jobs: createInProcessJobs() });
  return file;
}

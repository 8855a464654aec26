import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { settingSchemas } from '../domain/firm/settings.ts';
import { directions, offeredChannels, tones } from '../domain/kinds.ts';
import { bucketSet, buckets, mostBucketSets } from './balance.ts';
import { command, query } from './common/base.ts';
import { cents, fileToken, id, instant, progress, text, viewableFile } from './common/values.ts';

/** Identity, letterhead, bank details and defaults of the firm. */
export const firmSettings = z.object(settingSchemas);
export type FirmSettings = z.infer<typeof firmSettings>;

export const backup = z.object({ id: z.string(), at: instant, sizeBytes: z.int() });

const checkResult = z.object({ name: z.string(), ok: z.boolean(), detail: z.string() });

export const checkedFirm = z.object({ ok: z.boolean(), checks: z.array(checkResult) });
export type CheckedFirm = z.infer<typeof checkedFirm>;

/** Bounds of the days of a scenario; its screen says them. */
export const mostStepDays = 730;
export const mostDeadlineDays = 60;
export const mostDaysBetween = 90;
export const mostSteps = 20;

export const scenarioStep = z.object({
  /** Identity of a step, the same after it is moved or renamed; null for a new one. */
  id: id.nullable(),
  level: z.int().min(1).max(mostSteps),
  name: text.min(1),
  direction: z.enum(directions),
  days: z.int().min(0).max(mostStepDays),
  channel: z.enum(offeredChannels),
  tone: z.enum(tones),
  isFormalNotice: z.boolean(),
  deadlineDays: z.int().min(0).max(mostDeadlineDays),
});
export type ScenarioStep = z.infer<typeof scenarioStep>;

export const scenario = z.object({
  id,
  name: text.min(1),
  isDefault: z.boolean(),
  minimumCents: cents.min(0),
  minimumDaysBetween: z.int().min(0).max(mostDaysBetween),
  steps: z.array(scenarioStep).min(1).max(mostSteps),
});
export type Scenario = z.infer<typeof scenario>;

export const firm = {
  get: query('firm').output(
    firmSettings.extend({
      isDemonstration: z.boolean(),
      buckets: buckets.nullable(),
      bucketSets: z.array(bucketSet).max(mostBucketSets),
    }),
  ),
  update: command('firm', 'app', 'documents', 'reminders').input(
    firmSettings.extend({ read: firmSettings.optional() }),
  ),
  /** The image at the head of letters, as a `data:` address; null without one. */
  logo: query('firm').output(z.object({ sha256: z.string(), address: z.string() }).nullable()),
  /**
   * Prints an image (PNG or JPEG, 300 KB at most) at the head of letters from now on; null: none.
   * @throws `file_format` / `logo`, `logoTooLarge`
   */
  setLogo: command('firm').input(z.object({ fileToken: fileToken.nullable() })),
  /** A reminder to a customer who does not exist, as it would be printed with these settings; nothing is recorded. */
  sampleLetter: query('firm').input(firmSettings).output(viewableFile),
  /** Limits of the columns of the aged balance in days late; null: 30, 60 and 90. */
  setBuckets: command('firm').input(z.object({ buckets: buckets.nullable(), read: buckets.nullable().optional() })),
  /** Keeps limits under a name, in place of those of that name. @throws `validation` / `buckets`, `bucketSets` (too many) */
  saveBucketSet: command('firm').input(bucketSet),
  /** @throws `not_found` / `bucketSet` */
  removeBucketSet: command('firm').input(bucketSet.pick({ name: true })),
  backups: query('firm').output(z.array(backup)),
  /** Makes a verified backup now. */
  backUp: command('firm').meta({ isAside: true }).output(backup),
  /** Verifies the file, the chain of events and the invariants of the ledger. */
  check: query().output(eventIterator(progress, checkedFirm)),
  scenarios: query('scenarios').output(z.array(scenario)),
  saveScenario: command('scenarios', 'reminders').input(scenario.extend({ read: scenario.optional() })),
};

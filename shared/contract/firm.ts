import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { settingSchemas } from '../domain/firm/settings.ts';
import { bucketSet, buckets, mostBucketSets } from './balance.ts';

import { command, query } from './common/base.ts';
import { fileToken, instant, progress, viewableFile } from './common/values.ts';

/** Identity, letterhead, bank details and defaults of the firm. */
export const firmSettings = z.object(settingSchemas);
export type FirmSettings = z.infer<typeof firmSettings>;

export const backup = z.object({ id: z.string(), at: instant, sizeBytes: z.int() });

const checkResult = z.object({ name: z.string(), ok: z.boolean(), detail: z.string() });

export const checkedFirm = z.object({ ok: z.boolean(), checks: z.array(checkResult) });
export type CheckedFirm = z.infer<typeof checkedFirm>;

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
};

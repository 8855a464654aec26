import { listBackups } from '../../../db/file/backup.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { logoAddress, readLetterFirm, readLogo } from '../../../db/queries/firm/logo.ts';
import { firmSettings } from '../../../shared/contract/firm.ts';
import { areIncreasing } from '../../../shared/domain/balance/ageing.ts';
import { settingFields } from '../../../shared/domain/firm/settings.ts';
import { normaliseCard } from '../../../shared/domain/values/card-fields.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { backUpFirm, backupFolder } from '../../app/backups.ts';
import { withFirm } from '../../app/base.ts';
import type { Context } from '../../app/context.ts';
import { overCurrent } from '../../app/over-current.ts';
import { refuseWrongField } from '../../app/refusals/refuse-wrong-field.ts';
import { withProgress } from '../../app/with-progress.ts';
import type { LetterFirm } from '../../documents/parts/parties.ts';
import { checkFirmAside } from './check.ts';
import { firmInverses } from './inverses.ts';
import { changeLogo, readLogoFile, saveLogo } from './logo.ts';
import { sampleLetter } from './sample-letter.ts';
import { removeBucketSet, saveBucketSet, saveBuckets, saveSettings } from './write.ts';

export { firmInverses };

export const firmHandlers = {
  get: withFirm.firm.get.handler(({ context }) => getFirm(context.db)),

  update: withFirm.firm.update.handler(({ input, context }) => {
    const { read, ...typed } = input;
    refuseWrongField(settingFields, typed);
    const settings = normaliseCard(settingFields, typed);
    act(context, (tx, writing) => {
      const merged = overCurrent(settings, read, firmSettings.parse(getFirm(tx)));
      refuseWrongField(settingFields, merged);
      saveSettings(tx, writing, merged);
    });
  }),

  logo: withFirm.firm.logo.handler(({ context }) => {
    const logo = readLogo(context.db);
    return logo ? { sha256: logo.sha256, address: logoAddress(logo) } : null;
  }),

  setLogo: withFirm.firm.setLogo.handler(async ({ input: { fileToken }, context, signal }) => {
    if (fileToken === null) return act(context, (tx, writing) => changeLogo(tx, writing, null));
    const logo = await readLogoFile(context.platform.fileOf(fileToken).path);
    const firm = { ...firmSettings.parse(getFirm(context.db)), logo: logoAddress(logo) };
    await requirePrintable(context, firm, signal);
    act(context, (tx, writing) => saveLogo(tx, writing, logo));
  }),

  sampleLetter: withFirm.firm.sampleLetter.handler(async ({ input, context, signal }) => {
    refuseWrongField(settingFields, input);
    const { logo } = readLetterFirm(context.db);
    const content = sampleLetter({ ...normaliseCard(settingFields, input), logo }, context.today());
    const [pdf] = await context.jobs.run('renderPdfs', [{ kind: 'reminder', content }], { signal });
    if (!pdf) throw new AppError('cancelled');
    return context.platform.publish({ name: 'sample.pdf', mediaType: 'application/pdf', content: pdf.content });
  }),

  setBuckets: withFirm.firm.setBuckets.handler(({ input: { buckets, read }, context }) => {
    if (buckets !== null && !areIncreasing(buckets)) throw new AppError('validation', { reason: 'buckets' });
    act(context, (tx, writing) => {
      const known = read === undefined ? undefined : { buckets: read };
      const merged = overCurrent({ buckets }, known, { buckets: getFirm(tx).buckets });
      saveBuckets(tx, writing, merged.buckets);
    });
  }),

  saveBucketSet: withFirm.firm.saveBucketSet.handler(({ input, context }) => {
    if (!areIncreasing(input.buckets)) throw new AppError('validation', { reason: 'buckets' });
    act(context, (tx, writing) => saveBucketSet(tx, writing, input));
  }),

  removeBucketSet: withFirm.firm.removeBucketSet.handler(({ input, context }) =>
    act(context, (tx, writing) => removeBucketSet(tx, writing, input.name)),
  ),

  backups: withFirm.firm.backups.handler(({ context }) => listBackups(backupFolder(context, context.firm.recentId))),

  backUp: withFirm.firm.backUp.handler(({ context }) => backUpFirm(context, context.firm)),

  check: withFirm.firm.check.handler(({ context, signal }) =>
    withProgress(signal, (hooks) => checkFirmAside(context, hooks)),
  ),
};

/** Refuses an image that no letter could be printed with. @throws AppError `file_format` / `logo` */
async function requirePrintable(context: Context, firm: LetterFirm, signal: AbortSignal | undefined): Promise<void> {
  const content = sampleLetter(firm, context.today());
  try {
    await context.jobs.run('renderPdfs', [{ kind: 'reminder', content }], { signal });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AppError('file_format', { reason: 'logo', cause });
  }
}

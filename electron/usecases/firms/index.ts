import { compactIdentifier } from '../../../shared/domain/values/identifiers.ts';
import { isSiren } from '../../../shared/domain/values/siren.ts';
import { AppError } from '../../../shared/errors.ts';
import { os } from '../../app/base.ts';
import { forgetRecent } from '../../app/preferences.ts';
import {
  closeFirm,
  createFirm,
  openFirm,
  openFirmOrExplain,
  pathOf,
  restoreFirm,
  saveFirmElsewhere,
} from '../../app/session.ts';
import { demonstrationIdentity } from '../../demonstration/identity.ts';
import { writeDemonstration } from '../../demonstration/write-demonstration.ts';
import { openFirmState } from '../app/index.ts';
import { tellFirmOf } from './tell-firm.ts';

export const firmsHandlers = {
  ofFile: os.firms.ofFile.handler(({ input, context, signal }) =>
    tellFirmOf(context, context.platform.fileOf(input.fileToken), { signal }),
  ),

  create: os.firms.create.handler(async ({ input, context }) => {
    const siren = compactIdentifier(input.siren ?? null);
    if (siren !== null && !isSiren(siren)) throw new AppError('validation', { reason: 'siren', details: { siren } });
    const path = await context.platform.chooseFirmPath(input.name);
    if (path === null) return null;
    await createFirm(context, path, { name: input.name, siren });
    return openFirmState(context);
  }),

  /** A file that cannot be opened is no failure of the call: the session then shows the problem and what can be done. */
  open: os.firms.open.handler(({ input, context }) => {
    const path = 'recentId' in input ? pathOf(context, input.recentId) : context.platform.fileOf(input.fileToken).path;
    return openFirmOrExplain(context, path);
  }),

  createDemonstration: os.firms.createDemonstration.handler(async ({ context }) => {
    const { platform, jobs } = context;
    const path = await platform.chooseFirmPath(demonstrationIdentity.name);
    if (path === null) return null;
    await writeDemonstration(path, { today: context.today(), jobs });
    await openFirm(context, path);
    return openFirmState(context);
  }),

  close: os.firms.close.handler(({ context }) => closeFirm(context)),

  saveElsewhere: os.firms.saveElsewhere.handler(({ context }) => saveFirmElsewhere(context)),

  forget: os.firms.forget.handler(({ input, context }) => forgetRecent(context.platform.appFolder, input.recentId)),

  restore: os.firms.restore.handler(({ input, context }) => restoreFirm(context, input.recentId, input.backupId)),
};

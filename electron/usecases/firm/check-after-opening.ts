import { topics } from '../../../shared/contract/base.ts';
import type { Context, OpenFirm } from '../../app/context.ts';
import { checkFirmAside } from './check.ts';

/** The first screens come before. */
const delayMilliseconds = 20_000;

/**
 * Checks each firm some time after it is opened, beside its use: opening itself reads the structure of the file only, which
 * tells a third of the damage. What fails is kept with the open firm, and the pages show it.
 */
export function checkAfterOpening(context: Context, delay = delayMilliseconds): void {
  const { session, log } = context;
  let watched: OpenFirm | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function check(firm: OpenFirm): Promise<void> {
    try {
      const { checks } = await checkFirmAside(
        { ...context, firm },
        { signal: new AbortController().signal, onProgress: () => {} },
      );
      if (session.firm !== firm) return;
      const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name);
      log.info('checked after opening', { failed: failed.join(' ') });
      firm.failedChecks = failed;
      if (failed.length > 0) for (const listener of session.listeners) listener(topics);
    } catch (error) {
      // The firm was closed meanwhile, or the disk is full: the next opening checks again.
      log.info('not checked after opening', { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  session.listeners.add(() => {
    const { firm } = session;
    if (firm === watched) return;
    watched = firm;
    clearTimeout(timer);
    if (firm !== null) timer = setTimeout(() => void check(firm), delay).unref();
  });
}

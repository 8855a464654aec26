import { topics } from '../../../shared/contract/common/base.ts';
import type { Context, OpenFirm } from '../../app/context.ts';
import { announce } from '../../app/firms.ts';
import { checkFirmAside } from './check.ts';

/** Delay before the check, so that it does not slow down the first screens. */
const delayMilliseconds = 20_000;

/**
 * Checks each firm some time after it is opened, while it is used: the opening itself checks only the structure of the file, which finds a
 * third of the damage. Failed checks are kept with the open firm, and the pages show them.
 */
export function checkAfterOpening(context: Context, delay = delayMilliseconds): void {
  const { firms, log } = context;
  const timers = new Map<OpenFirm, NodeJS.Timeout>();

  async function check(firm: OpenFirm): Promise<void> {
    try {
      const { checks } = await checkFirmAside(
        { ...context, firm },
        { signal: new AbortController().signal, onProgress: () => {} },
      );
      if (firms.open.get(firm.id) !== firm) return;
      const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name);
      log.info('checked after opening', { failed: failed.join(' ') });
      firm.failedChecks = failed;
      if (failed.length > 0) announce(firms, firm.id, topics);
    } catch (error) {
      // The firm was closed meanwhile, or the disk is full: it is checked after the next opening.
      log.info('not checked after opening', { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  firms.listeners.add(() => {
    for (const [firm, timer] of timers) {
      if (firms.open.get(firm.id) === firm) continue;
      clearTimeout(timer);
      timers.delete(firm);
    }
    for (const firm of firms.open.values())
      if (!timers.has(firm)) timers.set(firm, setTimeout(() => void check(firm), delay).unref());
  });
}

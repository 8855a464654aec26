import type { Context } from '../../app/context.ts';

/** Delay before the thread is made ready, so that it does not slow down the first screen. */
const delayMilliseconds = 1_000;

/** Makes a thread ready to render letters soon after the first firm is opened. */
export function warmAfterOpening({ firms, jobs, log }: Context, delay = delayMilliseconds): void {
  async function warm(): Promise<void> {
    try {
      await jobs.run('warmRendering', null, {});
    } catch (error) {
      // The application is closing. The first letter is only slower to come.
      log.info('not warmed', { reason: error instanceof Error ? error.message : String(error) });
    }
  }
  const onChange = () => {
    if (firms.open.size === 0) return;
    firms.listeners.delete(onChange);
    setTimeout(() => void warm(), delay).unref();
  };
  firms.listeners.add(onChange);
}

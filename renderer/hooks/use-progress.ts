import { useRef, useState } from 'react';
import { notifyFailure, refreshEverything } from '../client/queries.ts';

type Step = { phase: string; done: number; total: number | null };

/**
 * Runs long work of the contract and follows its progress. `run` resolves to the result, or to null when the work failed
 * (`tell` has told the user) or was cancelled; the host leaves nothing behind in both cases.
 */
export function useProgress() {
  const [step, setStep] = useState<Step | null>(null);
  const controller = useRef<AbortController | null>(null);

  async function run<Result>(
    start: (signal: AbortSignal) => Promise<AsyncIterator<Step, Result>>,
    phase = 'starting',
    tell: (error: unknown) => void = notifyFailure,
  ): Promise<Result | null> {
    const own = new AbortController();
    controller.current = own;
    setStep({ phase, done: 0, total: null });
    try {
      const steps = await start(own.signal);
      for (;;) {
        const next = await steps.next();
        if (next.done) {
          // Everything is read again: other screens may have read the ledger while the work was under way.
          await refreshEverything();
          return next.value;
        }
        setStep(next.value);
      }
    } catch (error) {
      if (!own.signal.aborted) tell(error);
      return null;
    } finally {
      controller.current = null;
      setStep(null);
    }
  }

  return { step, run, cancel: () => controller.current?.abort() };
}

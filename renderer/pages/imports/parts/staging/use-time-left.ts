import { useRef } from 'react';

type Step = { phase: string; done: number; total: number | null };

/** Seconds of work after which its pace can be trusted for an estimate. */
const leastSeconds = 3;

/** Seconds that the present phase will still take at its average pace; null while that is not known. */
export function useTimeLeft({ phase, done, total }: Step): number | null {
  const started = useRef({ phase: '', at: 0 });
  const now = performance.now();
  if (started.current.phase !== phase) started.current = { phase, at: now };
  const seconds = (now - started.current.at) / 1000;
  if (total === null || done <= 0 || done >= total || seconds < leastSeconds) return null;
  return Math.ceil((seconds * (total - done)) / done);
}

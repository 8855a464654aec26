import { useRef } from 'react';

type Step = { phase: string; done: number; total: number | null };

/** Before this, the pace of the work says nothing. */
const leastSeconds = 3;

/** Seconds the present phase still takes at its pace so far; null while nobody knows. */
export function useTimeLeft({ phase, done, total }: Step): number | null {
  const started = useRef({ phase: '', at: 0 });
  const now = performance.now();
  if (started.current.phase !== phase) started.current = { phase, at: now };
  const seconds = (now - started.current.at) / 1000;
  if (total === null || done <= 0 || done >= total || seconds < leastSeconds) return null;
  return Math.ceil((seconds * (total - done)) / done);
}

import type { BatchHooks, Runner } from './jobs.ts';
import { type Inputs, type JobName, jobs, type Outputs } from './registry.ts';

/**
 * Runs the parts of a job at the same time, if it can be shared, and tells their progress as one. When a part fails, the others are
 * stopped.
 */
export async function shareWork<Name extends JobName>(
  name: Name,
  input: Inputs[Name],
  hooks: BatchHooks<Name>,
  run: Runner,
): Promise<Outputs[Name]> {
  const { sharing } = jobs[name];
  if (sharing === null) return run(name, input, hooks);
  const failed = new AbortController();
  const signal = hooks.signal ? AbortSignal.any([hooks.signal, failed.signal]) : failed.signal;
  const total = sharing.sizeOf(input);
  const done: number[] = [];
  const parts = sharing.partsOf(input).map((part, index) => {
    const onProgress = (progress: { phase: string; done: number }) => {
      done[index] = progress.done;
      const sum = done.reduce((all, count) => all + count, 0);
      hooks.onProgress?.({ phase: progress.phase, done: sum, total });
    };
    return run(name, part, { ...hooks, signal, onProgress });
  });
  try {
    return sharing.join(await Promise.all(parts));
  } catch (error) {
    failed.abort();
    throw error;
  }
}

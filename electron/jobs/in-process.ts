import { type Jobs, jobsOf } from './jobs.ts';
import { jobs } from './registry.ts';

/** The same work on the calling thread: for the terminal and the tests, where nothing else waits. */
export function createInProcessJobs(): Jobs {
  return jobsOf(
    (name, input, { onBatch, ...hooks }) =>
      jobs[name].run(input, { ...hooks, give: async (batch) => onBatch?.(batch) }),
    () => Promise.resolve(),
  );
}

import type { JobHooks } from '../imports/job-hooks.ts';
import type { Batches, Inputs, JobName, Outputs } from './registry.ts';

/** A job that gives batches; who starts it must take them. */
type GivingJob = { [Name in JobName]: [Batches[Name]] extends [never] ? never : Name }[JobName];

/** Runs the jobs of the registry, on threads or on this one. */
export type Jobs = {
  /** Runs a job that gives everything at its end. @throws AppError of the job, `cancelled` */
  run<Name extends Exclude<JobName, GivingJob>>(
    name: Name,
    input: Inputs[Name],
    hooks: JobHooks,
  ): Promise<Outputs[Name]>;
  /** Runs a job that also gives batches; it waits until `onBatch` has done with each. @throws AppError of the job, `cancelled` */
  runInBatches<Name extends GivingJob>(
    name: Name,
    input: Inputs[Name],
    hooks: JobHooks & { onBatch(batch: Batches[Name]): unknown },
  ): Promise<Outputs[Name]>;
  close(): Promise<void>;
};

/** Runs any job; one that gives no batch has no `onBatch`. */
export type Runner = <Name extends JobName>(
  name: Name,
  input: Inputs[Name],
  hooks: BatchHooks<Name>,
) => Promise<Outputs[Name]>;

export type BatchHooks<Name extends JobName> = JobHooks & { onBatch?(batch: Batches[Name]): unknown };

/** The jobs as `run` runs them. */
export function jobsOf(run: Runner, close: () => Promise<void>): Jobs {
  return { run, runInBatches: run, close };
}

import type { JobHooks } from '../imports/job-hooks.ts';

/**
 * Work done off the main thread: plain data in, progress, batches and plain data out; no database, no Electron. Everything that runs jobs
 * (`in-process.ts`, `pool.ts`, `worker.ts`) knows them only by this type.
 */
export type Job<Input, Batch, Output> = {
  /**
   * Does the work. What is too long for one message is given in batches, each awaited: a hundred thousand rows in one message kept the
   * window waiting for a fifth of a second. @throws AppError `cancelled`, and those of the work
   */
  run(input: Input, hooks: JobHooks & { give(batch: Batch): Promise<unknown> }): Promise<Output>;
  /**
   * True when the job reads what the user gave: it may ask for more time or memory than there is, and is then refused with a sentence. A
   * page of ours never does: that is a fault.
   */
  readonly isReading: boolean;
  /** The file that the job reads; null when it reads none. */
  fileOf(input: Input): string | null;
  /** True when the thread would keep much of the memory that the job took, so that the next job begins on another. */
  readonly keepsMemory: boolean;
  /** How the work is shared between threads; null when one does it all. */
  readonly sharing: Sharing<Input, Output> | null;
  /** The bytes of the output that are moved to the other thread rather than copied. */
  movedBytes(output: Output): readonly ArrayBuffer[];
};

type Sharing<Input, Output> = {
  /** Number of things to do, in which progress is told. */
  sizeOf(input: Input): number;
  partsOf(input: Input): readonly Input[];
  /** The output of the whole, from those of its parts in order. */
  join(outputs: readonly Output[]): Output;
};

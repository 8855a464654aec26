import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import { AppError } from '../../shared/errors.ts';
import type { JobHooks } from '../imports/job-hooks.ts';
import type { Batches, Inputs, JobName, Outputs } from './registry.ts';

/** Work for a thread; one job at a time each. */
export type JobCall<Name extends JobName = JobName> = {
  [Each in Name]: { readonly job: Each; readonly input: Inputs[Each] };
}[Name];

/**
 * `taken`: a batch has been dealt with, and the next may be sent. More at once would keep the receiving thread from all
 * other work.
 */
export type ToWorker<Name extends JobName = JobName> =
  | { readonly kind: 'run'; readonly call: JobCall<Name> }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'taken' };

/**
 * `begun`: the thread has started and does the job. Its silence is timed from here, since a slow start says nothing of
 * the file.
 */
export type FromWorker<Name extends JobName = JobName> =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly progress: Parameters<NonNullable<JobHooks['onProgress']>>[0] }
  | { readonly kind: 'batch'; readonly batch: Batches[Name] }
  | { readonly kind: 'done'; readonly output: Outputs[Name] }
  | { readonly kind: 'failed'; readonly error: SentError };

/** An error as plain data: structured cloning keeps neither the class nor the fields of an AppError. */
export type SentError =
  | { readonly code: ErrorCode; readonly reason: string | undefined; readonly details: ErrorDetails }
  | { readonly code: null; readonly message: string; readonly stack: string | undefined };

/** What to send across for `error`. */
export function sentError(error: unknown): SentError {
  if (error instanceof AppError) return { code: error.code, reason: error.reason, details: error.details };
  if (error instanceof Error) return { code: null, message: error.message, stack: error.stack };
  return { code: null, message: String(error), stack: undefined };
}

/** The error again, with the stack of the thread it comes from. */
export function receivedError(error: SentError): Error {
  if (error.code !== null) {
    return new AppError(error.code, { ...(error.reason ? { reason: error.reason } : {}), details: error.details });
  }
  const received = new Error(error.message);
  if (error.stack) received.stack = error.stack;
  return received;
}

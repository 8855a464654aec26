import { useQuery } from '@tanstack/react-query';
import { inPeriodOrder } from '../../../../../shared/domain/values/file-order.ts';
import { firmKey, type HeldFile } from '../../../../client/client.ts';
import { queryClient } from '../../../../client/queries.ts';
import type { Failure } from '../../../../components/text/failure.ts';

/** A file that was dropped or chosen. A dropped file is sent to the host only when its turn comes. */
export type ChosenFile = File | HeldFile;

/** Files chosen together, read one after the other as each is decided; forgotten with the firm. */
export type ImportQueue = {
  readonly total: number;
  /** Still to read, the next first. */
  readonly left: readonly ChosenFile[];
  /** Those that could not be read: the others go on. */
  readonly failures: readonly { readonly name: string; readonly failure: Failure }[];
};

const queryKey = () => firmKey('importQueue');
const none: ImportQueue = { total: 0, left: [], failures: [] };

/** The files chosen together that are still to be imported one after the other. */
export function useImportQueue(): ImportQueue {
  return useQuery<ImportQueue>({ queryKey: queryKey(), queryFn: () => none, enabled: false, initialData: none }).data;
}

/** The older fiscal year first, so that each preview builds on the one before. */
export function startQueue(files: readonly ChosenFile[]): void {
  queryClient.setQueryData<ImportQueue>(queryKey(), { total: files.length, left: inPeriodOrder(files), failures: [] });
}

/** Takes the next file off the queue; undefined when none is left. */
export function takeNext(): ChosenFile | undefined {
  const { left, ...queue } = readQueue();
  const [next, ...others] = left;
  queryClient.setQueryData<ImportQueue>(queryKey(), { ...queue, left: others });
  return next;
}

/** Remembers why the file `name` of the queue could not be read. */
export function noteFailure(name: string, failure: Failure): void {
  const queue = readQueue();
  queryClient.setQueryData<ImportQueue>(queryKey(), { ...queue, failures: [...queue.failures, { name, failure }] });
}

/** Gives up the files that were still to come. */
export function forgetQueue(): void {
  queryClient.setQueryData<ImportQueue>(queryKey(), none);
}

function readQueue(): ImportQueue {
  return queryClient.getQueryData<ImportQueue>(queryKey()) ?? none;
}

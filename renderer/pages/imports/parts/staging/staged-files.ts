import { firmKey } from '../../../../client/client.ts';
import { queryClient } from '../../../../client/queries.ts';

const keyOf = (batchId: number) => firmKey('stagedFile', batchId);
const keyOfFile = (token: string) => firmKey('stagedFrom', token);

/** Remembers which chosen file a batch was read from, so that it can be read again with another choice of field. */
export function rememberFile(batchId: number, token: string): void {
  queryClient.setQueryData<string>(keyOf(batchId), token);
  queryClient.setQueryData<number>(keyOfFile(token), batchId);
}

/** The batch last read from a chosen file; undefined when none was. */
export function batchOf(token: string): number | undefined {
  return queryClient.getQueryData<number>(keyOfFile(token));
}

/** Undefined after the page was reloaded: the file is then chosen again. */
export function fileOf(batchId: number): string | undefined {
  return queryClient.getQueryData<string>(keyOf(batchId));
}

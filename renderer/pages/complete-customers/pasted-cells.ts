import { firmKey } from '../../client/client.ts';
import { queryClient } from '../../client/queries.ts';

const queryKey = () => firmKey('pastedCells');

/** Keeps pasted cells from one screen to the next; forgotten with the firm. */
export function keepPastedCells(text: string): void {
  queryClient.setQueryData<string>(queryKey(), text);
}

/** Undefined after the page was reloaded: the cells are then pasted again. */
export function pastedCells(): string | undefined {
  return queryClient.getQueryData<string>(queryKey());
}

import type { Outputs } from '../../../shared/contract/index.ts';
import type { RunCustomer } from '../../../shared/contract/runs.ts';

export type Run = NonNullable<Outputs['runs']['current']>;

type Placed = Pick<RunCustomer, 'customerId' | 'state'>;

/** The customer to show: the one that the address asks for, else the first not seen yet; undefined once all were seen. */
export function shownCustomer<Each extends Placed>(customers: readonly Each[], askedId: number): Each | undefined {
  return (
    customers.find(({ customerId }) => customerId === askedId) ?? customers.find(({ state }) => state === 'waiting')
  );
}

/** The next customer not seen yet after this one, back at the top after the last; undefined where none is left. */
export function nextWaiting<Each extends Placed>(customers: readonly Each[], afterId: number): Each | undefined {
  const place = customers.findIndex(({ customerId }) => customerId === afterId);
  return [...customers.slice(place + 1), ...customers.slice(0, place)].find(({ state }) => state === 'waiting');
}

/** How many customers of a run were seen. */
export function seenCount(customers: readonly Placed[]): number {
  return customers.filter(({ state }) => state !== 'waiting').length;
}

import { useUrlState } from '../../hooks/use-url-state.ts';

/** The customers that the address asks for; undefined: all who are to be reminded today. The function forgets them. */
export function useAskedCustomers(): readonly [number[] | undefined, () => void] {
  const [customers, setCustomers] = useUrlState('customers');
  const ids = customers.split(',').map(Number);
  return [ids.every((id) => Number.isInteger(id) && id > 0) ? ids : undefined, () => setCustomers('')];
}

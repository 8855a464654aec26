import { balanceParameters } from '../../../shared/contract/balance.ts';
import { areIncreasing } from '../../../shared/domain/ageing.ts';
import { type Day, isDay } from '../../../shared/domain/days.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUrlSort } from '../../hooks/use-url-sort.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';

/** The date and the rule of ages that decide which column a document is in. */
export type BalanceOnScreen = { asOf: Day; basis: 'due' | 'issue'; buckets: number[] };

const standardBuckets = '30,60,90';

/** `30, 60, 90` → `[30, 60, 90]`; null when it is not increasing whole numbers of days. */
export function parseBuckets(text: string): number[] | null {
  const limits = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  const isRight = balanceParameters.shape.buckets.safeParse(limits).success && areIncreasing(limits);
  return isRight ? limits : null;
}

/** What the balance on screen shows, all of it in the address. */
export function useBalanceView() {
  const { today } = useAppState();
  const [asOf, setAsOf] = useUrlState('asOf', today);
  const [basis, setBasis] = useUrlState('basis', 'due');
  const [buckets, setBuckets] = useUrlState('buckets', standardBuckets);
  const [search, setSearch] = useUrlState('search');
  const [sort, setSort] = useUrlSort({ by: 'name', descending: false });
  const [currency, setCurrency] = useUrlState('currency');
  const parameters: BalanceOnScreen = {
    asOf: isDay(asOf) ? asOf : today,
    basis: basis === 'issue' ? 'issue' : 'due',
    buckets: parseBuckets(buckets) ?? [30, 60, 90],
  };
  return {
    today,
    parameters,
    search,
    sort,
    currency,
    setAsOf,
    setBasis,
    setBuckets,
    setSearch,
    setSort,
    setCurrency,
  };
}

export type BalanceView = ReturnType<typeof useBalanceView>;

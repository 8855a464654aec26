import {
  type BalanceParameters,
  balanceBases,
  balanceCredits,
  balanceGroupings,
} from '../../../shared/contract/balance.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { parseBuckets } from './parse-buckets.ts';

export const shares = ['included', 'excluded', 'only'] as const;

/** The question of the balance on screen, all of it in the address. Without buckets in the address, those of the firm apply. */
export function useBalanceView() {
  const { today } = useAppState();
  const [asOf, setAsOf] = useUrlState('asOf', today);
  const [knownOn, setKnownOn] = useUrlState('knownOn');
  const [basis, setBasis] = useUrlState('basis', 'due');
  const [bucketsText, setBuckets] = useUrlState('buckets');
  const [credits, setCredits] = useUrlState('credits', 'apart');
  const [disputed, setDisputed] = useUrlState('disputed', 'included');
  const [doubtful, setDoubtful] = useUrlState('doubtful', 'included');
  const [groupName, setGroupBy] = useUrlState('group', 'none');
  const [search, setSearch] = useUrlState('search');
  const [currency, setCurrency] = useUrlState('currency');
  const buckets = parseBuckets(bucketsText);
  const parameters: BalanceParameters = {
    asOf: isDay(asOf) ? asOf : today,
    ...(isDay(knownOn) ? { knownAt: knownOn } : {}),
    basis: balanceBases.find((known) => known === basis) ?? 'due',
    ...(buckets === null ? {} : { buckets }),
    credits: balanceCredits.find((known) => known === credits) ?? 'apart',
    disputed: shares.find((share) => share === disputed) ?? 'included',
    doubtful: shares.find((share) => share === doubtful) ?? 'included',
  };
  return {
    today,
    parameters,
    /** True when the user chose the date; otherwise it is the day on which the screen is looked at. */
    isDated: isDay(asOf) && asOf !== today,
    groupBy: balanceGroupings.find((known) => known === groupName) ?? 'none',
    search,
    currency,
    setAsOf,
    /** The day at whose end the ledger was known; empty: as known now. */
    setKnownOn,
    setBasis,
    setBuckets,
    setCredits,
    setDisputed,
    setDoubtful,
    setGroupBy,
    setSearch,
    setCurrency,
  };
}

export type BalanceView = ReturnType<typeof useBalanceView>;

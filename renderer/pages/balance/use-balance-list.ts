import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { balanceColumns, standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { balanceList } from '../../../shared/domain/lists/balance-list.ts';
import { api } from '../../client/client.ts';
import type { ListView } from '../../components/list/list-view.ts';
import { useList } from '../../hooks/use-list.ts';
import type { BalanceView } from './use-balance-view.ts';

/** The limits in use: those of the address or of the firm, which is asked for first; null meanwhile. */
export function useBuckets({ parameters }: BalanceView): readonly number[] | null {
  const { data: firm } = useQuery(api.firm.get.queryOptions());
  return parameters.buckets ?? (firm ? (firm.buckets ?? standardBuckets) : null);
}

/**
 * How the lines of the balance are sorted, narrowed and arranged. Each set of limits keeps an arrangement of its own: one made for other
 * columns would leave out those that it does not know, and what is shown would not add up.
 */
export function useBalanceList(limits: readonly number[]): ListView<string> {
  const name = limits.join('-');
  const list = useMemo(() => balanceList(balanceColumns(name.split('-').map(Number))), [name]);
  return useList(`balance ${name}`, list);
}

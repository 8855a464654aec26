import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';

/** The parts of the first page. Each is asked once what comes before it is answered: the host answers one question at a time. */
export function useDashboard() {
  const figures = useQuery(api.dashboard.get.queryOptions());
  const enabled = figures.isFetched;
  const before = useQuery(api.dashboard.overdueBefore.queryOptions({ enabled }));
  const debtors = useQuery(api.dashboard.largestDebtors.queryOptions({ enabled }));
  const isLast = before.isFetched && debtors.isFetched;
  // The engine goes through every open document: 0.2 s at a hundred thousand customers, where all the others take 0.1 s together.
  const ready = useQuery(api.dashboard.remindersReady.queryOptions({ enabled: isLast }));
  return { figures, before, debtors, ready };
}

export type DashboardParts = ReturnType<typeof useDashboard>;

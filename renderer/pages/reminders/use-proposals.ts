import { type ProposalColumn, proposalList } from '../../../shared/domain/lists/proposal-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';

export type ProposalsView = ReturnType<typeof useList<ProposalColumn>>;

/** Whom to remind on a day, in the order of the engine until another is asked for. */
export function useProposals(
  { asOf, opensClosedDays }: { readonly asOf: Day; readonly opensClosedDays: boolean },
  search: string,
) {
  const view = useList('proposals', proposalList);
  const asked = { asOf, ...(opensClosedDays ? { opensClosedDays } : {}), ...(search === '' ? {} : { search }) };
  return { view, asked, ...useListPages(api.reminders.proposals, view, (question) => ({ ...asked, ...question })) };
}

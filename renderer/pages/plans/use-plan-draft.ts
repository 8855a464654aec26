import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isSame } from '../../../shared/domain/values/concurrent-edits.ts';
import { api } from '../../client/client.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { balanceLast, type Line } from './instalment-lines.ts';
import { inOrder, type Plan, type PlanValues, toContract, withIds } from './plan-draft.ts';

type PlanForm = {
  readonly customerId: number;
  /** The plan to change. */
  readonly plan: Plan | undefined;
  readonly values: PlanValues;
  readonly change: (part: Partial<PlanValues>) => void;
};

/** A plan being written: documents and terms, the schedule they give, and the lines changed manually. */
export function usePlanDraft({ customerId, plan, values, change }: PlanForm) {
  const { today } = useAppState();
  const { terms, documentIds, edited } = values;
  const planned = plan?.documents.map((document) => document.id);
  const open = useQuery(
    api.documents.list.queryOptions({
      input: { customerId, openOnly: true, sort: 'dueOn', descending: false, limit: 200 },
    }),
  );
  const documents = (open.data?.rows ?? []).filter((row) => row.side === 'debit');
  const covered = useQuery(api.plans.covered.queryOptions({ input: { customerId } }));
  // The documents of the plan that is changed are its own.
  const elsewhere = new Map(
    (covered.data ?? []).filter(({ planId }) => planId !== plan?.id).map((each) => [each.documentId, each]),
  );
  const free = documents.filter(({ id }) => !elsewhere.has(id));
  const overdue = free.filter((row) => row.dueOn !== null && row.dueOn < today);
  const offered = planned ?? (overdue.length > 0 ? overdue : free).map((row) => row.id);
  const chosen = new Set(documentIds ?? offered);
  const wanted = toContract(
    terms,
    covered.isSuccess ? free.filter((row) => chosen.has(row.id)).map((row) => row.id) : [],
  );
  const simulation = useQuery({
    ...api.plans.simulate.queryOptions({ input: wanted ?? { documentIds: [], firstOn: today, frequency: 'month' } }),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  });

  const key = JSON.stringify(wanted);
  const given = simulation.data;
  const raw = edited?.of === key ? edited.lines : withIds(given?.instalments ?? []);
  const balanced = given ? balanceLast(raw, given.totalCents) : null;
  return {
    open,
    documents,
    /** Documents that another plan covers, with that plan. */
    elsewhere,
    chosen,
    /** The documents offered at first do not count as a choice of the user. */
    setChosen(ids: ReadonlySet<number>) {
      const isAsOffered = planned === undefined && isSame(inOrder(ids), inOrder(offered));
      change({ documentIds: isAsOffered ? null : inOrder(ids) });
    },
    terms,
    /** When the user turns from a number of instalments to an amount, the amount on screen is taken, so that the schedule stays. */
    changeTerms(part: Partial<typeof terms>) {
      const shown = terms.amountCents ?? raw.at(-1)?.amountCents ?? null;
      change({ terms: { ...terms, ...(part.by === 'amount' ? { amountCents: shown } : {}), ...part } });
    },
    given,
    failure: wanted === null ? null : simulation.error,
    lines: balanced ?? raw,
    setLines: (lines: readonly Line[]) => change({ edited: { of: key, lines } }),
    forgetLines: () => change({ edited: null }),
    /** The plan to save; null while something is missing, wrong or still being computed. */
    ready:
      wanted !== null && balanced !== null && !simulation.isPlaceholderData ? { terms: wanted, lines: balanced } : null,
  };
}

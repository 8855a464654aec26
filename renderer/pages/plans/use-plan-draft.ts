import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { balanceLast, type Line } from './instalment-lines.ts';
import { firstTerms, type Plan, toContract, withIds } from './plan-draft.ts';

/** Lines changed by hand; they hold for the terms they were changed under. */
type Edited = { of: string; lines: readonly Line[] };

/** A plan being written: documents and terms, the schedule they give, and the lines changed by hand. */
export function usePlanDraft(customerId: number, plan: Plan | undefined) {
  const { today } = useAppState();
  const planned = plan?.documents.map((document) => document.id);
  const [terms, setTerms] = useState(() => firstTerms(today, plan));
  const [picked, setChosen] = useState<ReadonlySet<number> | null>(planned ? new Set(planned) : null);
  const [edited, setEdited] = useState<Edited | null>(() =>
    plan && planned ? { of: JSON.stringify(toContract(terms, planned)), lines: withIds(plan.instalments) } : null,
  );

  const open = useQuery(
    api.documents.list.queryOptions({
      input: { customerId, openOnly: true, sort: 'dueOn', descending: false, limit: 200 },
    }),
  );
  const documents = (open.data?.rows ?? []).filter((row) => row.side === 'debit');
  const overdue = documents.filter((row) => row.dueOn !== null && row.dueOn < today);
  const offered = planned ?? (overdue.length > 0 ? overdue : documents).map((row) => row.id);
  const chosen = picked ?? new Set(offered);
  const wanted = toContract(
    terms,
    documents.filter((row) => chosen.has(row.id)).map((row) => row.id),
  );
  const simulation = useQuery({
    ...api.plans.simulate.queryOptions({ input: wanted ?? { documentIds: [], firstOn: today, frequency: 'month' } }),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  });

  const key = JSON.stringify(wanted);
  const [first] = useState({ terms: JSON.stringify(terms), edited });
  const given = simulation.data;
  const raw = edited?.of === key ? edited.lines : withIds(given?.instalments ?? []);
  const balanced = given ? balanceLast(raw, given.totalCents) : null;
  return {
    open,
    documents,
    chosen,
    setChosen,
    terms,
    /** Asking for an amount starts from the one on screen, so that the schedule stays. */
    changeTerms: (part: Partial<typeof terms>) =>
      setTerms((before) => ({
        ...before,
        ...(part.by === 'amount' ? { amountCents: before.amountCents ?? raw.at(-1)?.amountCents ?? null } : {}),
        ...part,
      })),
    given,
    failure: wanted === null ? null : simulation.error,
    lines: balanced ?? raw,
    /** Something is not as it was offered, or as the plan to change says. */
    isTouched:
      edited !== first.edited ||
      JSON.stringify(terms) !== first.terms ||
      chosen.size !== offered.length ||
      offered.some((id) => !chosen.has(id)),
    setLines: (lines: readonly Line[]) => setEdited({ of: key, lines }),
    forgetLines: () => setEdited(null),
    /** What can be saved; null while something is missing, wrong or on its way. */
    ready:
      wanted !== null && balanced !== null && !simulation.isPlaceholderData ? { terms: wanted, lines: balanced } : null,
  };
}

import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/days.ts';
import { api } from '../../client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Money } from '../../components/money.tsx';
import { Section } from '../../components/page.tsx';
import { useText } from '../../components/text.tsx';
import { toFailure } from '../../failure.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { balanceLast, type Line } from './instalment-lines.ts';
import { PlanDocuments } from './plan-documents.tsx';
import { PlanTermsForm, type Terms } from './plan-terms-form.tsx';
import classes from './plans.module.css';
import { ScheduleEditor } from './schedule-editor.tsx';

type Plan = Outputs['plans']['get'];

function toContract(terms: Terms, documentIds: readonly number[]): PlanTerms | null {
  if (documentIds.length === 0) return null;
  if (terms.by === 'amount' && terms.amountCents === null) return null;
  return {
    documentIds: [...documentIds],
    includePenalties: terms.includePenalties,
    includeIndemnities: terms.includeIndemnities,
    firstOn: terms.firstOn,
    frequency: terms.frequency,
    ...(terms.by === 'count' ? { count: terms.count } : { amountCents: terms.amountCents ?? 0 }),
    ...(terms.firstPaymentCents === null ? {} : { firstPaymentCents: terms.firstPaymentCents }),
  };
}

const withIds = (instalments: readonly Omit<Line, 'id'>[]): readonly Line[] =>
  instalments.map(({ dueOn, amountCents }, id) => ({ id, dueOn, amountCents }));

/** Three months from a fortnight on, or what the plan to change says. */
function firstTerms(today: Day, plan: Plan | undefined): Terms {
  const [first, second] = plan?.instalments ?? [];
  return {
    by: 'count',
    count: plan?.instalmentCount ?? 3,
    amountCents: null,
    firstOn: first?.dueOn ?? addDays(today, 15),
    frequency: first && second && daysBetween(first.dueOn, second.dueOn) < 15 ? 'week' : 'month',
    firstPaymentCents: null,
    includePenalties: (plan?.penaltyCents ?? 0) > 0,
    includeIndemnities: (plan?.indemnityCents ?? 0) > 0,
  };
}

/** The editor: documents and terms on the left, the schedule they give on the right, each line free to change. */
export function PlanEditor({ customerId, plan }: { customerId: number; plan?: Plan }) {
  const { t } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [terms, setTerms] = useState<Terms>(() => firstTerms(today, plan));
  const [note, setNote] = useState(plan?.note ?? '');
  const [picked, setPicked] = useState<ReadonlySet<number> | null>(
    plan ? new Set(plan.documents.map((document) => document.id)) : null,
  );
  const [lines, setLines] = useState<readonly Line[]>(() => (plan ? withIds(plan.instalments) : []));
  /** The simulation whose lines are shown; a plan being changed keeps its own until its terms change. */
  const [shown, setShown] = useState<PlanTerms | null>(null);

  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } }));
  const open = useQuery(
    api.documents.list.queryOptions({
      input: { customerId, openOnly: true, sort: 'dueOn', descending: false, limit: 200 },
    }),
  );
  const documents = (open.data?.rows ?? []).filter((row) => row.side === 'debit');
  const overdue = documents.filter((row) => row.dueOn !== null && row.dueOn < today);
  const chosen = picked ?? new Set((overdue.length > 0 ? overdue : documents).map((row) => row.id));
  const wanted = toContract(
    terms,
    documents.filter((row) => chosen.has(row.id)).map((row) => row.id),
  );
  const simulation = useQuery({
    ...api.plans.simulate.queryOptions({ input: wanted ?? { documentIds: [], firstOn: today, frequency: 'month' } }),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  });
  const given = simulation.data;
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(shown);
  useEffect(() => {
    if (!given || !isChanged || simulation.isPlaceholderData) return;
    if (!plan || shown !== null) setLines(withIds(given.instalments));
    setShown(wanted);
  }, [given, isChanged, simulation.isPlaceholderData, plan, shown, wanted]);

  const saved = (id: number) => {
    notifications.show({ color: 'ok', message: t('plans.created') });
    navigate(`/plans/${id}`);
  };
  const create = useMutation(api.plans.create.mutationOptions({ onSuccess: ({ id }) => saved(id) }));
  const update = useMutation(api.plans.update.mutationOptions({ onSuccess: (_, { id }) => saved(id) }));
  const isBalanced = given !== undefined && lines.length > 0 && balanceLast(lines, given.totalCents) !== null;

  function save() {
    if (wanted === null) return;
    const instalments = lines.map(({ dueOn, amountCents }) => ({ dueOn, amountCents }));
    const content = { terms: wanted, instalments, note: note.trim() === '' ? null : note };
    if (plan) update.mutate({ id: plan.id, ...content });
    else create.mutate({ customerId, ...content });
  }

  if (open.error) return <ErrorNotice failure={toFailure(open.error)} onRetry={() => void open.refetch()} />;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Section title={customer.data?.name ?? ''}>
          {open.isSuccess && documents.length === 0 ? <p>{t('plans.noOpenDocuments')}</p> : null}
          {documents.length > 0 ? <PlanDocuments documents={documents} chosen={chosen} onChange={setPicked} /> : null}
        </Section>
        <Section title={t('plans.terms')}>
          <PlanTermsForm
            terms={terms}
            today={today}
            onChange={(part) => setTerms((before) => ({ ...before, ...part }))}
          />
        </Section>
      </div>
      <div className={classes.column}>
        <Section title={t('plans.schedule')}>
          {simulation.error ? <ErrorNotice failure={toFailure(simulation.error)} /> : null}
          {given ? (
            <>
              <KeyValueList
                items={[
                  { label: t('plans.principal'), value: <Money cents={given.principalCents} /> },
                  { label: t('plans.penalty'), value: <Money cents={given.penaltyCents} dashZero /> },
                  { label: t('plans.indemnity'), value: <Money cents={given.indemnityCents} dashZero /> },
                ]}
              />
              <ScheduleEditor
                lines={lines}
                totalCents={given.totalCents}
                frequency={terms.frequency}
                today={today}
                onChange={setLines}
                onEqualize={() => setLines(withIds(given.instalments))}
              />
            </>
          ) : null}
        </Section>
        <Textarea
          label={t('plans.note')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button
            disabled={!isBalanced || simulation.error !== null}
            loading={create.isPending || update.isPending}
            onClick={save}
          >
            {t(plan ? 'common.save' : 'plans.create')}
          </Button>
        </div>
      </div>
    </div>
  );
}

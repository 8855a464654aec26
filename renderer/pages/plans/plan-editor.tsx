import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { api, client } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { ClashNotice } from '../../components/form/clash-notice.tsx';
import { EditForm } from '../../components/form/edit-form.tsx';
import { MainAct } from '../../components/form/main-act.tsx';
import { Section } from '../../components/layout/page.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { KeyValueList } from '../../components/text/key-value-list.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { areOrdered } from './instalment-lines.ts';
import { PlanClausesForm } from './plan-clauses-form.tsx';
import { PlanDocuments } from './plan-documents.tsx';
import { firstValues, type Plan, type PlanValues, versionOf } from './plan-draft.ts';
import { PlanTermsForm } from './plan-terms-form.tsx';
import classes from './plans.module.css';
import { ScheduleEditor } from './schedule-editor.tsx';
import { usePlanDraft } from './use-plan-draft.ts';

type PlanEditorProps = {
  customerId: number;
  /** The plan to change, as it was when its editor was opened. */
  plan?: Plan;
  /** The plan as it is saved now, whether another window changed it, and how to open the editor on it. */
  change?: { saved: Plan; isElsewhere: boolean; take: () => void; reread: () => Promise<unknown> };
};

/** The editor: documents and terms on the left, the schedule they give on the right, each line free to change. */
export function PlanEditor({ customerId, plan, change }: PlanEditorProps) {
  const { t, money, day } = useText();
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } }));
  const [isSent, setSent] = useState(false);
  const {
    values,
    change: changeValues,
    field,
    frame,
  } = useEditForm({
    start: firstValues(today, plan),
    send,
    told: t('plans.created'),
    onSubmitted: (id) => navigate(`/plans/${id}`),
  });
  const draft = usePlanDraft({ customerId, plan, values, change: changeValues });
  const { given, lines, ready } = draft;
  const canSave = ready !== null && areOrdered(lines);

  /** The saved plan's id, or false where it cannot be saved as it is. */
  async function send({ clauses, note }: PlanValues): Promise<number | false> {
    if (!canSave) return false;
    const instalments = ready.lines.map(({ dueOn, amountCents }) => ({ dueOn, amountCents }));
    const content = { terms: ready.terms, instalments, clauses, note: note.trim() === '' ? null : note };
    if (!change) return (await client.plans.create({ customerId, ...content })).id;
    const { saved, reread } = change;
    try {
      await client.plans.update({ id: saved.id, ...content, read: versionOf(saved) });
    } catch (error) {
      void reread();
      throw error;
    }
    setSent(true);
    return saved.id;
  }
  const isElsewhere = change?.isElsewhere === true && !frame.isSaving && !isSent;
  const take = change?.take;
  useEffect(() => {
    if (isElsewhere && !frame.isDirty) take?.();
  }, [isElsewhere, frame.isDirty, take]);

  const { open, documents } = draft;
  if (open.error && !open.data)
    return <ErrorNotice failure={toFailure(open.error)} onRetry={() => void open.refetch()} />;
  const inDispute = documents.filter(({ id, disputedCents }) => draft.chosen.has(id) && disputedCents > 0);
  const extras = given ? given.penaltyCents + given.indemnityCents : 0;
  const last = change?.saved.instalments.at(-1);
  return (
    <>
      {change && isElsewhere ? (
        <ClashNotice
          noun="plans"
          clashes={[
            {
              field: 'plan',
              saved: [
                t('plans.instalmentCount', { count: change.saved.instalmentCount }),
                money(change.saved.totalCents),
                `${t('plans.until')} ${day(last?.dueOn ?? '')}`,
                change.saved.note,
              ]
                .filter(Boolean)
                .join(' · '),
              take: change.take,
            },
          ]}
        />
      ) : null}
      <EditForm frame={frame} className={classes.columns} savesOnEnter={false}>
        <div className={classes.column}>
          <Section title={customer.data?.name} actions={<Chosen documents={documents} chosen={draft.chosen} />}>
            {open.isSuccess && documents.length === 0 ? <p>{t('plans.noOpenDocuments')}</p> : null}
            {documents.length > 0 ? (
              <PlanDocuments
                documents={documents}
                elsewhere={draft.elsewhere}
                chosen={draft.chosen}
                onChange={draft.setChosen}
              />
            ) : null}
            <DisputeNotice documents={inDispute} />
            <CreditNotice customerId={customerId} cents={given?.creditCents ?? 0} />
          </Section>
          <Section title={t('plans.terms')}>
            <PlanTermsForm terms={draft.terms} today={today} onChange={draft.changeTerms} />
          </Section>
          <Section title={t('plans.clauses')}>
            <PlanClausesForm
              clauses={values.clauses}
              onChange={(part) => changeValues({ clauses: { ...values.clauses, ...part } })}
            />
            <Textarea mt="md" label={t('plans.note')} minRows={1} maxLength={500} {...field('note')} />
          </Section>
        </div>
        <Section title={t('plans.schedule')}>
          {draft.failure ? <ErrorNotice failure={toFailure(draft.failure)} /> : null}
          {given && extras > 0 ? (
            <KeyValueList
              isNumeric
              items={[
                { label: t('plans.principal'), value: <Money cents={given.principalCents} /> },
                { label: t('plans.penalty'), value: <Money cents={given.penaltyCents} dashZero /> },
                { label: t('plans.indemnity'), value: <Money cents={given.indemnityCents} dashZero /> },
              ]}
            />
          ) : null}
          {given ? (
            <ScheduleEditor
              lines={lines}
              totalCents={given.totalCents}
              frequency={draft.terms.frequency}
              today={today}
              onChange={draft.setLines}
              onEqualize={draft.forgetLines}
            />
          ) : null}
        </Section>
      </EditForm>
      <div className={classes.footer}>
        {given ? (
          <span className={classes.summary}>
            {t('plans.instalmentCount', { count: lines.length })} · <Money cents={given.totalCents} strong /> ·{' '}
            {t('plans.until')} <DayText day={lines.at(-1)?.dueOn ?? null} />
          </span>
        ) : null}
        <Button component={Link} href={plan ? `/plans/${plan.id}` : '/plans'} variant="default">
          {t('common.cancel')}
        </Button>
        <MainAct disabled={!canSave} loading={frame.isSaving} onClick={frame.submit}>
          {t(plan ? 'common.save' : 'plans.create')}
        </MainAct>
      </div>
    </>
  );
}

/** A plan over a disputed invoice may be read as giving up the dispute, by either side. */
function DisputeNotice({ documents }: { documents: readonly DocumentRow[] }) {
  const { t } = useText();
  if (documents.length === 0) return null;
  const references = documents.map((document) => document.reference).join(', ');
  return <Notice tone="warn">{t('plans.disputed', { count: documents.length, references })}</Notice>;
}

/** Credits that wait to be allocated pay a part of the documents: the plan spreads what is open, so they come first. */
function CreditNotice({ customerId, cents }: { customerId: number; cents: number }) {
  const { t, money } = useText();
  if (cents === 0) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <Button component={Link} href={`/customers/${customerId}`} variant="default">
          {t('reminders.openCustomer')}
        </Button>
      }
    >
      {t('plans.creditToAllocate', { amount: money(cents) })}
    </Notice>
  );
}

type ChosenProps = { documents: ReturnType<typeof usePlanDraft>['documents']; chosen: ReadonlySet<number> };

/** How many documents the plan takes, or that it needs one. */
function Chosen({ documents, chosen }: ChosenProps) {
  const { t } = useText();
  const count = documents.filter((document) => chosen.has(document.id)).length;
  if (documents.length === 0) return null;
  return (
    <span className={classes.summary}>
      {count === 0 ? t('plans.chooseDocument') : t('plans.chosen', { count, total: documents.length })}
    </span>
  );
}

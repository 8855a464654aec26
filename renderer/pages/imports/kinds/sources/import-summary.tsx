import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { SourcePreview } from '../../../../../shared/contract/imports/sources.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { dueOrigins } from '../../../../../shared/domain/kinds.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { Notice } from '../../../../components/text/notice.tsx';
import { StatusBadge } from '../../../../components/text/status-badge.tsx';
import { useText } from '../../../../components/text/text.tsx';
import classes from '../../parts/imports.module.css';
import { ReferenceChoice } from '../ledger/reference-choice.tsx';

type Count = readonly [label: string, count: number];

/** Counts the changes of an import, compares its accounts 411 with the ledger, and says where its due dates and references come from. */
export function ImportSummary({ summary, isStaged }: { summary: SourcePreview; isStaged: boolean }) {
  const { t, lookUp, number, day } = useText();
  // A workbook has no encoding to name.
  const encoding = lookUp(`imports.encoding.${summary.encoding}`);
  const list = (values: readonly Count[]) => (
    <KeyValueList isNumeric items={values.map(([label, count]) => ({ label, value: number(count) }))} />
  );
  /** Only what there is of each; the section is left out where there is nothing. */
  const counts = (title: string, values: readonly Count[]) => {
    const some = values.filter(([, count]) => count > 0);
    return some.length === 0 ? null : <Section title={title}>{list(some)}</Section>;
  };
  return (
    <div className={classes.summary}>
      {counts(t('imports.customers'), [
        [t('imports.new'), summary.customers.new],
        [t('imports.changed'), summary.customers.changed],
        [t('imports.unchanged'), summary.customers.unchanged],
      ])}
      {counts(t('imports.documents'), [
        [t('imports.newDocuments'), summary.documents.new],
        [t('imports.changedDocuments'), summary.documents.changed],
        [t('imports.settledDocuments'), summary.documents.settled],
        [t('imports.unchangedDocuments'), summary.documents.unchanged],
      ])}
      {counts(t('imports.allocations'), [
        [t('imports.newAllocations'), summary.allocations.new],
        [t('imports.voidedAllocations'), summary.allocations.voided],
      ])}
      {summary.disputes
        ? counts(t('imports.disputes'), [
            [t('imports.disputesOpened'), summary.disputes.opened],
            [t('imports.disputesEnded'), summary.disputes.ended],
          ])
        : null}
      <Section title={t('imports.readLines')}>
        {list([
          [t('imports.rows'), summary.rows],
          ...(importKinds[summary.kind].holdsAllAccounts
            ? [[t('imports.receivableLines'), summary.receivableRows] as const]
            : []),
          [t('imports.refusedLines'), summary.issueCount],
        ])}
        {encoding === null ? null : <p className={classes.soft}>{t('imports.encoding', { encoding })}</p>}
      </Section>
      <Control control={summary.control} />
      <DueOrigins summary={summary} />
      {summary.reference.field === '' ? null : (
        <Section title={t('imports.reference')}>
          <ReferenceChoice summary={summary} isStaged={isStaged} />
        </Section>
      )}
      {'mode' in summary ? (
        <Section title={t('imports.mode')}>
          <p>
            <strong>{t(`imports.mode.${summary.mode}`)}</strong>
            {` · ${t('imports.asOfDay', { day: day(summary.asOf) })}`}
          </p>
          <p className={classes.soft}>{t(`imports.mode.${summary.mode}Text`)}</p>
        </Section>
      ) : null}
    </div>
  );
}

function Control({ control }: { control: SourcePreview['control'] }) {
  const { t, money } = useText();
  const isFine = control.differenceCents === 0;
  const unknownCount = control.unknownCount ?? 0;
  return (
    <Section title={t('imports.control')}>
      <KeyValueList
        isNumeric
        items={[
          { label: t('imports.controlLedger'), value: <Money cents={control.ledgerCents} /> },
          ...(control.manualCents === undefined
            ? []
            : [{ label: t('imports.controlManual'), value: <Money cents={control.manualCents} /> }]),
          { label: t('imports.controlOpen'), value: <Money cents={control.openCents} /> },
        ]}
      />
      <p className={classes.verdict}>
        <StatusBadge
          icon={isFine && unknownCount === 0 ? IconCircleCheck : IconAlertTriangle}
          tone={isFine ? (unknownCount > 0 ? 'warn' : 'ok') : 'late'}
        >
          {t('balance.difference', { amount: money(control.differenceCents) })}
        </StatusBadge>{' '}
        {isFine ? (unknownCount > 0 ? null : t('imports.controlFine')) : t('imports.controlOff')}
      </p>
      {unknownCount > 0 ? <Notice tone="warn">{t('balance.unknownLines', { count: unknownCount })}</Notice> : null}
    </Section>
  );
}

function DueOrigins({ summary }: { summary: SourcePreview }) {
  const { t, number } = useText();
  const found = dueOrigins.filter((origin) => (summary.dueOrigins[origin] ?? 0) > 0);
  // A list that brings no invoice and completes no due date has nothing to say of them.
  if (found.length === 0 && summary.completedDueDates === 0) return null;
  const isEstimated = found.some((origin) => origin === 'customerTerms' || origin === 'firmTerms');
  return (
    <Section title={t('imports.dueOrigins')}>
      <KeyValueList
        isNumeric
        items={[
          ...(summary.completedDueDates === 0
            ? []
            : [{ label: t('imports.completedDueDates'), value: number(summary.completedDueDates) }]),
          ...found.map((origin) => ({
            label: t(`documents.dueOrigin.${origin}`),
            value: number(summary.dueOrigins[origin] ?? 0),
          })),
        ]}
      />
      {isEstimated ? (
        <div className={classes.verdict}>
          <Notice tone="warn">{t('imports.dueEstimated')}</Notice>
        </div>
      ) : null}
    </Section>
  );
}

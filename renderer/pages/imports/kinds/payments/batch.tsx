import { Button, Checkbox, Tabs } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PaymentsPreview, PaymentTotals } from '../../../../../shared/contract/imports-payments.ts';
import { paymentOutcomes } from '../../../../../shared/domain/imports/payments.ts';
import { api, client } from '../../../../client/client.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useProgress } from '../../../../hooks/use-progress.ts';
import { useUrlState } from '../../../../hooks/use-url-state.ts';
import type { Batch } from '../../parts/batch-columns.tsx';
import { BatchFrame } from '../../parts/batch-frame.tsx';
import { BatchIssues } from '../../parts/batch-issues.tsx';
import { FileIssues } from '../../parts/file-issues.tsx';
import classes from '../../parts/imports.module.css';
import { PaymentRows } from './payment-rows.tsx';

/** An imported list of payments: what it enters, and which invoices that pays. */
export function PaymentsBatch({ batch }: { batch: Batch }) {
  return batch.summary?.kind === 'payments' ? <Payments batch={batch} summary={batch.summary} /> : null;
}

function Payments({ batch, summary }: { batch: Batch; summary: PaymentsPreview }) {
  const { t, number } = useText();
  const [entersAlike, setEntersAlike] = useState(summary.entersAlike);
  const [tab, setTab] = useUrlState('tab', 'payments');
  const isStaged = batch.state === 'staged';
  const input = { batchId: batch.id, entersAlike };
  const asked = useQuery({
    ...api.imports.changes.queryOptions({ input: { ...input, limit: 1 } }),
    enabled: isStaged,
    placeholderData: keepPreviousData,
  }).data;
  const totals = isStaged && asked?.kind === 'payments' ? asked.totals : summary.totals;
  const alike = summary.totals.counts.alike ?? 0;
  const isIdle = (totals.counts.new ?? 0) === 0;
  const applying = useProgress();
  const name = summary.alreadyImportedAs;
  return (
    <BatchFrame
      batch={batch}
      detail={`${t('imports.named.payments')} · ${batch.format.toUpperCase()}`}
      applying={applying}
      applyButton={
        <Button onClick={() => void applying.run((signal) => client.imports.apply(input, { signal }), 'enter')}>
          {t('importsPayments.apply')}
        </Button>
      }
      discardTo="/imports"
      undo={{ text: t('importsPayments.undoText'), done: t('importsPayments.undone') }}
      intent={{ text: t(isIdle ? 'importsPayments.nothing' : 'importsPayments.previewText'), isLasting: !isIdle }}
      applied={{
        title: t('importsPayments.applied'),
        actions: (
          <>
            <Button component={Link} href="/allocations" variant="default">
              {t('allocations.link')}
            </Button>
            <Button component={Link} href="/reminders" variant="default">
              {t('imports.seeReminders')}
            </Button>
          </>
        ),
      }}
      already={name === null ? null : t('importsPayments.already', { name })}
    >
      <FileIssues fileIssues={summary.fileIssues} />
      {isStaged && alike > 0 && !applying.step ? (
        <Section>
          <Checkbox
            label={t('importsPayments.enterAlike')}
            description={t('importsPayments.enterAlikeText', { count: alike })}
            checked={entersAlike}
            onChange={(event) => setEntersAlike(event.currentTarget.checked)}
          />
        </Section>
      ) : null}
      <Totals totals={totals} refused={batch.issueCount} />
      {totals.partly > 0 ? <Notice tone="info">{t('importsPayments.partly', { count: totals.partly })}</Notice> : null}
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'payments')} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="payments">{t('importsPayments.payments')}</Tabs.Tab>
          <Tabs.Tab value="issues">
            {t('imports.tab.issues')} ({number(batch.issueCount)})
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="payments" className={classes.rows ?? ''}>
          <PaymentRows batchId={batch.id} entersAlike={entersAlike} />
        </Tabs.Panel>
        <Tabs.Panel value="issues" className={classes.rows ?? ''}>
          <BatchIssues batchId={batch.id} />
        </Tabs.Panel>
      </Tabs>
    </BatchFrame>
  );
}

/** Numbers and sums by outcome, and what of the new payments is allocated. */
function Totals({ totals, refused }: { totals: PaymentTotals; refused: number }) {
  const { t, number } = useText();
  const { counts, cents, allocatedCents } = totals;
  return (
    <div className={classes.summary}>
      <Section title={t('importsPayments.summary')}>
        <KeyValueList
          isNumeric
          items={[
            ...paymentOutcomes.map((outcome) => ({
              label: t(`importsPayments.outcome.${outcome}`),
              value: number(counts[outcome] ?? 0),
            })),
            { label: t('imports.refusedLines'), value: number(refused) },
          ]}
        />
      </Section>
      <Section title={t('importsPayments.amounts')}>
        <KeyValueList
          isNumeric
          items={[
            ...paymentOutcomes.map((outcome) => ({
              label: t(`importsPayments.outcome.${outcome}`),
              value: <Money cents={cents[outcome] ?? 0} />,
            })),
            { label: t('importsPayments.allocated'), value: <Money cents={allocatedCents} /> },
            { label: t('importsPayments.unallocated'), value: <Money cents={(cents.new ?? 0) - allocatedCents} /> },
          ]}
        />
      </Section>
    </div>
  );
}

import { Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { documentWord } from '../../../shared/i18n/document-word.ts';
import { api } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { StatCard } from '../../components/layout/stat-card.tsx';
import { SubjectMark } from '../../components/table/subject-mark.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { DisputedMark } from '../../components/text/disputed-mark.tsx';
import { KeyValueList } from '../../components/text/key-value-list.tsx';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { PriorLevel } from '../levels/index.ts';
import { WhyNotAnswer } from '../why-not/index.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentAllocations } from './document-allocations.tsx';
import { DocumentHistory } from './document-history.tsx';
import classes from './documents.module.css';
import { DueDateForm } from './due-date-form.tsx';

type Details = Outputs['documents']['get'];

/** One document with everything set against it; `id` null: closed. */
export function DocumentDrawer({ id, onClose }: { id: number | null; onClose: () => void }) {
  const { t } = useText();
  const [isReplaced, setReplaced] = useState(false);
  const query = useQuery(
    api.documents.get.queryOptions({ input: { id: id ?? 1 }, enabled: id !== null && !isReplaced }),
  );
  const title = query.data ? `${t(documentWord(query.data))} ${query.data.reference}` : t('documents.document');
  return (
    <SideDrawer opened={id !== null} title={title} onClose={onClose} size={600}>
      {id === null ? null : (
        <QueryState thing="document" {...stateOf(query)}>
          {(document) => <DocumentDetails document={document} onReplacing={setReplaced} reread={query.refetch} />}
        </QueryState>
      )}
    </SideDrawer>
  );
}

type DocumentDetailsProps = {
  document: Details;
  onReplacing: (isReplaced: boolean) => void;
  reread: () => Promise<unknown>;
};

function DocumentDetails({ document, onReplacing, reread }: DocumentDetailsProps) {
  const { t, day } = useText();
  const levels = useQuery(
    api.levels.reached.queryOptions({ input: { customerId: document.customerId }, enabled: document.level > 0 }),
  ).data;
  const reached = levels?.documents.find(({ documentId }) => documentId === document.id);
  return (
    <Stack gap={0}>
      <SubjectMark customerId={document.customerId} documentIds={[document.id]} />
      <div className={classes.amounts}>
        <StatCard
          label={t('documents.amount')}
          value={<Money cents={document.amountCents} currency={document.currency} />}
        />
        <StatCard
          label={t('documents.open')}
          value={<Money cents={document.openCents} currency={document.currency} />}
          detail={
            document.openCents === 0 ? (
              <StatusBadge icon={IconCircleCheck} tone="ok">
                {t('documents.settled')}
              </StatusBadge>
            ) : document.disputedCents > 0 ? (
              <DisputedMark {...document} />
            ) : undefined
          }
        />
      </div>
      <KeyValueList
        items={[
          { label: t('customers.customer'), value: `${document.customerName} (${document.customer})` },
          { label: t('documents.label'), value: document.label },
          { label: t('documents.issuedOn'), value: <DayText day={document.issuedOn} /> },
          { label: t('documents.bookedOn'), value: <DayText day={document.bookedOn} /> },
          {
            label: t('documents.dueOn'),
            value:
              document.dueOn === null ? (
                t('documents.dueOrigin.none')
              ) : (
                <>
                  <DayText day={document.dueOn} />{' '}
                  <span className={classes.soft}>
                    ·{' '}
                    {document.dueListOn === null
                      ? t(`documents.dueOrigin.${document.dueOrigin}`)
                      : t('documents.dueOfList', { day: day(document.dueListOn) })}
                  </span>
                </>
              ),
          },
          ...(document.settledOn
            ? [{ label: t('documents.settledOn'), value: <DayText day={document.settledOn} /> }]
            : []),
          ...(document.foreignCents !== null && document.foreignCurrency !== null
            ? [
                {
                  label: t('documents.foreign'),
                  value: <Money cents={document.foreignCents} currency={document.foreignCurrency} />,
                },
              ]
            : []),
          ...(document.level > 0 ? [{ label: t('documents.level'), value: reached?.step ?? document.level }] : []),
          ...(document.isDoubtful
            ? [
                {
                  label: t('common.state'),
                  value: (
                    <StatusBadge icon={IconAlertTriangle} tone="warn">
                      {t('documents.doubtful')}
                    </StatusBadge>
                  ),
                },
              ]
            : []),
          ...(document.exchangeCents === 0
            ? []
            : [
                {
                  label: t('documents.exchangeDifference'),
                  value: t(exchangeText(document), {
                    currency: document.foreignCurrency ?? '',
                    exchangeCents: Math.abs(document.exchangeCents),
                  }),
                },
              ]),
          document.importedFrom === null
            ? { label: t('documents.origin'), value: t('edits.manualEntry') }
            : { label: t('documents.importedFrom'), value: document.importedFrom },
        ]}
      />
      {document.side === 'debit' && document.openCents > 0 ? (
        <PriorLevel customerId={document.customerId} documentId={document.id} />
      ) : null}
      {document.kind === 'invoice' ? <DueDateForm key={document.id} document={document} reread={reread} /> : null}
      {document.side === 'debit' && document.openCents > 0 ? (
        <section aria-label={t('whyNot.title')}>
          <h3 className={classes.heading}>{t('whyNot.title')}</h3>
          <WhyNotAnswer customerId={document.customerId} documentId={document.id} />
        </section>
      ) : null}
      <DocumentActions document={document} onReplacing={onReplacing} />
      <h3 className={classes.heading}>{t('documents.allocations')}</h3>
      <DocumentAllocations allocations={document.allocations} currency={document.currency} />
      <DocumentHistory id={document.id} />
    </Stack>
  );
}

function exchangeText({ exchangeCents, openCents, foreignCents }: Details) {
  if (foreignCents === 0) return 'documents.exchangeConversionText';
  if (exchangeCents < 0) return 'documents.exchangeGainText';
  return exchangeCents === openCents ? 'documents.exchangeDifferenceText' : 'documents.exchangePartText';
}

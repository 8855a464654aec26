import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import { api } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { SubjectMark } from '../../components/table/subject-mark.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { DisputeBadge } from '../../components/text/dispute-badge.tsx';
import { KeyValueList } from '../../components/text/key-value-list.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { DisputeActions } from './dispute-actions.tsx';
import { DisputeCorrespondence } from './dispute-correspondence.tsx';

type DisputeDrawerProps = { id: number | null } & Pick<ComponentProps<typeof SideDrawer>, 'onClose' | 'onStep'>;

/** One dispute with its document, its terms, what was written about it, and what can be done; `id` null: closed. */
export function DisputeDrawer({ id, onClose, onStep }: DisputeDrawerProps) {
  const { t, money } = useText();
  const query = useQuery(api.disputes.get.queryOptions({ input: { id: id ?? 1 }, enabled: id !== null }));
  const { data } = query;
  const title = data
    ? t('disputes.drawerTitle', { amount: money(data.amountCents, data.currency) })
    : t('disputes.dispute');
  return (
    <SideDrawer opened={id !== null} title={title} {...{ onClose, onStep }} size={560}>
      {id === null ? null : (
        <QueryState key={id} thing="dispute" {...stateOf(query)}>
          {(dispute) => (
            <>
              <SubjectMark customerId={dispute.customerId} documentIds={[dispute.documentId]} />
              <DisputeDetails dispute={dispute} />
              <DisputeActions dispute={dispute} />
              <DisputeCorrespondence dispute={dispute} />
            </>
          )}
        </QueryState>
      )}
    </SideDrawer>
  );
}

function DisputeDetails({ dispute }: { dispute: DisputeRow }) {
  const { t, money } = useText();
  const { customerId, documentId, currency } = dispute;
  const amount = (cents: number) => <Money cents={cents} currency={currency} />;
  return (
    <KeyValueList
      items={[
        { label: t('disputes.columnState'), value: <DisputeBadge state={dispute.state} /> },
        {
          label: t('disputes.customer'),
          value: (
            <Anchor component={Link} href={`/customers/${customerId}`}>
              {dispute.customerName}
            </Anchor>
          ),
        },
        {
          label: t('disputes.document'),
          value: (
            <Anchor component={Link} href={`/customers/${customerId}?documents=all&document=${documentId}`}>
              {dispute.reference}
            </Anchor>
          ),
        },
        { label: t('disputes.disputed'), value: amount(dispute.disputedCents) },
        { label: t('disputes.open'), value: amount(dispute.openCents) },
        { label: t('disputes.reasonId'), value: `${dispute.reason} · ${t(`disputes.family.${dispute.family}`)}` },
        {
          label: t('disputes.penalties'),
          value: t(dispute.runsPenalties ? 'disputes.penalties.run' : 'disputes.penalties.stop'),
        },
        { label: t('disputes.owner'), value: dispute.owner },
        { label: t('disputes.openedOn'), value: <DayText day={dispute.openedOn} /> },
        { label: t('disputes.untilOn'), value: <DayText day={dispute.untilOn} /> },
        { label: t('disputes.note'), value: dispute.note },
        ...(dispute.fileName === null ? [] : [{ label: t('disputes.readIn'), value: dispute.fileName }]),
        ...(dispute.resolvedOn === null
          ? []
          : [{ label: t('disputes.resolvedOn'), value: <DayText day={dispute.resolvedOn} /> }]),
        ...(dispute.acceptedCents === null
          ? []
          : [{ label: t('disputes.acceptedCents'), value: amount(dispute.acceptedCents) }]),
        ...(dispute.awaitedCents === 0
          ? []
          : [
              {
                label: t('disputes.creditNote'),
                value: t('disputes.toIssue', { amount: money(dispute.awaitedCents, currency) }),
              },
            ]),
        ...(dispute.creditNoteId === null
          ? []
          : [
              {
                label: t('disputes.creditNote'),
                value: (
                  <Anchor
                    component={Link}
                    href={`/customers/${customerId}?documents=all&document=${dispute.creditNoteId}`}
                  >
                    {dispute.creditNote}
                  </Anchor>
                ),
              },
            ]),
        ...(dispute.creditedBy.length === 0
          ? []
          : [{ label: t('disputes.creditedBy'), value: <CreditedBy dispute={dispute} /> }]),
        ...(dispute.resolutionNote === null
          ? []
          : [{ label: t('disputes.resolutionNote'), value: dispute.resolutionNote }]),
      ]}
    />
  );
}

/** The credit notes that pay what was disputed. */
function CreditedBy({ dispute: { customerId, creditedBy, currency } }: { dispute: DisputeRow }) {
  const { t, money } = useText();
  return creditedBy.map(({ id, reference, amountCents }) => (
    <div key={id}>
      <Anchor component={Link} href={`/customers/${customerId}?documents=all&document=${id}`}>
        {t('disputes.creditedPart', { reference, amount: money(amountCents, currency) })}
      </Anchor>
    </div>
  ));
}

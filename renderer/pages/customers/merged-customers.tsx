import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { localTimeZone } from '../../../shared/domain/values/clock.ts';
import { dayIn } from '../../../shared/domain/values/zones.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { Section } from '../../components/layout/page.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './customers.module.css';

type Customer = Outputs['customers']['get'];

/** Takes a merge back. */
export function Separate({ id, name, isLink = false }: { id: number; name: string; isLink?: boolean }) {
  const { t } = useText();
  const separate = useMutation(
    api.customers.unmerge.mutationOptions({
      onSuccess: () => tellDone(t('merges.undone')),
    }),
  );
  const props = { 'aria-label': t('merges.undoOf', { name }), onClick: () => separate.mutate({ id }) };
  return isLink ? (
    <Anchor component="button" type="button" {...props}>
      {t('merges.undo')}
    </Anchor>
  ) : (
    <Button variant="default" loading={separate.isPending} {...props}>
      {t('merges.undo')}
    </Button>
  );
}

/** On the page of a customer that was merged: where everything is. */
export function MergedInto({ customer }: { customer: Customer }) {
  const { t, day } = useText();
  const { mergedInto } = customer;
  if (!mergedInto) return null;
  const { id, name, mergedAt } = mergedInto;
  return (
    <Notice
      tone="info"
      title={t('merges.mergedInto', { name, date: day(dayIn(localTimeZone(), mergedAt)) })}
      actions={
        <>
          <Button component={Link} href={`/customers/${id}`}>
            {t('merges.open', { name })}
          </Button>
          <Separate id={customer.id} name={customer.name} />
        </>
      }
    >
      {t('merges.mergedIntoText', { code: customer.code })}
    </Notice>
  );
}

/** On the page of a customer that stays: which ones are part of it. */
export function MergedHere({ customer }: { customer: Customer }) {
  const { t } = useText();
  if (customer.merged.length === 0) return null;
  return (
    <Section title={t('merges.merged')}>
      <RowsTable
        rows={customer.merged}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('balance.customer'),
            isHeading: true,
            sorts: ({ name }) => name,
            cell: ({ id, name }) => (
              <Anchor component={Link} href={`/customers/${id}`}>
                {name}
              </Anchor>
            ),
          },
          { key: 'code', header: t('balance.customerCode'), sorts: ({ code }) => code, cell: ({ code }) => code },
          {
            key: 'mergedAt',
            header: t('merges.mergedDay'),
            sorts: ({ mergedAt }) => mergedAt,
            cell: ({ mergedAt }) => <DayText day={dayIn(localTimeZone(), mergedAt)} />,
          },
          { key: 'separate', header: null, align: 'end', cell: ({ id, name }) => <Separate id={id} name={name} /> },
        ]}
      />
    </Section>
  );
}

/** Customers that are possibly the same one; nothing is done before they are compared. */
export function Duplicates({ customerId, onCompare }: { customerId: number; onCompare: (id: number) => void }) {
  const { t } = useText();
  const { data } = useQuery(api.customers.duplicates.queryOptions({ input: { id: customerId } }));
  if (!data || data.length === 0) return null;
  return (
    <Notice tone="info" title={t('merges.suggestion')}>
      <ul className={classes.duplicates}>
        {data.map(({ id, code, name, reason, openCents }) => (
          <li key={id}>
            <Anchor component={Link} href={`/customers/${id}`}>
              {name}
            </Anchor>{' '}
            <span className={classes.soft}>
              {code} · {t(`merges.reason.${reason}`)} · <Money cents={openCents} />
            </span>{' '}
            <Anchor
              component="button"
              type="button"
              aria-label={t('merges.compareWith', { name })}
              onClick={() => onCompare(id)}
            >
              {t('merges.compare')}
            </Anchor>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

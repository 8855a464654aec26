import { Anchor, Button, Group } from '@mantine/core';
import { IconBan, IconReplace } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { isMissed } from '../../../shared/domain/promises/follow-promises.ts';
import { promiseWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { SubjectMark } from '../../components/table/subject-mark.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { KeyValueList } from '../../components/text/key-value-list.tsx';
import { Money } from '../../components/text/money.tsx';
import { PromiseBadge } from '../../components/text/promise-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import classes from './promises.module.css';

type PromiseDrawerProps = { id: number | null } & Pick<ComponentProps<typeof SideDrawer>, 'onClose' | 'onStep'>;

/** One promise with what came of it; `id` null: closed. */
export function PromiseDrawer({ id, onClose, onStep }: PromiseDrawerProps) {
  const { t, money } = useText();
  const query = useQuery(api.promises.get.queryOptions({ input: { id: id ?? 1 }, enabled: id !== null }));
  const { data } = query;
  const title = data
    ? t('promises.drawerTitle', { amount: money(data.amountCents, data.currency) })
    : t('promises.promise');
  return (
    <SideDrawer opened={id !== null} title={title} {...{ onClose, onStep }}>
      {id === null ? null : (
        <QueryState key={id} thing="promise" {...stateOf(query)}>
          {(promise) => <PromiseDetails promise={promise} />}
        </QueryState>
      )}
    </SideDrawer>
  );
}

function PromiseDetails({ promise }: { promise: PromiseRow }) {
  const { t } = useText();
  const { currency, customerId } = promise;
  return (
    <>
      <SubjectMark customerId={customerId} documentIds={promise.documents.map(({ id }) => id)} />
      <KeyValueList
        items={[
          {
            label: t('promises.columnState'),
            value: (
              <>
                <PromiseBadge state={promise.state} />
                <Since promise={promise} />
              </>
            ),
          },
          {
            label: t('promises.customer'),
            value: (
              <Anchor component={Link} href={`/customers/${customerId}`}>
                {promise.customerName}
              </Anchor>
            ),
          },
          { label: t('promises.dueOn'), value: <DayText day={promise.dueOn} /> },
          {
            label: t('promises.untilOn'),
            value: (
              <>
                <DayText day={promise.untilOn} />{' '}
                <span className={classes.soft}>({t('promises.graceDays', { count: promise.graceDays })})</span>
              </>
            ),
          },
          { label: t('promises.kept'), value: <Money cents={promise.keptCents} currency={currency} /> },
          { label: t('promises.left'), value: <Money cents={promise.leftCents} currency={currency} /> },
          ...(promise.spokenCents === promise.amountCents
            ? []
            : [{ label: t('promises.spoken'), value: <Money cents={promise.spokenCents} currency={currency} /> }]),
          {
            label: t('promises.documents'),
            value: promise.documents.map(({ id, reference }, place) => (
              <span key={id}>
                {place === 0 ? null : ', '}
                <Anchor component={Link} href={`/customers/${customerId}?documents=all&document=${id}`}>
                  {reference}
                </Anchor>
              </span>
            )),
          },
          { label: t('promises.channel'), value: t(`promises.channel.${promise.channel}`) },
          { label: t('promises.saidBy'), value: promise.saidBy },
          { label: t('promises.promisedOn'), value: <DayText day={promise.promisedOn} /> },
        ]}
      />
      {promise.state === 'cancelled' || promise.state === 'replaced' ? null : <PromiseActions promise={promise} />}
    </>
  );
}

/** What became of a missed promise: its amount was paid too late, or its documents were settled by money that keeps another. */
function Since({ promise: { state, leftCents, isPaidSince } }: { promise: PromiseRow }) {
  const { t } = useText();
  if (!isMissed(state) || leftCents > 0) return null;
  return <span className={classes.soft}> · {t(isPaidSince ? 'promises.paidSince' : 'promises.settledSince')}</span>;
}

/** No question asked: both can be undone. */
function PromiseActions({ promise: { id, customerId } }: { promise: PromiseRow }) {
  const { t } = useText();
  const cancel = useMutation(
    api.promises.cancel.mutationOptions({ onSuccess: () => tellDone(t('promises.cancelled')) }),
  );
  return (
    <>
      <Group gap="xs" mt="md">
        <Button
          variant="default"
          leftSection={<IconReplace size={15} />}
          onClick={() => promiseWindow.open({ customerId, documentIds: [], replacesId: id })}
        >
          {t('promises.replace')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconBan size={15} />}
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ id })}
        >
          {t('promises.cancel')}
        </Button>
      </Group>
      <p className={classes.hint}>{t('promises.replaceHint')}</p>
    </>
  );
}

import { Button, Checkbox, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CardPart } from '../../../shared/domain/customers/card.ts';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { CustomerPicker } from './customer-picker.tsx';
import classes from './customers.module.css';
import { MergeDifferences, MergeTotals } from './merge-tables.tsx';

type MergeDialogProps = {
  customer: { id: number; code: string; name: string };
  /** The other customer, when it was proposed. */
  otherId: number | null;
  opened: boolean;
  onClose: () => void;
};

/** Unites two customers: which one, which stays, what happens, what is kept; then does it. */
export function MergeDialog({ opened, onClose, ...props }: MergeDialogProps) {
  const { t } = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={t('merges.title')} size={720}>
      <MergeSteps {...props} onClose={onClose} />
    </Modal>
  );
}

function MergeSteps({ customer, otherId, onClose }: Omit<MergeDialogProps, 'opened'>) {
  const { t } = useText();
  const [pickedId, setPickedId] = useState(otherId);
  const [stays, setStays] = useState<'this' | 'other'>('this');
  if (pickedId === null)
    return (
      <Stack mih={320}>
        <CustomerPicker
          label={t('merges.other')}
          hint={t('merges.otherHint')}
          filter="all"
          isOffered={({ id }) => id !== customer.id}
          onPick={({ id }) => setPickedId(id)}
        />
      </Stack>
    );
  const [intoId, fromId] = stays === 'this' ? [customer.id, pickedId] : [pickedId, customer.id];
  return (
    <MergePreview
      key={intoId}
      {...{ intoId, fromId, onClose }}
      onSwap={() => setStays(stays === 'this' ? 'other' : 'this')}
    />
  );
}

/** The list of customers, or the choice of the one that stays, had the focus and is gone: without this the keyboard is out of the window. */
function focusChosen(choice: HTMLElement | null): void {
  choice?.querySelector<HTMLElement>('input:checked')?.focus();
}

type MergePreviewProps = { intoId: number; fromId: number; onSwap: () => void; onClose: () => void };

function MergePreview({ intoId, fromId, onSwap, onClose }: MergePreviewProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const query = useQuery(api.customers.mergePreview.queryOptions({ input: { intoId, fromId } }));
  const [chosen, setChosen] = useState<Partial<Record<CardPart, boolean>>>({});
  const [isConfirmed, setConfirmed] = useState(false);
  const merge = useMutation(
    api.customers.merge.mutationOptions({
      onSuccess: () => {
        notifications.show({ color: 'ok', message: t('merges.done') });
        onClose();
        navigate(`/customers/${intoId}`);
      },
    }),
  );
  if (query.isPending) return <PageLoading />;
  if (query.error) return <ErrorNotice failure={toFailure(query.error)} onRetry={() => void query.refetch()} />;
  const { into, from, moved, differences, warnings } = query.data;
  const isTaken = (field: CardPart) =>
    chosen[field] ?? differences.find((difference) => difference.field === field)?.isTaken ?? false;
  const names = { into: `${into.name} (${into.code})`, from: `${from.name} (${from.code})` };
  const sirens = { into: into.details.siren ?? '', from: from.details.siren ?? '' };
  const [first, second] = [into, from].sort((a, b) => (a.code < b.code ? -1 : 1));
  const counts = movedNames
    .filter((name) => moved[name] > 0)
    .map((name) => t(`merges.moved.${name}`, { count: moved[name] }));
  return (
    <Stack gap="md">
      <div>
        <p id="merge-stays" className={classes.mergeText}>
          {t('merges.stays')}
        </p>
        <SegmentedControl
          ref={focusChosen}
          fullWidth
          aria-labelledby="merge-stays"
          value={String(into.id)}
          onChange={onSwap}
          data={[first, second].flatMap((side) =>
            side ? [{ value: String(side.id), label: `${side.code} · ${side.name}` }] : [],
          )}
        />
      </div>
      {warnings.map((warning) => (
        <Notice key={warning} tone={warning === 'siren' ? 'late' : 'warn'}>
          {t(`merges.warning.${warning}`, warning === 'siren' ? sirens : names)}
        </Notice>
      ))}
      <p className={classes.mergeText}>{t('merges.explained', names)}</p>
      <MergeTotals preview={query.data} />
      <p className={classes.mergeText}>
        <strong>{t('merges.moved', { into: into.code, from: from.code })}</strong>
        <br />
        {counts.length === 0 ? t('merges.movedNothing') : counts.join(', ')}
      </p>
      <MergeDifferences
        preview={query.data}
        isTaken={isTaken}
        onChoose={(field, taken) => setChosen({ ...chosen, [field]: taken })}
      />
      {warnings.includes('siren') ? (
        <Checkbox
          label={t('merges.confirmSiren')}
          checked={isConfirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={merge.isPending}
          disabled={warnings.includes('siren') && !isConfirmed}
          onClick={() =>
            merge.mutate({
              intoId,
              fromId,
              take: differences.map(({ field }) => field).filter((field) => isTaken(field)),
            })
          }
        >
          {t('merges.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}

const movedNames = ['documentCount', 'contactCount', 'holdCount', 'reminderCount', 'letterCount', 'planCount'] as const;

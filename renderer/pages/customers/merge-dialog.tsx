import { Checkbox, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { CardPart } from '../../../shared/domain/customers/card.ts';
import { movedThings } from '../../../shared/domain/customers/merge.ts';
import { api, client } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { CustomerPicker } from '../pickers/index.ts';
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
    <FormDialog opened={opened} onClose={onClose} title={t('merges.title')} size={720}>
      <MergeSteps {...props} onClose={onClose} />
    </FormDialog>
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
    <MergeOfTwo
      key={intoId}
      intoId={intoId}
      fromId={fromId}
      onClose={onClose}
      onSwap={() => setStays(stays === 'this' ? 'other' : 'this')}
    />
  );
}

type MergeOfTwoProps = { intoId: number; fromId: number; onSwap: () => void; onClose: () => void };

function MergeOfTwo({ intoId, fromId, ...props }: MergeOfTwoProps) {
  const query = useQuery(api.customers.mergePreview.queryOptions({ input: { intoId, fromId } }));
  if (query.isPending) return <PageLoading />;
  if (query.error) return <ErrorNotice failure={toFailure(query.error)} onRetry={() => void query.refetch()} />;
  return <MergeForm preview={query.data} {...props} />;
}

type Preview = Outputs['customers']['mergePreview'];
type MergeFormProps = { preview: Preview; onSwap: () => void; onClose: () => void };
type Choices = { taken: Partial<Record<CardPart, boolean>>; isConfirmed: boolean };

const nothingChosen: Choices = { taken: {}, isConfirmed: false };

function MergeForm({ preview, onSwap, onClose }: MergeFormProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { into, from, moved, differences, warnings } = preview;
  const isTaken = (part: CardPart, { taken }: Choices) =>
    taken[part] ?? differences.find(({ field }) => field === part)?.isTaken ?? false;
  const { values, change, tick, frame } = useEditForm({
    start: nothingChosen,
    send: (choices) =>
      client.customers.merge({
        intoId: into.id,
        fromId: from.id,
        take: differences.map(({ field }) => field).filter((field) => isTaken(field, choices)),
      }),
    told: t('merges.done'),
    isAct: true,
    onSubmitted: () => {
      onClose();
      navigate(`/customers/${into.id}`);
    },
  });
  const names = { into: `${into.name} (${into.code})`, from: `${from.name} (${from.code})` };
  const sirens = { into: into.details.siren ?? '', from: from.details.siren ?? '' };
  const [first, second] = [into, from].sort((a, b) => (a.code < b.code ? -1 : 1));
  const counts = movedThings
    .filter((name) => moved[name] > 0)
    .map((name) => t(`merges.moved.${name}`, { count: moved[name] }));
  const needsConfirmation = warnings.includes('siren');
  return (
    <DialogForm frame={frame} submitLabel={t('merges.confirm')} canSubmit={!needsConfirmation || values.isConfirmed}>
      <div>
        <p id="merge-stays" className={classes.mergeText}>
          {t('merges.stays')}
        </p>
        <SegmentedControl
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
      <MergeTotals preview={preview} />
      <p className={classes.mergeText}>
        <strong>{t('merges.moved', { into: into.code, from: from.code })}</strong>
        <br />
        {counts.length === 0 ? t('merges.movedNothing') : counts.join(', ')}
      </p>
      <MergeDifferences
        preview={preview}
        isTaken={(part) => isTaken(part, values)}
        onChoose={(part, taken) => change({ taken: { ...values.taken, [part]: taken } })}
      />
      {needsConfirmation ? <Checkbox label={t('merges.confirmSiren')} {...tick('isConfirmed')} /> : null}
    </DialogForm>
  );
}

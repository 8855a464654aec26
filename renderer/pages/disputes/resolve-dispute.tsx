import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { isConceded } from '../../../shared/domain/disputes/follow-disputes.ts';
import { type DisputeResolution, disputeResolutions } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import classes from './disputes.module.css';
import { useOfferedNotes } from './offered-notes.ts';

/** The window in which a dispute is settled; `dispute` null: closed. */
export function ResolveDispute({ dispute, onClose }: { dispute: DisputeRow | null; onClose: () => void }) {
  const { t } = useText();
  const creditNotes = useQuery(
    api.disputes.creditNotes.queryOptions({ input: { id: dispute?.id ?? 1 }, enabled: dispute !== null }),
  );
  return (
    <FormDialog opened={dispute !== null} title={t('disputes.resolveTitle')} size="lg" onClose={onClose}>
      {dispute === null ? null : (
        <QueryState thing="dispute" {...stateOf(creditNotes)}>
          {(rows) => <ResolveForm dispute={dispute} creditNotes={rows} />}
        </QueryState>
      )}
    </FormDialog>
  );
}

type Draft = {
  resolution: DisputeResolution;
  resolvedOn: Day;
  creditNoteId: string;
  acceptedCents: Cents | null;
  note: string;
};
type ResolveFormProps = { dispute: DisputeRow; creditNotes: Outputs['disputes']['creditNotes'] };

function ResolveForm({ dispute, creditNotes }: ResolveFormProps) {
  const { t, money } = useText();
  const { today } = useAppState();
  const { id, amountCents, currency, openedOn } = dispute;
  const most = money(amountCents, currency);
  const start: Draft = {
    resolution: creditNotes.length > 0 ? 'creditNote' : 'rejected',
    resolvedOn: today,
    creditNoteId: '',
    acceptedCents: null,
    note: '',
  };
  const { field, frame, values } = useEditForm({
    start,
    checks: {
      creditNoteId: (creditNoteId, { resolution }) =>
        resolution === 'creditNote' && creditNoteId === '' ? t('disputes.creditNoteMissing') : null,
      acceptedCents: (cents, { resolution }) =>
        resolution === 'partlyAccepted' && (cents === null || cents < 1 || cents > amountCents)
          ? t('disputes.acceptedMissing', { most })
          : null,
    },
    refusals: { disputeCreditNote: 'creditNoteId', acceptedAmount: 'acceptedCents' },
    send: ({ resolution, resolvedOn, creditNoteId, acceptedCents, note }) =>
      client.disputes.resolve({
        id,
        resolution,
        resolvedOn,
        creditNoteId: isConceded({ end: resolution }) && creditNoteId !== '' ? Number(creditNoteId) : null,
        acceptedCents: resolution === 'partlyAccepted' ? acceptedCents : null,
        note: note.trim() || null,
      }),
    told: t('disputes.resolved'),
  });
  const { resolution } = values;
  const offered = useOfferedNotes(creditNotes, currency);
  return (
    <DialogForm frame={frame} submitLabel={t('disputes.resolve')}>
      <Select
        label={t('disputes.resolution')}
        allowDeselect={false}
        data={disputeResolutions.map((value) => ({ value, label: t(`disputes.resolution.${value}`) }))}
        {...field('resolution')}
      />
      <div className={classes.fields}>
        <DayInput
          label={t('disputes.resolvedOn')}
          today={today}
          minimum={openedOn}
          maximum={today}
          required
          {...field('resolvedOn')}
        />
        {resolution === 'partlyAccepted' ? (
          <MoneyInput label={t('disputes.acceptedCents')} width="100%" {...field('acceptedCents')} />
        ) : null}
      </div>
      {isConceded({ end: resolution }) ? (
        <Select
          label={t('disputes.creditNote')}
          placeholder={t('disputes.creditNoteNone')}
          data={offered}
          searchable
          clearable={resolution === 'partlyAccepted'}
          {...field('creditNoteId')}
        />
      ) : null}
      {isConceded({ end: resolution }) && offered.length === 0 ? <p>{t('disputes.noCreditNote')}</p> : null}
      <Textarea label={t('disputes.resolutionNote')} maxLength={500} autosize minRows={2} {...field('note')} />
      <p className={classes.soft}>{t(`disputes.explained.${resolution}`)}</p>
    </DialogForm>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { Select } from '../../components/form/select.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import classes from './disputes.module.css';
import { useOfferedNotes } from './offered-notes.ts';

/** The window in which the credit note of what was conceded is said; `dispute` null: closed. */
export function LinkCreditNote({ dispute, onClose }: { dispute: DisputeRow | null; onClose: () => void }) {
  const { t } = useText();
  const creditNotes = useQuery(
    api.disputes.creditNotes.queryOptions({ input: { id: dispute?.id ?? 1 }, enabled: dispute !== null }),
  );
  return (
    <FormDialog opened={dispute !== null} title={t('disputes.linkTitle')} onClose={onClose}>
      {dispute === null ? null : (
        <QueryState thing="dispute" {...stateOf(creditNotes)}>
          {(rows) => <LinkForm dispute={dispute} creditNotes={rows} />}
        </QueryState>
      )}
    </FormDialog>
  );
}

type LinkFormProps = { dispute: DisputeRow; creditNotes: Outputs['disputes']['creditNotes'] };

function LinkForm({ dispute: { id, currency, creditNoteId }, creditNotes }: LinkFormProps) {
  const { t } = useText();
  const offered = useOfferedNotes(creditNotes, currency);
  const { field, frame } = useEditForm({
    start: { creditNoteId: creditNoteId === null ? '' : String(creditNoteId) },
    checks: { creditNoteId: (chosen) => (chosen === '' ? t('disputes.creditNoteMissing') : null) },
    refusals: { disputeCreditNote: 'creditNoteId' },
    send: ({ creditNoteId: chosen }) => client.disputes.link({ id, creditNoteId: Number(chosen) }),
    told: t('disputes.linked'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('disputes.link')}>
      <Select label={t('disputes.creditNote')} data={offered} searchable {...field('creditNoteId')} />
      {offered.length === 0 ? <p>{t('disputes.noCreditNote')}</p> : null}
      <p className={classes.soft}>{t('disputes.linkHint')}</p>
    </DialogForm>
  );
}

import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import { client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { type Disputable, draftOf, saidOf, wrongAmounts } from './dispute-draft.ts';
import { DisputedDocuments } from './disputed-documents.tsx';
import { SaidFields } from './said-fields.tsx';

type OpenDisputesProps = {
  customerId: number;
  disputable: readonly Disputable[];
  reasons: readonly DisputeReason[];
  documentIds?: readonly number[] | undefined;
};

/** Which documents, how much of each, why, who follows it and by when. */
export function OpenDisputes({ customerId, disputable, reasons, documentIds = [] }: OpenDisputesProps) {
  const { t } = useText();
  const { today } = useAppState();
  const { field, frame, values, change } = useEditForm({
    start: draftOf(disputable, documentIds, today),
    checks: {
      reasonId: (reasonId) => (reasonId === '' ? t('disputes.reasonMissing') : null),
      untilOn: (untilOn, { openedOn }) => (untilOn < openedOn ? t('disputes.untilBefore') : null),
    },
    refusals: { disputeUntilOn: 'untilOn', openedOn: 'openedOn', disputeReason: 'reasonId' },
    send: ({ amounts, openedOn, ...said }) =>
      client.disputes.open({
        customerId,
        documents: Object.entries(amounts).map(([id, cents]) => ({ documentId: Number(id), amountCents: cents ?? 0 })),
        openedOn,
        ...saidOf(said),
      }),
    onSaved: ({ ids }) => tellDone(t('disputes.opened', { count: ids.length })),
  });
  const count = Object.keys(values.amounts).length;
  const wrong = wrongAmounts(values.amounts, disputable);
  return (
    <DialogForm
      frame={frame}
      submitLabel={t('disputes.submitOpen', { count: Math.max(1, count) })}
      canSubmit={count > 0 && wrong.size === 0}
    >
      <DisputedDocuments
        disputable={disputable}
        amounts={values.amounts}
        wrong={wrong}
        onChange={(amounts) => change({ amounts })}
      />
      {count === 0 ? <p>{t('disputes.documentsMissing')}</p> : null}
      <SaidFields {...{ field, reasons, values }} openedOn={values.openedOn}>
        <DayInput label={t('disputes.openedOn')} today={today} maximum={today} required {...field('openedOn')} />
      </SaidFields>
    </DialogForm>
  );
}

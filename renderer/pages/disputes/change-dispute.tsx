import { useQuery } from '@tanstack/react-query';
import type { DisputeReason, DisputeRow } from '../../../shared/contract/disputes.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { isDisputable, saidOf } from './dispute-draft.ts';
import { SaidFields } from './said-fields.tsx';

/** The window in which a dispute is changed; `dispute` null: closed. */
export function ChangeDispute({ dispute, onClose }: { dispute: DisputeRow | null; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog opened={dispute !== null} title={t('disputes.changeTitle')} size="lg" onClose={onClose}>
      {dispute === null ? null : <ReadChangeable dispute={dispute} />}
    </FormDialog>
  );
}

function ReadChangeable({ dispute }: { dispute: DisputeRow }) {
  const { id, customerId, documentId } = dispute;
  const reasons = useQuery(api.disputes.reasons.queryOptions());
  const disputable = useQuery(api.disputes.disputable.queryOptions({ input: { customerId, exceptId: id } }));
  return (
    <QueryState thing="dispute" {...stateOf(reasons)}>
      {(offered) => (
        <QueryState thing="dispute" {...stateOf(disputable)}>
          {(debits) => {
            const freeCents = debits.find((debit) => debit.id === documentId)?.freeCents ?? 0;
            return <ChangeForm dispute={dispute} reasons={offered} freeCents={freeCents} />;
          }}
        </QueryState>
      )}
    </QueryState>
  );
}

type ChangeFormProps = {
  dispute: DisputeRow;
  reasons: readonly DisputeReason[];
  /** What of the document no other dispute is about. */
  freeCents: Cents;
};

function ChangeForm({ dispute, reasons, freeCents }: ChangeFormProps) {
  const { t, money } = useText();
  const { id, reasonId, owner, untilOn, note, openedOn, currency } = dispute;
  const start: { amountCents: number | null; reasonId: string; owner: string; untilOn: string; note: string } = {
    amountCents: dispute.amountCents,
    reasonId: String(reasonId),
    owner: owner ?? '',
    untilOn,
    note: note ?? '',
  };
  const most = money(freeCents, currency);
  const { field, frame, values } = useEditForm({
    start,
    checks: {
      // What was disputed before a part was paid stays as it was said.
      amountCents: (cents) =>
        cents === dispute.amountCents || isDisputable(cents, freeCents) ? null : t('disputes.amountMissing', { most }),
      untilOn: (day) => (day < openedOn ? t('disputes.untilBefore') : null),
    },
    refusals: { disputeAmount: 'amountCents', disputeUntilOn: 'untilOn', disputeReason: 'reasonId' },
    send: ({ amountCents, ...said }) => client.disputes.change({ id, amountCents: amountCents ?? 0, ...saidOf(said) }),
    told: t('disputes.changed'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <SaidFields {...{ field, reasons, values, openedOn }}>
        <MoneyInput label={t('disputes.amountCents')} width="100%" {...field('amountCents')} />
      </SaidFields>
    </DialogForm>
  );
}

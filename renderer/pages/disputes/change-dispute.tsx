import { useQuery } from '@tanstack/react-query';
import type { DisputeReason, DisputeRow } from '../../../shared/contract/disputes.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { saidOf } from './dispute-draft.ts';
import { SaidFields } from './said-fields.tsx';

/** The window in which a dispute is changed; `dispute` null: closed. */
export function ChangeDispute({ dispute, onClose }: { dispute: DisputeRow | null; onClose: () => void }) {
  const { t } = useText();
  const reasons = useQuery(api.disputes.reasons.queryOptions());
  return (
    <FormDialog opened={dispute !== null} title={t('disputes.changeTitle')} size="lg" onClose={onClose}>
      {dispute === null ? null : (
        <QueryState thing="dispute" {...stateOf(reasons)}>
          {(offered) => <ChangeForm dispute={dispute} reasons={offered} />}
        </QueryState>
      )}
    </FormDialog>
  );
}

function ChangeForm({ dispute, reasons }: { dispute: DisputeRow; reasons: readonly DisputeReason[] }) {
  const { t, money } = useText();
  const { id, reasonId, owner, untilOn, note, openedOn, openCents, currency } = dispute;
  const start: { amountCents: number | null; reasonId: string; owner: string; untilOn: string; note: string } = {
    amountCents: dispute.amountCents,
    reasonId: String(reasonId),
    owner: owner ?? '',
    untilOn,
    note: note ?? '',
  };
  const most = money(openCents, currency);
  const { field, frame, values } = useEditForm({
    start,
    checks: {
      amountCents: (cents) => (cents === null || cents < 1 ? t('disputes.amountMissing', { most }) : null),
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

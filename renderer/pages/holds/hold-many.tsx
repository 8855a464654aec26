import { client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { draftOf } from './hold-draft.ts';
import { HoldTerms } from './hold-terms.tsx';

/** The form that keeps back all that several customers owe. */
export function HoldMany({ customerIds, onHeld }: { customerIds: readonly number[]; onHeld: () => void }) {
  const { t } = useText();
  const { today } = useAppState();
  const { kind, reason, untilOn } = draftOf([], today);
  const { field, frame, values, change } = useEditForm({
    start: { kind, reason, untilOn },
    checks: { reason: (typed) => (typed.trim() === '' ? t('holds.reasonMissing') : null) },
    send: (typed) => client.holds.addToMany({ ...typed, reason: typed.reason.trim(), customerIds: [...customerIds] }),
    told: t('holds.saved'),
    onSaved: onHeld,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('holds.suspend')}>
      <HoldTerms {...{ field }} kind={values.kind} onLastDay={(on) => change({ untilOn: on })} />
    </DialogForm>
  );
}

import { Button } from '@mantine/core';
import type { Day } from '../../../shared/domain/values/days.ts';
import { client } from '../../client/client.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { Clashes, EditForm } from '../../components/form/edit-form.tsx';
import { DueDayWarning } from '../../components/form/terms-warning.tsx';
import { useIsTyping } from '../../components/form/unsaved-forms.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useCardForm } from '../../hooks/use-edit-form.ts';
import { usePayer } from '../../hooks/use-payer.ts';
import classes from './documents.module.css';

type DueDateFormProps = {
  document: { id: number; customerId: number; issuedOn: string; dueOn: string | null };
  reread: () => Promise<unknown>;
};

const asField = (dueOn: Day | null) => ({ dueOn });

/** A due date the file did not give, or gave wrong, can be set manually; the document then says so. */
export function DueDateForm({ document, reread }: DueDateFormProps) {
  const { t, day } = useText();
  const { today } = useAppState();
  const payer = usePayer(document.customerId);
  const isTyping = useIsTyping();
  const { values, field, frame } = useCardForm({
    card: document.dueOn,
    toValues: asField,
    reread,
    noun: 'documents',
    checks: { dueOn: (dueOn) => (dueOn === null ? t('common.dayMissing', { example: day(today) }) : null) },
    send: async ({ dueOn }, read) => dueOn !== null && client.documents.setDueOn({ id: document.id, dueOn, read }),
    told: t('documents.dueOnSaved'),
    refusals: { dueBeforeIssue: 'dueOn' },
  });
  return (
    <>
      <EditForm frame={frame} className={classes.due}>
        <DayInput label={t('documents.setDueOn')} today={today} {...field('dueOn')} />
        <Button type="submit" variant="default" loading={frame.isSaving} disabled={!frame.isDirty && !isTyping}>
          {t('common.save')}
        </Button>
      </EditForm>
      <Clashes frame={frame} />
      {payer ? (
        <div className={classes.dueWarning}>
          <DueDayWarning issuedOn={document.issuedOn} dueOn={values.dueOn} payer={payer} />
        </div>
      ) : null}
    </>
  );
}

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../client/client.ts';
import { ignoreTold } from '../../client/queries.ts';
import { ClashNotice } from '../../components/form/clash-notice.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { DueDayWarning } from '../../components/form/terms-warning.tsx';
import { isRight } from '../../components/form/wrong-fields.ts';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useFollowed } from '../../hooks/use-followed.ts';
import { usePayer } from '../../hooks/use-payer.ts';
import classes from './documents.module.css';

type DueDateFormProps = {
  document: { id: number; customerId: number; issuedOn: string; dueOn: string | null };
  reread: () => Promise<unknown>;
};

const asField = (dueOn: string | null) => ({ dueOn });

/** A due date the file did not give, or gave wrong, can be set by hand; it then says so. */
export function DueDateForm({ document, reread }: DueDateFormProps) {
  const { t } = useText();
  const { today } = useAppState();
  const payer = usePayer(document.customerId);
  const [values, setValues] = useState({ dueOn: document.dueOn });
  const { dueOn } = values;
  const { save, clashes } = useFollowed({ card: document.dueOn, toValues: asField, values, setValues, reread });
  const form = useRef<HTMLFormElement>(null);
  const { mutateAsync, isPending } = useMutation(
    api.documents.setDueOn.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('documents.dueOnSaved') }),
    }),
  );
  return (
    <>
      <form
        ref={form}
        className={classes.due}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight(form.current) && dueOn !== null && dueOn !== document.dueOn)
            save((read) => mutateAsync({ id: document.id, dueOn, read })).catch(ignoreTold);
        }}
      >
        <DayInput
          label={t('documents.setDueOn')}
          value={dueOn}
          onChange={(chosen) => setValues({ dueOn: chosen })}
          today={today}
        />
        <Button
          type="submit"
          variant="default"
          loading={isPending}
          disabled={dueOn === null || dueOn === document.dueOn}
        >
          {t('common.save')}
        </Button>
      </form>
      <ClashNotice clashes={clashes} noun="documents" />
      {payer ? (
        <div className={classes.dueWarning}>
          <DueDayWarning issuedOn={document.issuedOn} dueOn={dueOn} payer={payer} />
        </div>
      ) : null}
    </>
  );
}

import { Button, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type MissedChoice, missedChoices } from '../../../shared/domain/kinds.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';

type Missed = NonNullable<Outputs['reminders']['missed']>;

/** Asks, once after an absence, what becomes of the reminders that it would have sent. */
export function MissedNotice() {
  const text = useText();
  const { t } = text;
  const [isOpen, setOpen] = useState(false);
  const missed = useQuery(api.reminders.missed.queryOptions()).data;
  if (!missed) return null;
  return (
    <Notice
      tone="warn"
      title={t('reminders.missedTitle', { count: missed.count })}
      actions={
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('reminders.missedChoose')}
        </Button>
      }
    >
      {daysOf(missed, text)}
      <FormDialog opened={isOpen} onClose={() => setOpen(false)} title={t('reminders.missedWhat')}>
        <MissedForm missed={missed} />
      </FormDialog>
    </Notice>
  );
}

function MissedForm({ missed }: { missed: Missed }) {
  const text = useText();
  const { t } = text;
  const { today } = useAppState();
  const isSkippable = missed.skipCount > 0;
  const { lastChoice } = missed;
  const start: { choice: MissedChoice } = {
    choice: lastChoice === null || (lastChoice === 'skip' && !isSkippable) ? 'catchUp' : lastChoice,
  };
  const { field, frame, values } = useEditForm({
    start,
    send: ({ choice }) => client.reminders.settleMissed({ choice, fromOn: missed.fromOn }),
    told: t('reminders.missedDone'),
    isAct: true,
  });
  return (
    <DialogForm frame={frame} submitLabel={t(`reminders.missed.${values.choice}`)}>
      <p>{daysOf(missed, text)}</p>
      <Radio.Group aria-label={t('reminders.missedWhat')} {...field('choice')}>
        <Stack gap="md">
          {missedChoices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`reminders.missed.${choice}`)}
              description={effectOf(choice, missed, today, text)}
              disabled={choice === 'skip' && !isSkippable}
            />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  );
}

function daysOf({ fromOn, toOn }: Missed, { t, day }: Text): string {
  return fromOn === toOn
    ? t('reminders.missedDay', { from: day(fromOn) })
    : t('reminders.missedDays', { from: day(fromOn), to: day(toOn) });
}

/** What each choice does, in numbers. */
function effectOf(choice: MissedChoice, { count, skipCount, lastOn }: Missed, today: string, { t, day }: Text): string {
  if (choice === 'catchUp') return t('reminders.missed.catchUpText');
  if (choice === 'shift')
    return lastOn > today ? t('reminders.missed.shiftText', { date: day(lastOn) }) : t('reminders.missed.shiftNow');
  if (skipCount === 0) return t('reminders.missed.skipNone');
  const skipped = t('reminders.missed.skipText', { count: skipCount });
  const kept = count - skipCount;
  return kept === 0 ? skipped : `${skipped} ${t('reminders.missed.skipKept', { count: kept })}`;
}

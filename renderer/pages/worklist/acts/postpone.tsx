import { Button, Menu } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type Day } from '../../../../shared/domain/values/days.ts';
import { api, client } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { DialogForm, FormDialog } from '../../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../../components/form/day-input.tsx';
import { useText } from '../../../components/text/text.tsx';
import { useAppState } from '../../../hooks/use-app-state.ts';
import { useEditForm } from '../../../hooks/use-edit-form.ts';

/** What is put off: tasks, and next contacts by the interaction that planned them. */
export type Movable = { readonly taskIds: readonly number[]; readonly interactionIds: readonly number[] };

type PostponeProps = Movable & {
  /** Of what was asked for, how many things are not put off. */
  staying?: number;
  onDone: () => void;
  size?: 'compact-sm';
};

/** Puts things off until tomorrow, for a week, or until another day. */
export function Postpone({ taskIds, interactionIds, staying = 0, onDone, size }: PostponeProps) {
  const { t, day } = useText();
  const { today } = useAppState();
  const [isOpen, setOpen] = useState(false);
  const moved = { taskIds: [...taskIds], interactionIds: [...interactionIds] };
  const postpone = useMutation(
    api.worklist.postpone.mutationOptions({
      onSuccess: (_done, { dueOn }) => {
        const told = t('worklist.postponed', { date: day(dueOn) });
        tellDone(staying === 0 ? told : `${told}. ${t('worklist.onlyMovable', { count: staying })}`);
        onDone();
      },
    }),
  );
  const usual = [
    { word: 'worklist.tomorrow', dueOn: addDays(today, 1) },
    { word: 'worklist.inAWeek', dueOn: addDays(today, 7) },
  ] as const;
  return (
    <>
      <Menu position="top-start" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            {...(size === undefined ? {} : { size })}
            leftSection={<IconCalendarShare size={16} stroke={1.6} />}
            loading={postpone.isPending}
          >
            {t('worklist.postpone')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {usual.map(({ word, dueOn }) => (
            <Menu.Item key={word} onClick={() => postpone.mutate({ ...moved, dueOn })}>
              {t(word, { date: day(dueOn) })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setOpen(true)}>{t('worklist.anotherDay')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FormDialog opened={isOpen} title={t('worklist.postpone')} onClose={() => setOpen(false)}>
        <AnotherDay {...{ moved, staying, onDone }} />
      </FormDialog>
    </>
  );
}

type AnotherDayProps = {
  moved: { taskIds: number[]; interactionIds: number[] };
  staying: number;
  onDone: () => void;
};

function AnotherDay({ moved, staying, onDone }: AnotherDayProps) {
  const { t } = useText();
  const { today } = useAppState();
  const start: { dueOn: Day } = { dueOn: addDays(today, 1) };
  const { field, frame } = useEditForm({
    start,
    send: ({ dueOn }) => client.worklist.postpone({ ...moved, dueOn }),
    told: t('worklist.postponedTo'),
    isAct: true,
    onSaved: onDone,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('worklist.postpone')}>
      <DayInput label={t('worklist.postponeUntil')} today={today} minimum={today} required {...field('dueOn')} />
      {staying === 0 ? null : <p>{t('worklist.onlyMovable', { count: staying })}</p>}
    </DialogForm>
  );
}

import { Autocomplete, Button } from '@mantine/core';
import { IconCheck, IconPlayerPause, IconSend, IconUserShare } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mostConfirmed } from '../../../shared/contract/reminders.ts';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api, client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { MainAct } from '../../components/form/main-act.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { HoldMany } from '../holds/index.ts';
import { BeginRun } from '../run/index.ts';
import { Postpone } from './acts/index.ts';
import { splitSelection } from './split-selection.ts';
import classes from './worklist.module.css';

type SelectionActsProps = {
  chosen: readonly WorkItem[];
  asOf: Day;
  isPreview: boolean;
  /** Asks before these messages leave. */
  onConfirm: (proposals: readonly Proposal[]) => void;
  /** They were dealt with: nothing is ticked any more. */
  onDone: () => void;
};

/** What is done with the ticked lines at once, each act taken back at once; what an act is not for stays, and is told. */
export function SelectionActs({ chosen, asOf, isPreview, onConfirm, onDone }: SelectionActsProps) {
  const { t } = useText();
  const [open, setOpen] = useState<'hold' | 'assign' | null>(null);
  const { messageKeys, taskIds, interactionIds, customerIds, assignedIds } = splitSelection(chosen);
  const movable = taskIds.length + interactionIds.length;
  const ask = useMutation({
    mutationFn: () => client.reminders.proposed({ asOf, keys: messageKeys }),
    onSuccess: (proposals) => {
      const count = chosen.length - proposals.length;
      if (count > 0) tellDone(t('worklist.onlyReminders', { count }), {});
      onConfirm(proposals);
    },
  });
  const finish = useMutation(
    api.tasks.finish.mutationOptions({
      onSuccess: (_done, { ids }) => {
        tellDone(t('tasks.finished', { count: ids.length }));
        onDone();
      },
    }),
  );
  const isReminded = messageKeys.length > 0 && !isPreview;
  const Finish = isReminded ? Button : MainAct;
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <div className={classes.selection} role="toolbar" aria-label={t('worklist.selection', { count: chosen.length })}>
      {isReminded ? (
        <MainAct
          size="compact-sm"
          leftSection={<IconSend size={15} />}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {t('reminders.confirmSelection', { count: Math.min(messageKeys.length, mostConfirmed) })}
        </MainAct>
      ) : null}
      {taskIds.length === 0 ? null : (
        <Finish
          {...small}
          leftSection={<IconCheck size={15} />}
          loading={finish.isPending}
          onClick={() => finish.mutate({ ids: taskIds })}
        >
          {t('tasks.finish')}
        </Finish>
      )}
      {movable === 0 ? null : (
        <Postpone {...{ taskIds, interactionIds, onDone }} staying={chosen.length - movable} size="compact-sm" />
      )}
      {customerIds.length === 0 ? null : (
        <Button {...small} leftSection={<IconPlayerPause size={15} />} onClick={() => setOpen('hold')}>
          {t('holds.suspend')}
        </Button>
      )}
      {customerIds.length === 0 || isPreview ? null : <BeginRun customerIds={customerIds} size="compact-sm" />}
      <Button {...small} leftSection={<IconUserShare size={15} />} onClick={() => setOpen('assign')}>
        {t('worklist.assign')}
      </Button>
      <FormDialog
        opened={open === 'hold'}
        title={t('worklist.holdTitle', { count: customerIds.length })}
        size="lg"
        onClose={() => setOpen(null)}
      >
        <HoldMany customerIds={customerIds} onHeld={onDone} />
      </FormDialog>
      <FormDialog
        opened={open === 'assign'}
        title={t('worklist.assignTitle', { count: assignedIds.length + taskIds.length })}
        onClose={() => setOpen(null)}
      >
        <Assign customerIds={assignedIds} taskIds={taskIds} onDone={onDone} />
      </FormDialog>
    </div>
  );
}

type AssignProps = { customerIds: number[]; taskIds: number[]; onDone: () => void };

function Assign({ customerIds, taskIds, onDone }: AssignProps) {
  const { t } = useText();
  const people = useQuery(api.tasks.responsibles.queryOptions()).data ?? [];
  const { field, frame } = useEditForm({
    start: { responsible: '' },
    send: ({ responsible }) =>
      client.worklist.assign({ customerIds, taskIds, responsible: responsible.trim() || null }),
    told: t('worklist.assigned'),
    isAct: true,
    onSaved: onDone,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('worklist.assign')}>
      <Autocomplete
        label={t('customers.responsible')}
        description={t('worklist.assignHint')}
        maxLength={500}
        data={people}
        {...field('responsible')}
      />
    </DialogForm>
  );
}

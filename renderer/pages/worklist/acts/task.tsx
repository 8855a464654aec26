import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconNote, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { taskWindow } from '../../../acts/windows.ts';
import { api, client } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { DialogForm, FormDialog } from '../../../components/dialog/form-dialog.tsx';
import { MainAct } from '../../../components/form/main-act.tsx';
import { useText } from '../../../components/text/text.tsx';
import { useEditForm } from '../../../hooks/use-edit-form.ts';
import type { ActsProps } from './acts-props.ts';
import { Postpone } from './postpone.tsx';

/** A task is ticked, with a note or without, put off, changed or removed; the tick comes first. */
export function TaskActs({ item, onDone }: ActsProps) {
  const { t } = useText();
  const [isNoting, setNoting] = useState(false);
  const finish = useMutation(
    api.tasks.finish.mutationOptions({
      onSuccess: () => {
        tellDone(t('tasks.finished', { count: 1 }));
        onDone();
      },
    }),
  );
  const remove = useMutation(
    api.tasks.remove.mutationOptions({
      onSuccess: () => {
        tellDone(t('worklist.taskRemoved'));
        onDone();
      },
    }),
  );
  const taskId = item.subjectId ?? 0;
  return (
    <>
      <MainAct
        fullWidth
        leftSection={<IconCheck size={16} stroke={1.6} />}
        loading={finish.isPending}
        onClick={() => finish.mutate({ ids: [taskId] })}
      >
        {t('tasks.finish')}
      </MainAct>
      <Button variant="default" leftSection={<IconNote size={16} stroke={1.6} />} onClick={() => setNoting(true)}>
        {t('worklist.finishNoting')}
      </Button>
      <Postpone taskIds={[taskId]} interactionIds={[]} onDone={onDone} />
      <Button
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.6} />}
        onClick={() => taskWindow.open({ taskId, documentIds: [] })}
      >
        {t('common.edit')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} stroke={1.6} />}
        loading={remove.isPending}
        onClick={() => remove.mutate({ ids: [taskId] })}
      >
        {t('common.delete')}
      </Button>
      <FormDialog opened={isNoting} title={t('tasks.finishOf', { text: item.title })} onClose={() => setNoting(false)}>
        <FinishNoting taskIds={[taskId]} onDone={onDone} />
      </FormDialog>
    </>
  );
}

/** Ticks tasks with what came of them. */
function FinishNoting({ taskIds, onDone }: { taskIds: number[]; onDone: () => void }) {
  const { t } = useText();
  const { field, frame } = useEditForm({
    start: { note: '' },
    send: ({ note }) => client.tasks.finish({ ids: taskIds, note: note.trim() || null }),
    told: t('tasks.finished', { count: taskIds.length }),
    isAct: true,
    onSaved: onDone,
  });
  return (
    <DialogForm frame={frame} submitLabel={t('tasks.finish')}>
      <Textarea label={t('tasks.note')} autosize minRows={3} maxRows={8} maxLength={500} {...field('note')} />
    </DialogForm>
  );
}

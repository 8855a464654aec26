import { Button } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { taskWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

/** The tasks to do about a customer, each with what ticks or changes it. */
export function CustomerTasks({ customerId }: { customerId: number }) {
  const { t, day } = useText();
  const { today } = useAppState();
  const tasks = useQuery(api.tasks.ofCustomer.queryOptions({ input: { customerId } })).data;
  const finish = useMutation(
    api.tasks.finish.mutationOptions({
      onSuccess: (_done, { ids }) => tellDone(t('tasks.finished', { count: ids.length })),
    }),
  );
  return tasks?.map(({ id, text, dueOn, dueTime, responsible }) => {
    const when = [day(dueOn), dueTime, responsible].filter(Boolean).join(' · ');
    const isLate = dueOn < today;
    return (
      <Notice
        key={id}
        tone={isLate ? 'warn' : 'info'}
        title={`${when} : ${text}`}
        actions={
          <>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('tasks.finishOf', { text })}
              leftSection={<IconCheck size={15} stroke={1.6} />}
              loading={finish.isPending}
              onClick={() => finish.mutate({ ids: [id] })}
            >
              {t('tasks.finish')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('tasks.changeOf', { text })}
              leftSection={<IconPencil size={15} stroke={1.6} />}
              onClick={() => taskWindow.open({ taskId: id, documentIds: [] })}
            >
              {t('common.edit')}
            </Button>
          </>
        }
      />
    );
  });
}

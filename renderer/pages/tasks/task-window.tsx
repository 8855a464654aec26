import { useQuery } from '@tanstack/react-query';
import { OverDialog } from '../../acts/over-dialog.tsx';
import { taskWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { TaskFields } from './task-fields.tsx';

/** The window in which a task is noted or changed, over any screen. */
export function TaskWindow() {
  const { t } = useText();
  return (
    <OverDialog
      window={taskWindow}
      title={(name, asked) => {
        if (asked?.taskId !== undefined) return t('tasks.edit');
        return name === undefined ? t('tasks.verb') : t('tasks.verbOf', { name });
      }}
    >
      {({ taskId, customerId }) => {
        if (taskId !== undefined) return <ChangedTask id={taskId} />;
        return customerId === undefined ? (
          <TaskFields task={null} customer={null} />
        ) : (
          <NewTaskAbout customerId={customerId} />
        );
      }}
    </OverDialog>
  );
}

function NewTaskAbout({ customerId }: { customerId: number }) {
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } }));
  return (
    <QueryState thing="customer" {...stateOf(customer)}>
      {({ id, name }) => <TaskFields task={null} customer={{ id, name }} />}
    </QueryState>
  );
}

function ChangedTask({ id }: { id: number }) {
  const task = useQuery(api.tasks.get.queryOptions({ input: { id } }));
  return <QueryState {...stateOf(task)}>{(found) => <TaskFields task={found} customer={null} />}</QueryState>;
}

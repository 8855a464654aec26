import { Autocomplete, Group, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TaskRow } from '../../../shared/contract/tasks.ts';
import { readHour } from '../../../shared/domain/values/clock.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { TaskCustomer } from './task-customer.tsx';
import { draftOf, newDraft, repeatKey, repeatsWith, type TaskDraft, writtenOf } from './task-draft.ts';

type TaskFieldsProps = {
  /** The task to change; null for a new one. */
  task: TaskRow | null;
  /** Whom a new one is about. */
  customer: TaskDraft['customer'];
};

/** What is to be done, when, by whom, and how often. */
export function TaskFields({ task, customer }: TaskFieldsProps) {
  const { t } = useText();
  const { today } = useAppState();
  const people = useQuery(api.tasks.responsibles.queryOptions()).data ?? [];
  const repeats = repeatsWith(task?.repeat ?? null);
  const { field, frame, values, change } = useEditForm<TaskDraft, unknown>({
    start: task === null ? newDraft(customer, today) : draftOf(task),
    checks: {
      text: (text) => (text.trim() === '' ? t('tasks.textMissing') : null),
      dueTime: (hour) => (hour.trim() !== '' && readHour(hour) === null ? t('tasks.dueTimeWrong') : null),
    },
    send: (draft) => {
      const written = writtenOf(draft, repeats);
      if (task === null) return client.tasks.add({ ...written, customerId: draft.customer?.id ?? null });
      return client.tasks.change({ id: task.id, ...written, read: writtenOf(draftOf(task), repeats) });
    },
    told: t('tasks.saved'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <Textarea label={t('tasks.text')} autosize minRows={2} maxRows={6} maxLength={500} {...field('text')} />
      {task === null ? (
        <TaskCustomer customer={values.customer} onChange={(chosen) => change({ customer: chosen })} />
      ) : null}
      <Group align="flex-start">
        <DayInput label={t('tasks.dueOn')} today={today} required {...field('dueOn')} />
        <TextInput
          label={t('tasks.dueTime')}
          description={t('tasks.dueTimeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={200}
          maxLength={5}
          {...field('dueTime')}
        />
      </Group>
      <Select
        label={t('tasks.repeat')}
        allowDeselect={false}
        data={[
          { value: '', label: t('tasks.repeat.none') },
          ...repeats.map((each) => ({
            value: repeatKey(each),
            label: t(`tasks.repeat.${each.unit}`, { count: each.every }),
          })),
        ]}
        {...field('repeat')}
      />
      <Autocomplete label={t('tasks.responsible')} maxLength={500} data={people} {...field('responsible')} />
    </DialogForm>
  );
}

import type { TaskRow, WrittenTask } from '../../../shared/contract/tasks.ts';
import type { RepeatUnit } from '../../../shared/domain/tasks/repeat.ts';
import { readHour } from '../../../shared/domain/values/clock.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';

/** A task as it is typed. `repeat`: a choice of `repeatChoices`, or '' where it is done once. */
export type TaskDraft = {
  text: string;
  customer: { readonly id: number; readonly name: string } | null;
  dueOn: Day;
  dueTime: string;
  responsible: string;
  repeat: string;
};

type Repeat = { readonly unit: RepeatUnit; readonly every: number };

/** How often tasks usually come again. */
const usualRepeats: readonly Repeat[] = [
  { unit: 'day', every: 1 },
  { unit: 'week', every: 1 },
  { unit: 'week', every: 2 },
  { unit: 'month', every: 1 },
  { unit: 'month', every: 3 },
  { unit: 'year', every: 1 },
];

export const repeatKey = ({ unit, every }: Repeat): string => `${every} ${unit}`;

/** The choices of how often, with that of the task where it is another one. */
export function repeatsWith(own: Repeat | null): readonly Repeat[] {
  const isUsual = own === null || usualRepeats.some((each) => repeatKey(each) === repeatKey(own));
  return isUsual ? usualRepeats : [...usualRepeats, own];
}

/** A new task for tomorrow, about `customer`. */
export function newDraft(customer: TaskDraft['customer'], today: Day): TaskDraft {
  return { text: '', customer, dueOn: addDays(today, 1), dueTime: '', responsible: '', repeat: '' };
}

/** The draft that changes a task. */
export function draftOf({ text, customerId, customerName, dueOn, dueTime, responsible, repeat }: TaskRow): TaskDraft {
  return {
    text,
    customer: customerId === null ? null : { id: customerId, name: customerName ?? '' },
    dueOn,
    dueTime: dueTime ?? '',
    responsible: responsible ?? '',
    repeat: repeat === null ? '' : repeatKey(repeat),
  };
}

/** What is sent of a draft. */
export function writtenOf(draft: TaskDraft, repeats: readonly Repeat[]): WrittenTask {
  return {
    text: draft.text.trim(),
    dueOn: draft.dueOn,
    dueTime: readHour(draft.dueTime),
    responsible: draft.responsible.trim() || null,
    repeat: repeats.find((each) => repeatKey(each) === draft.repeat) ?? null,
  };
}

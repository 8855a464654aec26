import type { Outputs } from '../../../shared/contract/index.ts';
import { mostPriorLevels } from '../../../shared/contract/levels.ts';
import { scenarioOf } from '../../../shared/domain/reminders/accounts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Reader } from '../../types.ts';
import { gatherReminderInput } from './input.ts';

/** The level of each open document of a customer as the reminder engine counts it on `today`, and the highest of them. */
export function readReachedSteps(reader: Reader, customerId: number, today: Day): Outputs['levels']['reached'] {
  const input = gatherReminderInput(reader, today, { customerId });
  const { steps } = scenarioOf(input, customerId);
  const stepOf = (level: number) => steps.findLast((step) => step.level <= level)?.name ?? '';
  const reached = input.documents
    .filter(({ side, level }) => side === 'debit' && level > 0)
    .map(({ id, level }) => ({ documentId: id, level, step: stepOf(level) }))
    .sort((a, b) => b.level - a.level || a.documentId - b.documentId);
  const [first] = reached;
  return {
    highest: first ? { level: first.level, step: first.step } : null,
    documents: reached.slice(0, mostPriorLevels),
  };
}

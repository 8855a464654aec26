import { createRouterClient } from '@orpc/server';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { TestContext } from '../../make-context.ts';
import { messagesTo } from './proposed-messages.ts';

export const asOf = '2025-06-30';

export function clientOf(context: TestContext) {
  return createRouterClient({ reminders: remindersHandlers }, { context });
}

/** A call about which nothing was said. */
export const silentCall = {
  person: null,
  outcomeId: null,
  startedAt: null,
  durationSeconds: null,
  text: '',
  nextOn: null,
  nextNote: null,
};

export async function confirm(
  context: TestContext,
  customerIds: number[],
  notes: Record<string, string> = {},
  day = asOf,
) {
  const messages = await messagesTo(clientOf(context), customerIds, day);
  return issue(
    context,
    messages.map((message) => {
      const text = notes[message.customerId];
      return { ...message, call: text === undefined ? undefined : { ...silentCall, text } };
    }),
    day,
  );
}

export async function issue(context: TestContext, messages: Inputs['reminders']['confirm']['messages'], day = asOf) {
  const phases: string[] = [];
  const steps = await clientOf(context).reminders.confirm({ messages, asOf: day, opensClosedDays: true });
  for (;;) {
    const step = await steps.next();
    if (step.done) return { ...step.value, phases };
    phases.push(`${step.value.phase} ${step.value.done}`);
  }
}

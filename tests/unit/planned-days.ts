import { scenarioOf } from '../../shared/domain/reminders/accounts.ts';
import { carriedLevel } from '../../shared/domain/reminders/carried-level.ts';
import { letterDeadline } from '../../shared/domain/reminders/formal-notice.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { Proposal } from '../../shared/domain/reminders/proposal.ts';
import type { ReminderInput, ReminderPlan, ReminderScenario } from '../../shared/domain/reminders/types.ts';
import { isPrinted } from '../../shared/domain/scenarios/channel-facts.ts';
import { addDays, type Day, daysBetween } from '../../shared/domain/values/days.ts';
import { asOf, type LedgerAhead } from './generated-reminders.ts';

type Ledger = Pick<LedgerAhead, 'inputOn'>;

/** A message that was sent, and by which scenario. */
type Sent = { readonly on: Day; readonly proposal: Proposal; readonly scenario: ReminderScenario };

/** What is known on `on` once the messages `sent` before it were, written out from the rules and not by the engine. */
function knownOn({ inputOn }: Ledger, sent: readonly Sent[], on: Day): ReminderInput {
  const input = inputOn(on);
  const isPresented = (sentOn: Day | null) => on > asOf && (sentOn === null || daysBetween(sentOn, on) >= 7);
  return {
    ...input,
    documents: input.documents.map((document) => {
      const own = sent.filter(({ proposal }) => proposal.documents.some(({ id }) => id === document.id));
      const last = own.at(-1);
      if (!last) return { ...document, isUnproven: document.isUnproven && !isPresented(document.remindedOn) };
      const to = scenarioOf(input, document.customerId);
      const levels = own.map(({ proposal, scenario }) =>
        carriedLevel(scenario, proposal.documents.find(({ id }) => id === document.id)?.level ?? 0, to),
      );
      return {
        ...document,
        level: Math.max(document.level, ...levels),
        remindedOn: last.on,
        reminderCount:
          document.reminderCount + own.filter((each) => document.dueOn !== null && each.on > document.dueOn).length,
        isUnproven:
          /registered$/i.test(last.proposal.channel) && last.proposal.mode !== 'task' && !isPresented(last.on),
      };
    }),
    customers: input.customers.map((customer) => {
      const own = sent.filter(({ proposal }) => proposal.customerId === customer.id);
      return {
        ...customer,
        notices: [
          ...customer.notices,
          ...own
            .filter(({ proposal }) => proposal.isFormalNotice && isPrinted(proposal))
            .map(({ on: sentOn, proposal }) => ({
              on: sentOn,
              untilOn: letterDeadline({ ...proposal, issuedOn: sentOn }, input.area),
              documentIds: proposal.documents.map(({ id }) => id),
            })),
        ],
        contactedOn: [...customer.contactedOn, ...own.map((each) => each.on)],
        lastContactOn: own.at(-1)?.on ?? customer.lastContactOn,
        remindedOn: new Map([
          ...customer.remindedOn,
          ...own.map((each): [string, Day] => [each.proposal.currency, each.on]),
        ]),
      };
    }),
  };
}

/** Every day from `asOf` to `last` planned one after the other, each proposal confirmed on its day and registered letters presented within a week. */
export function* dayByDay(ledger: Ledger, last: Day): Generator<ReminderPlan & { readonly on: Day }> {
  const sent: Sent[] = [];
  for (let on = asOf; on <= last; on = addDays(on, 1)) {
    const input = knownOn(ledger, sent, on);
    const plan = planReminders(input);
    yield { on, ...plan };
    sent.push(
      ...plan.proposals.map((proposal) => ({ on, proposal, scenario: scenarioOf(input, proposal.customerId) })),
    );
  }
}

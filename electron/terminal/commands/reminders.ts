import type { Outputs } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { claimedCents } from '../../../shared/domain/reminders/claimed.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { lookUp, t } from '../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../options.ts';
import { readAll } from '../pages.ts';
import { formatTable } from '../table.ts';
import { show, type Terminal } from '../terminal.ts';
import { readDay } from '../usage.ts';

type Proposal = Outputs['reminders']['proposals']['rows'][number];
type HeldBack = Outputs['reminders']['heldBack']['rows'][number];

export function remindersCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'reminders', 'terminal.command.reminders')
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .action(async (options) => {
      const { withFirmSession } = await import('../session.ts');
      const { asOf } = options;
      const { proposals, heldBack } = await withFirmSession(options, async ({ client }) => ({
        proposals: await readAll((page) => client.reminders.proposals({ asOf, ...page })),
        heldBack: await readAll((page) => client.reminders.heldBack({ asOf, ...page })),
      }));
      const value = {
        proposals: proposals.map(({ customer, level, step, channel, totalCents, documents }) => ({
          ...{ customer, level, step, channel, totalCents },
          documents: documents.map(({ reference, dueOn, daysLate, openCents }) => ({
            ...{ reference, dueOn, daysLate, openCents },
          })),
        })),
        heldBack: heldBack.map(({ customer, reference, reasons }) => ({ customer, reference, reasons })),
      };
      show(terminal, options, value, () => [
        ...proposalLines(language, proposals),
        '',
        ...heldBackLines(language, heldBack),
      ]);
    });
}

function proposalLines(language: Language, proposals: readonly Proposal[]): string[] {
  if (proposals.length === 0) return [t(language, 'terminal.noReminder')];
  const total = claimedCents(proposals);
  return formatTable(
    [
      { heading: t(language, 'customers.customer') },
      { heading: t(language, 'common.name') },
      { heading: t(language, 'terminal.level'), align: 'right' },
      { heading: t(language, 'terminal.step') },
      { heading: t(language, 'terminal.documents'), align: 'right' },
      { heading: t(language, 'common.amount'), align: 'right' },
    ],
    proposals.map((proposal) => [
      proposal.customer,
      proposal.customerName,
      String(proposal.level),
      proposal.step,
      String(proposal.documents.length),
      formatAmount(language, proposal.claimedCents),
    ]),
    [t(language, 'common.total'), '', '', '', '', formatAmount(language, total)],
  );
}

function heldBackLines(language: Language, heldBack: readonly HeldBack[]): string[] {
  if (heldBack.length === 0) return [];
  return formatTable(
    [
      { heading: t(language, 'terminal.held') },
      { heading: t(language, 'common.name') },
      { heading: t(language, 'documents.reference') },
      { heading: t(language, 'documents.open'), align: 'right' },
      { heading: t(language, 'terminal.reasons') },
    ],
    heldBack.map((held) => [
      held.customer,
      held.customerName,
      held.reference,
      formatAmount(language, held.openCents),
      held.reasons.map((reason) => lookUp(language, `reminders.reason.${reason}`, {}) ?? reason).join(', '),
    ]),
  );
}

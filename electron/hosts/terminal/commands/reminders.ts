import type { Outputs } from '../../../../shared/contract/index.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import { obstaclesOf } from '../../../../shared/domain/reminders/obstacles.ts';
import { holdReasons } from '../../../../shared/domain/reminders/proposal.ts';
import { ledgerCurrency, sumCents } from '../../../../shared/domain/values/money.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { lookUp, t } from '../../../../shared/i18n/translate.ts';
import { obstacleLines } from '../common/obstacle-lines.ts';
import { makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice, readDay } from '../common/usage.ts';

type Proposal = Outputs['reminders']['proposals']['rows'][number];
type HeldBack = Outputs['reminders']['heldBack']['rows'][number];

/** `reminders`: whom to remind on a day and how, and why the others are held back. */
export function remindersCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'reminders', 'terminal.command.reminders')
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .option('--sending-days', t(language, 'terminal.option.sendingDays'))
    .option('--why <code>', t(language, 'terminal.option.why'), readChoice('--why', holdReasons))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { why } = options;
      // A day asked for by name is looked at even where nothing is sent on it.
      const opensClosedDays = options.sendingDays !== true && why !== 'dayClosed';
      const asked = { asOf: options.asOf, opensClosedDays };
      const { all, heldBack, closed } = await withFirmSession(options, async ({ client }) => ({
        all: await readAll((page) => client.reminders.proposals({ ...asked, ...page })),
        heldBack: await readAll((page) =>
          client.reminders.heldBack({ ...asked, ...(why === undefined ? {} : { reason: why }), ...page }),
        ),
        closed: (await client.reminders.proposals({ ...asked, limit: 1 })).closed,
      }));
      const proposals = why === undefined ? all : all.filter(({ warnings }) => warnings.includes(why));
      const value = {
        proposals: proposals.map((proposal) => ({
          customer: proposal.customer,
          scenario: proposal.scenario,
          level: proposal.level,
          step: proposal.step,
          stepId: proposal.stepId,
          channel: proposal.channel,
          mode: proposal.mode,
          recipient: proposal.recipient,
          copies: proposal.copies,
          documentId: proposal.documentId,
          currency: proposal.currency,
          totalCents: proposal.totalCents,
          creditCents: proposal.creditCents,
          disputedCents: proposal.disputedCents,
          awaitedCents: proposal.awaitedCents,
          claimedCents: proposal.claimedCents,
          priority: { points: proposal.priority.points, parts: proposal.priority.parts },
          obstacles: obstaclesOf(proposal),
          warnings: proposal.warnings,
          documents: proposal.documents.map((document) => ({
            reference: document.reference,
            dueOn: document.dueOn,
            daysLate: document.daysLate,
            openCents: document.openCents,
            disputedCents: document.disputedCents,
            awaitedCents: document.awaitedCents,
            owedCents: document.owedCents,
          })),
          credits: proposal.credits.map(({ id: _id, ...credit }) => credit),
          elsewhere: proposal.elsewhere,
        })),
        heldBack: heldBack.map((held) => ({
          customer: held.customer,
          documentId: held.documentId,
          reference: held.reference,
          openCents: held.openCents,
          owedCents: held.owedCents,
          disputedCents: held.disputedCents,
          awaitedCents: held.awaitedCents,
          currency: held.currency,
          reasons: held.reasons,
          untilOn: held.untilOn,
          ends: held.each.map(({ reason, untilOn }) => ({ reason, untilOn })),
        })),
        closed,
      };
      show(terminal, options, value, () => [
        ...proposalLines(language, proposals),
        ...(closed === null
          ? []
          : [
              t(language, opensClosedDays ? 'terminal.closedDay' : 'terminal.closedDayLeft', {
                count: closed.count,
                date: formatDay(language, closed.leavesOn),
              }),
            ]),
        ...obstacleLines(language, proposals),
        '',
        ...heldBackLines(language, heldBack),
      ]);
    });
}

function proposalLines(language: Language, proposals: readonly Proposal[]): string[] {
  if (proposals.length === 0) return [t(language, 'terminal.noReminder')];
  const currencies = [...new Set([ledgerCurrency, ...proposals.map((proposal) => proposal.currency)])];
  const sum = (currency: string, key: 'totalCents' | 'creditCents' | 'claimedCents') =>
    formatAmount(
      language,
      sumCents(proposals.filter((proposal) => proposal.currency === currency).map((proposal) => proposal[key])),
    );
  return formatTable(
    [
      { heading: t(language, 'customers.customer') },
      { heading: t(language, 'common.name') },
      { heading: t(language, 'terminal.level'), align: 'right' },
      { heading: t(language, 'terminal.step') },
      { heading: t(language, 'terminal.documents'), align: 'right' },
      { heading: t(language, 'reminders.listed'), align: 'right' },
      { heading: t(language, 'terminal.deducted'), align: 'right' },
      { heading: t(language, 'reminders.columnTotal'), align: 'right' },
      { heading: t(language, 'common.currency') },
    ],
    proposals.map((proposal) => [
      proposal.customer,
      proposal.customerName,
      String(proposal.level),
      proposal.step,
      String(proposal.documents.length),
      formatAmount(language, proposal.totalCents),
      formatAmount(language, proposal.creditCents),
      formatAmount(language, proposal.claimedCents),
      proposal.currency,
    ]),
    ...currencies.map((currency) => [
      t(language, 'common.total'),
      ...['', '', '', ''],
      ...[sum(currency, 'totalCents'), sum(currency, 'creditCents'), sum(currency, 'claimedCents')],
      currency,
    ]),
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
      { heading: t(language, 'common.currency') },
      { heading: t(language, 'terminal.reasons') },
    ],
    heldBack.map((held) => [
      held.customer,
      held.customerName,
      held.reference,
      formatAmount(language, held.openCents),
      held.currency,
      held.reasons.map((reason) => lookUp(language, `reminders.reason.${reason}`, {}) ?? reason).join(', '),
    ]),
  );
}

import { Command } from '@commander-js/extra-typings';
import type { Client } from '../../../../../shared/contract/index.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { localize, makeFirmCommand } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readCents, readDay } from '../../common/usage.ts';
import { linkCommand } from './link.ts';
import { resolveCommand } from './resolve.ts';

/** Disputes: `dispute add`, `dispute resolve`, `dispute link`. */
export function disputeCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('dispute'))
    .description(t(terminal.language, 'terminal.command.dispute'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(addCommand(terminal))
    .addCommand(resolveCommand(terminal))
    .addCommand(linkCommand(terminal));
}

function addCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'add', 'terminal.command.disputeAdd')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption('--document <reference>', t(language, 'terminal.option.disputedDocument'))
    .requiredOption('--amount <amount>', t(language, 'terminal.option.disputedAmount'), readCents('--amount'))
    .requiredOption('--reason <code>', t(language, 'terminal.option.disputeReason'))
    .requiredOption('--until <day>', t(language, 'terminal.option.disputeUntil'), readDay('--until'))
    .option('--owner <name>', t(language, 'terminal.option.disputeOwner'))
    .option('--note <text>', t(language, 'terminal.option.disputeNote'))
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { findCustomerId, findOpenDocuments } = await import('../../common/find.ts');
      const { customer, document: reference, amount: amountCents, reason, until, owner, note } = options;
      const value = await withFirmSession(options, async ({ client }) => {
        const customerId = await findCustomerId(client, customer);
        const found = await findOpenDocuments(client, customerId, [reference]);
        const { ids } = await client.disputes.open({
          customerId,
          documents: found.map(({ id: documentId }) => ({ documentId, amountCents })),
          reasonId: await findReasonId(client, reason),
          untilOn: until,
          ...(owner === undefined ? {} : { owner }),
          ...(note === undefined ? {} : { note }),
        });
        return { id: ids[0] };
      });
      show(terminal, options, value, () => [t(language, 'disputes.opened', { count: 1 })]);
    });
}

/** The reason of a code. @throws AppError `not_found` / `disputeReasonCode` naming those there are */
async function findReasonId(client: Client, code: string): Promise<number> {
  const offered = (await client.disputes.reasons()).filter(({ isArchived }) => !isArchived);
  const found = offered.find((reason) => reason.code === code);
  if (found) return found.id;
  const codes = offered.map((reason) => reason.code).join(', ');
  throw new AppError('not_found', { reason: 'disputeReasonCode', details: { code, codes } });
}

import type { HistoryEntry } from '../../../../shared/contract/common/history.ts';
import { historyGroups } from '../../../../shared/domain/history/groups.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import { isDay } from '../../../../shared/domain/values/days.ts';
import { eventSentence } from '../../../../shared/i18n/event-sentence.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { findCustomerId } from '../common/find.ts';
import { makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoices } from '../common/usage.ts';

/** `history`: everything that happened with a customer, the latest first. */
export function historyCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'history', 'terminal.command.history')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .option(
      '--show <kinds>',
      t(language, 'terminal.option.show', { choices: historyGroups.join(', ') }),
      readChoices('--show', historyGroups),
    )
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const rows = await withFirmSession(options, async ({ client }) => {
        const id = await findCustomerId(client, options.customer);
        const groups = options.show === undefined ? {} : { groups: options.show };
        return readAll((page) => client.customers.history({ id, ...groups, ...page }));
      });
      const value = rows.map((entry) => ({
        at: entry.at,
        kind: entry.kind,
        author: entry.author,
        summary: summaryOf(language, entry),
        documents: entry.documents.map(({ reference }) => reference),
        files: entry.files.map(({ name, sha256 }) => ({ name, sha256 })),
      }));
      show(terminal, options, value, () =>
        formatTable(
          [
            { heading: t(language, 'journal.at') },
            { heading: t(language, 'journal.author') },
            { heading: t(language, 'journal.what') },
          ],
          value.map(({ at, author, summary }) => [
            isDay(at) ? formatDay(language, at) : formatInstant(language, at),
            author ?? '',
            summary,
          ]),
        ),
      );
    });
}

/** The sentence of an entry on one line, with the text of an interaction. */
function summaryOf(language: Language, entry: HistoryEntry): string {
  const sentence = eventSentence(language, entry);
  const told = entry.isTakenBack ? `${sentence} ${t(language, 'customers.takenBack')}` : sentence;
  const text = (entry.interaction?.text ?? '').replace(/\s+/g, ' ');
  return text === '' ? told : `${told} — ${text}`;
}

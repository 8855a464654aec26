import { cardParts } from '../../../../../shared/domain/customers/card.ts';
import { formatCents } from '../../../../../shared/i18n/format.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { makeCommand, withFirmOption } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readChoice, readList } from '../../common/usage.ts';

/** `customers merge FROM INTO`: makes one customer of two, or shows what it would do. */
export function mergeCustomersCommand(terminal: Terminal) {
  const { language } = terminal;
  const readField = readChoice('--take', cardParts);
  return makeCommand(terminal, 'merge', 'terminal.command.customersMerge')
    .argument('<from>', t(language, 'terminal.argument.mergeFrom'))
    .argument('<into>', t(language, 'terminal.argument.mergeInto'))
    .option('--firm <file>', t(language, 'terminal.option.firm'))
    .option('--take <fields>', t(language, 'terminal.option.take', { parts: cardParts.join(', ') }), (word: string) =>
      readList('--take')(word).map(readField),
    )
    .option('--dry-run', t(language, 'terminal.option.dryRun'))
    .action(async (fromCode, intoCode, _options, command) => {
      const options = withFirmOption(command.optsWithGlobals());
      const { withFirmSession } = await import('../../common/session.ts');
      const preview = await withFirmSession(options, async ({ client }) => {
        const [from, into] = [
          await client.customers.find({ code: fromCode }),
          await client.customers.find({ code: intoCode }),
        ];
        const pair = { fromId: from.id, intoId: into.id };
        const preview = await client.customers.mergePreview(pair);
        if (!options.dryRun) await client.customers.merge({ ...pair, take: options.take });
        return preview;
      });
      const { from, into, open, moved, warnings } = preview;
      const named = ({ code, name }: { code: string; name: string }) => ({ code, name });
      const value = { from: named(from), into: named(into), open, moved, warnings, merged: !options.dryRun };
      const names = { from: `${from.name} (${from.code})`, into: `${into.name} (${into.code})` };
      const sirens = { from: from.details.siren ?? '', into: into.details.siren ?? '' };
      show(terminal, options, value, () => [
        ...warnings.map((warning) => t(language, `merges.warning.${warning}`, warning === 'siren' ? sirens : names)),
        ...open.map(
          ({ currency, intoCents, fromCents, totalCents }) =>
            `${formatCents(language, intoCents, currency)} + ${formatCents(language, fromCents, currency)} = ${formatCents(language, totalCents, currency)}`,
        ),
        t(language, options.dryRun ? 'terminal.previewed' : 'terminal.customersMerged', names),
      ]);
    });
}

/** `customers separate CODE`: takes a merge back. */
export function separateCustomersCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeCommand(terminal, 'separate', 'terminal.command.customersSeparate')
    .argument('<code>', t(language, 'terminal.argument.separate'))
    .option('--firm <file>', t(language, 'terminal.option.firm'))
    .action(async (code, _options, command) => {
      const options = withFirmOption(command.optsWithGlobals());
      const { withFirmSession } = await import('../../common/session.ts');
      const { name } = await withFirmSession(options, async ({ client }) => {
        const found = await client.customers.find({ code });
        await client.customers.unmerge({ id: found.id });
        return found;
      });
      show(terminal, options, { code, name, separated: true }, () => [
        t(language, 'terminal.customersSeparated', { name }),
      ]);
    });
}

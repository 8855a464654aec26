import { Command, Option } from '@commander-js/extra-typings';
import { languages } from '../../shared/domain/kinds.ts';
import { type Key, t } from '../../shared/i18n/translate.ts';
import type { Terminal } from './terminal.ts';
import { readChoice, readDay } from './usage.ts';

/** Keys of the dictionaries that need no blanks filled: `option.firm`, `command.import`… */
export type PlainKey = Extract<Key, `terminal.${'option' | 'command' | 'argument'}.${string}`>;

/** A command with what every command has: `--json`, `--language`, `--help`, and the day the tests set. */
export function makeCommand(terminal: Terminal, name: string, description: PlainKey) {
  const { language } = terminal;
  return localize(terminal, new Command(name))
    .description(t(language, description))
    .option('--json', t(language, 'terminal.option.json'))
    .addOption(
      new Option('--language <code>', t(language, 'terminal.option.language')).argParser(
        readChoice('--language', languages),
      ),
    )
    .addOption(new Option('--today <day>').hideHelp().argParser(readDay('--today')));
}

/** A command that works on a firm file. */
export function makeFirmCommand(terminal: Terminal, name: string, description: PlainKey) {
  return makeCommand(terminal, name, description).requiredOption(
    '--firm <file>',
    t(terminal.language, 'terminal.option.firm'),
  );
}

/** What the commands of a firm know of their options. */
export type FirmOptions = {
  readonly firm: string;
  readonly json?: true | undefined;
  readonly today?: string | undefined;
};

/** Help in the language of the terminal; mistakes are thrown instead of printed, so that `main` says them. */
export function localize(terminal: Terminal, command: Command): Command {
  const { language } = terminal;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t(language, 'terminal.usage'),
    'Arguments:': t(language, 'terminal.arguments'),
    'Options:': t(language, 'terminal.options'),
    'Commands:': t(language, 'terminal.commands'),
  };
  return command
    .helpOption('-h, --help', t(language, 'terminal.option.help'))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeErr: () => {} })
    .exitOverride();
}

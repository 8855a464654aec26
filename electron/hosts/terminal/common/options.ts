import { Command, type CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { languages } from '../../../../shared/domain/kinds.ts';
import { type Key, t } from '../../../../shared/i18n/translate.ts';
import { exampleOf, pathOf } from './examples.ts';
import type { Terminal } from './terminal.ts';
import { readChoice, readDay } from './usage.ts';

/** Keys of the dictionaries that need no blanks filled: `command.import`… */
export type PlainKey = Extract<Key, `terminal.${'command' | 'argument'}.${string}`>;

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

/** The options of a command under one that requires `--firm` itself; the help of the inner command shows it too. */
export function withFirmOption<Options extends { readonly firm?: string | undefined }>(options: Options) {
  return { ...options, firm: options.firm ?? '' };
}

/** Help in the language of the terminal, what is required first; mistakes are thrown instead of printed, so that `run` says them. */
export function localize(terminal: Terminal, command: Command): Command {
  const { language } = terminal;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t(language, 'terminal.usage'),
    'Arguments:': t(language, 'terminal.arguments'),
    'Options:': t(language, 'terminal.options'),
    'Commands:': t(language, 'terminal.commands'),
  };
  const helpOption = new Option('-h, --help', t(language, 'terminal.option.help'));
  return command
    .helpOption('-h, --help', t(language, 'terminal.option.help'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      visibleOptions: (shown) =>
        [...shown.options.filter(({ hidden }) => !hidden), helpOption].toSorted(
          (a, b) => Number(isNeeded(shown, b)) - Number(isNeeded(shown, a)),
        ),
      optionDescription: (option) =>
        isNeeded(command, option) ? `${option.description} ${t(language, 'terminal.required')}` : option.description,
      commandUsage: (shown) => usageOf(shown),
    })
    .addHelpText('after', ({ command: shown }) => {
      const example = exampleOf(shown);
      return example === null ? '' : `\n${t(language, 'terminal.example')}\n  ${example}`;
    })
    .configureOutput({ writeOut: (text) => terminal.print(text.replace(/\n$/, '')), writeErr: () => {} })
    .exitOverride();
}

/** `amiable balance --firm <file> --as-of <day> [options]`: what cannot be left out is in the line. */
function usageOf(command: CommandUnknownOpts): string {
  const path = pathOf(command);
  const needed = [
    ...command.registeredArguments.map((argument) => `<${argument.name()}>`),
    ...command.options.filter((option) => isNeeded(command, option)).map(({ flags }) => flags),
  ];
  if (needed.length === 0 && command.commands.length > 0)
    return `amiable ${path} ${command.usage()}`.replace(/ +/g, ' ');
  return ['amiable', path, ...needed, '[options]'].join(' ');
}

/** Whether an option cannot be left out; one of a command inside another may be needed by the outer one. */
function isNeeded({ parent }: CommandUnknownOpts, { mandatory, long }: Option): boolean {
  return mandatory || parent?.options.some((option) => option.mandatory && option.long === long) === true;
}

import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { errorText } from '../../../shared/i18n/error-text.ts';
import { lookUp, t } from '../../../shared/i18n/translate.ts';
import { exampleOf, pathOf } from './common/examples.ts';
import type { Terminal } from './common/terminal.ts';
import { findCommand, toUsageError, UsageError } from './common/usage.ts';
import { makeProgram } from './program.ts';

/** Runs the command `words` say. Returns the exit code: 0 done, 1 expected failure, 2 wrong usage. A command that did its work may `fail` beside it. */
export async function run(terminal: Terminal, words: readonly string[]): Promise<number> {
  const program = makeProgram(terminal);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const command = findCommand(program, words);
    if (error instanceof CommanderError) return reportUsage(terminal, command, toUsageError(error, command, words));
    if (error instanceof UsageError) return reportUsage(terminal, command, error);
    return reportFailure(terminal, error, words.includes('--json'));
  }
}

function reportUsage({ language, printAside }: Terminal, command: CommandUnknownOpts, error: UsageError): number {
  const { reason, details } = error;
  const { suggestion } = details;
  const name = `amiable ${pathOf(command)}`.trim();
  const example = exampleOf(command);
  const sentences = [
    lookUp(language, `terminal.usage.${reason}`, details) ?? reason,
    ...(suggestion === undefined ? [] : [t(language, 'terminal.usage.suggestion', { word: suggestion })]),
  ];
  const lines = [
    sentences.join(' '),
    ...(example === null ? [] : [`${t(language, 'terminal.example')} ${example}`]),
    t(language, 'terminal.usage.help', { command: `${name} --help` }),
  ];
  printAside(`${lines.join('\n')}\n`);
  return 2;
}

/** The standard output stays empty; with `--json` the error is one JSON value too, beside it. */
async function reportFailure(terminal: Terminal, error: unknown, isJson: boolean): Promise<number> {
  const { toFailure } = await import('./common/failure.ts');
  const failure = toFailure(error);
  const message = errorText(terminal.language, failure);
  const { code } = failure;
  terminal.printAside(
    isJson
      ? `${JSON.stringify({ error: { ...failure, message } })}\n`
      : `${t(terminal.language, 'terminal.failure', { message, code })}\n`,
  );
  return 1;
}

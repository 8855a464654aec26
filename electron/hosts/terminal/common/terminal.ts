import type { Language } from '../../../../shared/domain/kinds.ts';

/** Where results and messages go. Results on the standard output, everything else beside it. */
export type Terminal = {
  readonly language: Language;
  readonly isInteractive: boolean;
  print(text: string): void;
  printAside(text: string): void;
  /** The command did its work, and what it found is a failure: the exit code is 1. */
  fail(): void;
};

/** The terminal of this process. A reader that leaves early (`| head`) is no failure. */
export function processTerminal(language: Language): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    language,
    isInteractive: process.stderr.isTTY === true,
    print: (text) => process.stdout.write(`${text}\n`),
    printAside: (text) => process.stderr.write(text),
    fail() {
      process.exitCode = 1;
    },
  };
}

/** Shows a result: the one JSON value, or the lines a person reads. */
export function show(
  terminal: Terminal,
  options: { readonly json?: true | undefined },
  value: unknown,
  lines: () => readonly string[],
): void {
  if (options.json) terminal.print(JSON.stringify(value));
  else for (const line of lines()) terminal.print(line);
}

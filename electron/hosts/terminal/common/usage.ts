import type { CommanderError, CommandUnknownOpts } from '@commander-js/extra-typings';
import { longestInteractionSeconds } from '../../../../shared/domain/interactions/duration.ts';
import { languages } from '../../../../shared/domain/kinds.ts';
import { readHour } from '../../../../shared/domain/values/clock.ts';
import { type Day, isDay } from '../../../../shared/domain/values/days.ts';
import { readDuration } from '../../../../shared/domain/values/durations.ts';
import { type Cents, parseCents } from '../../../../shared/domain/values/money.ts';
import type { ErrorDetails } from '../../../../shared/errors.ts';

/** What is wrong with a command line: `terminal.usage.<reason>` of the dictionaries says it, naming the wrong word. */
export class UsageError extends Error {
  readonly reason: string;
  readonly details: ErrorDetails;

  constructor(reason: string, details: ErrorDetails) {
    super(reason);
    this.name = 'UsageError';
    this.reason = reason;
    this.details = details;
  }
}

/** Refuses a text that is not a day. */
export function readDay(option: string): (word: string) => Day {
  return (word) => {
    if (!isDay(word)) throw new UsageError('day', { option, word });
    return word;
  };
}

/** Accepts an instant with its zone, or a day, which stands for its last instant by the clock of this machine. */
export function readInstant(option: string): (word: string) => string {
  return (word) => {
    const day = word.slice(0, 10);
    if (isDay(word)) return word;
    const isWhole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(word);
    const instant = new Date(word);
    if (!isWhole || !isDay(day) || Number.isNaN(instant.getTime())) throw new UsageError('instant', { option, word });
    return instant.toISOString();
  };
}

/** Accepts a whole number from `from` to `to`. @throws UsageError `wholeNumber`, `number`. */
export function readNumber(option: string, from: number, to: number): (word: string) => number {
  return (word) => {
    const number = /^\d{1,15}$/.test(word) ? Number(word) : Number.NaN;
    if (!(number >= from && number <= to))
      throw to === Number.MAX_SAFE_INTEGER
        ? new UsageError('wholeNumber', { option, word, from: String(from) })
        : new UsageError('number', { option, word, from: String(from), to: String(to) });
    return number;
  };
}

/** Accepts how long something took, as people write it, and returns its seconds. @throws UsageError `duration`. */
export function readLength(option: string): (word: string) => number {
  return (word) => {
    const seconds = readDuration(word);
    if (seconds === null || seconds === 0 || seconds > longestInteractionSeconds)
      throw new UsageError('duration', { option, word });
    return seconds;
  };
}

/** Accepts an amount above zero, as people write it, and returns its cents. @throws UsageError `amount`. */
export function readCents(option: string): (word: string) => Cents {
  return (word) => {
    const cents = parseCents(word);
    if (cents === null || cents <= 0) throw new UsageError('amount', { option, word });
    return cents;
  };
}

/** `30,60,90`: days, each more than the one before; or the name of a set of the firm. */
export function readBuckets(option: string): (word: string) => number[] | string {
  return (word) => {
    if (!/^[\d,\s]*$/.test(word)) return word;
    const days = word.split(',').map((part) => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : Number.NaN));
    const isIncreasing = days.every((day, index) => day > (days[index - 1] ?? 0) && day <= 3650);
    if (!isIncreasing || days.length > 8) throw new UsageError('buckets', { option, word });
    return days;
  };
}

/** Accepts the code of a currency (ISO 4217), in capitals or not. @throws UsageError `currency`. */
export function readCurrency(option: string): (word: string) => string {
  return (word) => {
    if (!/^[A-Za-z]{3}$/.test(word)) throw new UsageError('currency', { option, word });
    return word.toUpperCase();
  };
}

/** Accepts an hour (`9:05`, `9h05`, `14h`), written `HH:MM`. @throws UsageError `hour`. */
export function readHourOption(option: string): (word: string) => string {
  return (word) => {
    const hour = readHour(word);
    if (hour === null) throw new UsageError('hour', { option, word });
    return hour;
  };
}

/** Accepts one of the choices. @throws UsageError `choice`. */
export function readChoice<Choice extends string>(
  option: string,
  choices: readonly Choice[],
): (word: string) => Choice {
  return (word) => {
    const choice = choices.find((each) => each === word);
    if (choice === undefined) throw new UsageError('choice', { option, word, choices: choices.join(', ') });
    return choice;
  };
}

/** Texts separated by commas; at least one, none empty, none twice. */
export function readList(option: string): (word: string) => string[] {
  return (word) => {
    const parts = word.split(',').map((part) => part.trim());
    if (parts.includes('')) throw new UsageError('list', { option, word });
    return [...new Set(parts)];
  };
}

/** Choices separated by commas. @throws UsageError `list`, `choice` */
export function readChoices<Choice extends string>(
  option: string,
  choices: readonly Choice[],
): (word: string) => Choice[] {
  const [read, cut] = [readChoice(option, choices), readList(option)];
  return (word) => cut(word).map(read);
}

/** The language asked for, before anything is parsed, so that help and mistakes are said in it. French otherwise. */
export function findLanguage(words: readonly string[]): (typeof languages)[number] {
  const asked = words.flatMap((word, index) => {
    if (word === '--language') return words[index + 1] ?? [];
    return word.startsWith('--language=') ? word.slice('--language='.length) : [];
  });
  return languages.find((language) => language === asked.at(-1)) ?? 'fr';
}

const reasons: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'tooMany',
  'commander.help': 'missingCommand',
};

/** The command the words begin with, as deep as they go. */
export function findCommand(program: CommandUnknownOpts, words: readonly string[]): CommandUnknownOpts {
  const [word, ...rest] = words;
  const command = program.commands.find((each) => each.name() === word);
  return command ? findCommand(command, rest) : program;
}

/** Commander speaks English only: keeps the code and the word between quotes, and the word it would suggest. */
export function toUsageError(error: CommanderError, command: CommandUnknownOpts, words: readonly string[]): UsageError {
  // Commander looks for what is missing before what is wrong, but a wrong word is more often the cause.
  const unknown = error.code === 'commander.missingMandatoryOptionValue' ? unknownOption(command, words) : undefined;
  if (unknown !== undefined) return new UsageError('unknownOption', { word: unknown });
  const reason = reasons[error.code] ?? 'other';
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? error.message;
  const extra = /got \d+: (.*)\.$/s.exec(error.message)?.[1];
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1];
  return new UsageError(reason, {
    word: extra ?? (reason === 'missingOption' ? missingOptions(command) : explain(command, word)),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function unknownOption(command: CommandUnknownOpts, words: readonly string[]): string | undefined {
  const known = new Set(['--help', ...command.options.map((option) => option.long)]);
  return words.map((word) => word.split('=')[0] ?? word).find((word) => /^--\w/.test(word) && !known.has(word));
}

/** Every option that is missing, not only the first, each with what it is on a line of its own. */
function missingOptions(command: CommandUnknownOpts): string {
  return command.options
    .filter((option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined)
    .map(({ flags }) => `\n  ${explain(command, flags)}`)
    .join('');
}

/** An option or argument with what it is, as its help says: `--as-of <day> – date d'arrêté`; any other word alone. */
function explain(command: CommandUnknownOpts, word: string): string {
  const found =
    command.options.find(({ flags }) => flags === word) ??
    command.registeredArguments.find((argument) => argument.name() === word);
  return found?.description ? `${word} – ${found.description}` : word;
}

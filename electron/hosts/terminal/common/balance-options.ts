import { balanceBases, balanceCredits } from '../../../../shared/contract/balance.ts';
import type { Inputs } from '../../../../shared/contract/index.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand, type PlainKey } from './options.ts';
import type { Terminal } from './terminal.ts';
import { readBuckets, readChoice, readDay, readInstant } from './usage.ts';

const shares = ['included', 'excluded', 'only'] as const;

/** A command that asks for a balance. */
export function makeBalanceCommand(terminal: Terminal, name: string, description: PlainKey) {
  const { language } = terminal;
  return makeFirmCommand(terminal, name, description)
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .option('--known-at <instant>', t(language, 'terminal.option.knownAt'), readInstant('--known-at'))
    .option('--basis <basis>', t(language, 'terminal.option.basis'), readChoice('--basis', balanceBases))
    .option('--buckets <days>', t(language, 'terminal.option.buckets'), readBuckets('--buckets'))
    .option('--credits <how>', t(language, 'terminal.option.credits'), readChoice('--credits', balanceCredits))
    .option('--disputed <share>', t(language, 'terminal.option.disputed'), readChoice('--disputed', shares))
    .option('--doubtful <share>', t(language, 'terminal.option.doubtful'), readChoice('--doubtful', shares));
}

type Options = ReturnType<ReturnType<typeof makeBalanceCommand>['opts']>;

/** What these options ask for; those not given are left to the contract. */
export function balanceQuestion(options: Options): Inputs['balance']['get'] {
  const { asOf, knownAt, basis, buckets, credits, disputed, doubtful } = options;
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(basis === undefined ? {} : { basis }),
    ...(buckets === undefined ? {} : { buckets }),
    ...(credits === undefined ? {} : { credits }),
    ...(disputed === undefined ? {} : { disputed }),
    ...(doubtful === undefined ? {} : { doubtful }),
  };
}

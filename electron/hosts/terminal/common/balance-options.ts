import { balanceBases, balanceCredits } from '../../../../shared/contract/balance.ts';
import type { Inputs } from '../../../../shared/contract/index.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../../shared/errors.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand, type PlainKey } from './options.ts';
import type { Session } from './session.ts';
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

/**
 * What these options ask for; those not given are left to the contract. A set of buckets is found by its name.
 * @throws AppError `not_found` / `bucketSetNamed`
 */
export async function balanceQuestion(client: Session['client'], options: Options): Promise<Inputs['balance']['get']> {
  const { asOf, knownAt, basis, buckets, credits, disputed, doubtful } = options;
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(basis === undefined ? {} : { basis }),
    ...(buckets === undefined ? {} : { buckets: await limitsOf(client, buckets) }),
    ...(credits === undefined ? {} : { credits }),
    ...(disputed === undefined ? {} : { disputed }),
    ...(doubtful === undefined ? {} : { doubtful }),
  };
}

async function limitsOf(client: Session['client'], buckets: number[] | string): Promise<number[]> {
  if (typeof buckets !== 'string') return buckets;
  const { bucketSets } = await client.firm.get();
  const found = bucketSets.find(({ name }) => foldText(name) === foldText(buckets));
  if (found) return found.buckets;
  const names = bucketSets.map(({ name }) => name).join(', ');
  throw new AppError('not_found', { reason: 'bucketSetNamed', details: { name: buckets, names: names || '–' } });
}

import { readBalance } from '../../db/queries/balance.ts';
import { checkBalance } from '../../db/queries/balance-checks.ts';
import { getFirm } from '../../db/queries/firm.ts';
import type { LedgerMoment } from '../../db/queries/open-documents.ts';
import type { BalanceParameters } from '../../shared/contract/balance.ts';
import { areIncreasing } from '../../shared/domain/ageing.ts';
import { isDay } from '../../shared/domain/days.ts';
import { AppError } from '../../shared/errors.ts';
import { agedBalanceContent, agedBalanceCsv } from './balance-editions.ts';
import { withFirm } from './base.ts';
import type { Context } from './context.ts';
import { readPreferences } from './preferences.ts';

/**
 * The dates asked for. A day alone as `knownAt` means its end here; the present or later means what is known now.
 * @throws AppError `validation` / `knownAt` or `buckets`
 */
function momentOf(input: BalanceParameters, context: Context): LedgerMoment {
  if (!areIncreasing(input.buckets)) throw new AppError('validation', { reason: 'buckets' });
  if (input.knownAt === undefined) return { asOf: input.asOf, knownAt: null };
  const known = new Date(isDay(input.knownAt) ? `${input.knownAt}T23:59:59.999` : input.knownAt);
  if (Number.isNaN(known.getTime()))
    throw new AppError('validation', { reason: 'knownAt', details: { value: input.knownAt } });
  const knownAt = known.toISOString();
  return { asOf: input.asOf, knownAt: knownAt < context.now() ? knownAt : null };
}

export const balanceHandlers = {
  get: withFirm.balance.get.handler(({ input, context }) => {
    const moment = momentOf(input, context);
    const query = { ...input, ...moment };
    return {
      ...readBalance(context.db, query),
      asOf: input.asOf,
      knownAt: moment.knownAt ?? context.now(),
      basis: input.basis,
      checks: checkBalance(context.db, query),
    };
  }),

  export: withFirm.balance.export.handler(async ({ input, context, signal }) => {
    const moment = momentOf(input, context);
    const query = { ...input, ...moment, limit: null };
    const { language } = readPreferences(context.platform.appFolder);
    const edition = {
      ...input,
      ...readBalance(context.db, query),
      knownAt: moment.knownAt ?? context.now(),
      checks: checkBalance(context.db, query),
      language,
      firmName: getFirm(context.db).name,
      printedOn: context.today(),
    };
    const name = `balance-agee-${input.asOf}.${input.format}`;
    if (input.format === 'csv') {
      const content = new TextEncoder().encode(agedBalanceCsv(edition));
      return context.platform.offer({ name, mediaType: 'text/csv; charset=utf-8', content });
    }
    const [pdf] = await context.jobs.renderPdfs([{ kind: 'agedBalance', content: agedBalanceContent(edition) }], {
      signal,
    });
    if (!pdf) throw new AppError('cancelled');
    return context.platform.offer({ name, mediaType: 'application/pdf', content: pdf.content });
  }),
};

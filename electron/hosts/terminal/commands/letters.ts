import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mayLeave } from '../../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../../shared/domain/scenarios/channel-facts.ts';
import { chooseFileNames } from '../../../../shared/domain/values/file-names.ts';
import type { Cents } from '../../../../shared/domain/values/money.ts';
import { AppError } from '../../../../shared/errors.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import type { RenderedPdf } from '../../../documents/types.ts';
import { obstacleLines } from '../common/obstacle-lines.ts';
import { makeFirmCommand } from '../common/options.ts';
import type { Session } from '../common/session.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay } from '../common/usage.ts';

type Letter = {
  readonly proposal: Proposal;
  readonly toPayCents: Cents;
  readonly pdf: RenderedPdf;
  readonly isPreview: boolean;
};

/** `letters`: writes the letters of the proposals of a day as PDFs into a folder. */
export function lettersCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'letters', 'terminal.command.letters')
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .requiredOption('--out <folder>', t(language, 'terminal.option.outFolder'))
    .option('--sending-days', t(language, 'terminal.option.sendingDays'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const folder = resolve(options.out);
      const letters = await withFirmSession(options, (session) => {
        makeFolder(folder);
        return renderLetters(session, options.asOf, options.sendingDays !== true);
      });
      const value = await writeLetters(letters, folder);
      show(terminal, options, value, () => [
        t(language, 'terminal.letters', { count: letters.length, folder }),
        ...(letters.some(({ isPreview }) => isPreview) ? [t(language, 'terminal.previews')] : []),
        ...obstacleLines(
          language,
          letters.map(({ proposal }) => proposal),
        ),
        ...(value.merged === null
          ? []
          : formatTable(
              [
                { heading: t(language, 'customers.customer') },
                { heading: t(language, 'terminal.file') },
                { heading: t(language, 'terminal.pages'), align: 'right' },
                { heading: t(language, 'common.amount'), align: 'right' },
                { heading: t(language, 'common.currency') },
              ],
              value.letters.map((letter) => [
                letter.customer,
                letter.file,
                String(letter.pages),
                formatAmount(language, letter.toPayCents),
                letter.currency,
              ]),
            )),
        ...(value.merged === null ? [] : [t(language, 'terminal.merged', { file: value.merged })]),
      ]);
    });
}

/**
 * The letters of every proposal that is one (a call is not), without a number: those are given on confirming. Ready to post
 * when they are today's and lack no address; others are previews, and marked so.
 */
async function renderLetters({ context }: Session, asOf: string, opensClosedDays: boolean): Promise<Letter[]> {
  const { firm } = context.session;
  if (!firm) return [];
  const { journalHead } = await import('../../../../db/journal/journal.ts');
  const { gatherReminderInput } = await import('../../../../db/queries/reminders/input.ts');
  const { planReminders } = await import('../../../../shared/domain/reminders/plan-reminders.ts');
  const { reminderKind } = await import('../../../documents/reminder/content.ts');
  const { reminderLetters } = await import('../../../usecases/reminders/letters.ts');
  const isOtherDay = asOf !== context.today();
  const isPreviewOf = (proposal: Proposal) => isOtherDay || !mayLeave(proposal);
  const input = gatherReminderInput(firm.db, asOf, { opensClosedDays });
  const proposals = planReminders(input).proposals.filter(isPrinted);
  const contents = reminderLetters(firm.db, input, proposals, {
    firstNumber: null,
    journalHead: journalHead(firm.db),
  });
  const pdfs = await context.jobs.run(
    'renderPdfs',
    contents.map((content, index) => {
      const proposal = proposals[index];
      return { kind: reminderKind(content), content: { ...content, isPreview: !proposal || isPreviewOf(proposal) } };
    }),
    {},
  );
  return proposals.flatMap((proposal, index) => {
    const [pdf, content] = [pdfs[index], contents[index]];
    return pdf && content
      ? [{ proposal, toPayCents: content.totals.toPayCents, pdf, isPreview: isPreviewOf(proposal) }]
      : [];
  });
}

/** @throws AppError `validation` / `outFolder` when a file stands where `folder` or one above it should be */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw cause;
    throw new AppError('validation', { reason: 'outFolder', details: { folder }, cause });
  }
}

/** Writes one file a letter, and all of them in one to print. */
async function writeLetters(letters: readonly Letter[], folder: string) {
  const nameFor = chooseFileNames();
  const written = letters.map(({ proposal, toPayCents, pdf, isPreview }) => {
    const { customer, level, currency } = proposal;
    // A second letter to the same customer is in another currency, which its name then tells.
    const name = nameFor(`${customer}-${level}.pdf`, `${customer}-${level}-${currency}.pdf`);
    const file = join(folder, name);
    writeFileSync(file, pdf.content, { mode: 0o600 });
    return { customer, toPayCents, currency, file, sha256: pdf.sha256, pages: pdf.pageCount, isPreview };
  });
  if (letters.length === 0) return { letters: written, merged: null };
  const { mergePdfs } = await import('../../../documents/parts/merge-pdfs.ts');
  const merged = join(folder, 'merged.pdf');
  writeFileSync(merged, await mergePdfs(letters.map(({ pdf }) => pdf.content)), { mode: 0o600 });
  return { letters: written, merged };
}

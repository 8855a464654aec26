import { readFile } from 'node:fs/promises';
import { type ImportPreview, type TableOptions, tableOptions } from '../../../shared/contract/imports.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { importModes, type Language } from '../../../shared/domain/kinds.ts';
import { AppError, type ErrorDetails } from '../../../shared/errors.ts';
import { formatCents, formatDay, formatNumber } from '../../../shared/i18n/format.ts';
import { lookUp, t } from '../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../options.ts';
import { readAll } from '../pages.ts';
import { followProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { formatTable } from '../table.ts';
import { show, type Terminal } from '../terminal.ts';
import { readChoice, readDay } from '../usage.ts';

type Problem = Outputs['imports']['problems']['rows'][number];
type Done = { readonly preview: ImportPreview; readonly problems: readonly Problem[] };

export function importCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'import', 'terminal.command.import')
    .argument('<file>', t(language, 'terminal.argument.ledgerFile'))
    .option('--mode <mode>', t(language, 'terminal.option.mode'), readChoice('--mode', importModes))
    .option('--mapping <file>', t(language, 'terminal.option.mapping'))
    .option('--as-of <day>', t(language, 'terminal.option.listAsOf'), readDay('--as-of'))
    .option('--dry-run', t(language, 'terminal.option.dryRun'))
    .action(async (path, options) => {
      const { withFirmCopySession, withFirmSession } = await import('../session.ts');
      const isDryRun = options.dryRun === true;
      const mapping = options.mapping === undefined ? {} : await readMapping(options.mapping);
      const { mode, asOf } = options;
      const table = { ...mapping, ...(mode && { mode }), ...(asOf && { asOf }) };
      const onFirm = isDryRun ? withFirmCopySession : withFirmSession;
      const done = await onFirm(options, (session) => importFile(terminal, session, { path, table, isDryRun }));
      for (const { code, details } of done.preview.notices)
        terminal.printAside(`${noticeText(language, code, details)}\n`);
      show(terminal, options, toJson(language, done, isDryRun), () => importLines(language, done, isDryRun));
    });
}

/** What the columns hold, in the shape of the contract. @throws AppError `validation` / `mappingFile`. */
async function readMapping(path: string): Promise<TableOptions> {
  try {
    return tableOptions.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('validation', { reason: 'mappingFile', cause });
  }
}

type Request = { readonly path: string; readonly table: TableOptions; readonly isDryRun: boolean };

async function importFile(terminal: Terminal, session: Session, request: Request): Promise<Done> {
  const { client, choose } = session;
  const { isDryRun } = request;
  const reading = await client.imports.stage({ fileToken: choose(request.path), options: { table: request.table } });
  const preview = await followProgress(terminal, 'terminal.reading', reading);
  const { batchId } = preview;
  const problems = await readAll((page) => client.imports.problems({ batchId, ...page }));
  if (isDryRun) return { preview, problems };
  return {
    preview: await followProgress(terminal, 'terminal.applying', await client.imports.apply({ batchId })),
    problems,
  };
}

/** A preview leaves no import that could be undone, hence no number. */
function toJson(language: Language, { preview, problems }: Done, isDryRun: boolean) {
  const { format, encoding, rows, customers, documents, allocations, control } = preview;
  return {
    batchId: isDryRun ? null : preview.batchId,
    ...{ format, encoding, rows, customers, documents, allocations },
    problems: problems.map((problem) => ({
      line: problem.line,
      code: problem.code,
      message: problemText(language, problem),
      raw: problem.raw,
    })),
    control,
  };
}

function noticeText(language: Language, code: string, details: ErrorDetails): string {
  return lookUp(language, `imports.notice.${code}`, details) ?? code;
}

function problemText(language: Language, problem: Problem): string {
  return lookUp(language, `problems.${problem.code}`, problem.details) ?? problem.code;
}

function importLines(language: Language, { preview, problems }: Done, isDryRun: boolean): string[] {
  const counts = (changes: Readonly<Record<string, number>>, noun = 'change') =>
    Object.entries(changes)
      .map(([change, count]) => lookUp(language, `terminal.${noun}.${change}`, { count }) ?? '')
      .join(', ');
  const { control } = preview;
  const batch = String(preview.batchId);
  const facts = [
    [t(language, 'terminal.format'), preview.format],
    [t(language, 'terminal.encoding'), preview.encoding],
    ...(preview.mode === null
      ? []
      : [
          [t(language, 'imports.mode'), t(language, `imports.mode.${preview.mode}`)],
          [t(language, 'imports.asOf'), preview.asOf === null ? '' : formatDay(language, preview.asOf)],
        ]),
    [t(language, 'terminal.rows'), formatNumber(language, preview.rows)],
    [t(language, 'terminal.customers'), counts(preview.customers)],
    [t(language, 'terminal.documents'), counts(preview.documents, 'document')],
    [t(language, 'terminal.allocations'), counts(preview.allocations)],
    [t(language, 'terminal.ledger'), formatCents(language, control.ledgerCents)],
    [t(language, 'terminal.open'), formatCents(language, control.openCents)],
    [t(language, 'terminal.difference'), formatCents(language, control.differenceCents)],
    ...(control.unknownCount === undefined
      ? []
      : [['', t(language, 'balance.unknownLines', { count: control.unknownCount })]]),
  ];
  // A finding about the opening of a customer is on no line of the file.
  const openings = problems.filter(({ line }) => line === 0).map((problem) => `  ${problemText(language, problem)}`);
  const lines = problems.filter(({ line }) => line > 0);
  const refused = lines.map((problem) => {
    const message = problemText(language, problem);
    return `  ${t(language, 'terminal.line', { line: String(problem.line), message })}\n    ${problem.raw}`;
  });
  const done = preview.alreadyImportedAs === null ? 'terminal.imported' : 'terminal.importedBefore';
  return [
    isDryRun ? t(language, 'terminal.previewed') : t(language, done, { batch }),
    ...formatTable([{ heading: '' }, { heading: '' }], facts).slice(2),
    ...(refused.length > 0 ? [t(language, 'terminal.problems', { count: refused.length }), ...refused] : []),
    ...(openings.length > 0 ? [t(language, 'balance.openings'), ...openings] : []),
  ];
}

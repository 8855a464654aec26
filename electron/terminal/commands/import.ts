import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type TableOptions, tableOptions } from '../../../shared/contract/imports.ts';
import { inPeriodOrder } from '../../../shared/domain/file-order.ts';
import { importModes } from '../../../shared/domain/kinds.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorText, t } from '../../../shared/i18n/translate.ts';
import type { Failure } from '../failure.ts';
import { makeFirmCommand } from '../options.ts';
import { readAll } from '../pages.ts';
import { followProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { show, type Terminal } from '../terminal.ts';
import { readChoice, readDay } from '../usage.ts';
import { type Done, importLines, noticeText, toJson } from './import-report.ts';

export function importCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'import', 'terminal.command.import')
    .argument('<file...>', t(language, 'terminal.argument.ledgerFile'))
    .option('--mode <mode>', t(language, 'terminal.option.mode'), readChoice('--mode', importModes))
    .option('--mapping <file>', t(language, 'terminal.option.mapping'))
    .option('--sheet <name>', t(language, 'terminal.option.sheet'))
    .option('--as-of <day>', t(language, 'terminal.option.listAsOf'), readDay('--as-of'))
    .option('--dry-run', t(language, 'terminal.option.dryRun'))
    .action(async (paths, options) => {
      const { withFirmCopySession, withFirmSession } = await import('../session.ts');
      const isDryRun = options.dryRun === true;
      const mapping = options.mapping === undefined ? {} : await readMapping(options.mapping);
      const { mode, asOf, sheet } = options;
      const table = { ...mapping, ...(mode && { mode }), ...(asOf && { asOf }), ...(sheet && { sheet }) };
      const onFirm = isDryRun ? withFirmCopySession : withFirmSession;
      const requests = inPeriodOrder(paths.map((path) => ({ name: basename(path), path, table, isDryRun })));
      await onFirm(options, async (session) => {
        const [only] = requests;
        if (only && requests.length === 1) {
          const done = await importFile(terminal, session, only);
          printNotices(terminal, done);
          show(terminal, options, toJson(language, done, isDryRun), () => importLines(language, done, isDryRun));
        } else await importFiles(terminal, session, requests, options);
      });
    });
}

type Request = {
  readonly name: string;
  readonly path: string;
  readonly table: TableOptions;
  readonly isDryRun: boolean;
};

/** Imports one file after the other, the older period first; one that cannot be read does not keep the others from it. */
async function importFiles(
  terminal: Terminal,
  session: Session,
  requests: readonly Request[],
  options: { readonly json?: true | undefined },
): Promise<void> {
  const { language } = terminal;
  const results: unknown[] = [];
  for (const [index, request] of requests.entries()) {
    const { name, isDryRun } = request;
    const place = t(language, 'imports.queuePlace', { place: index + 1, total: requests.length });
    const heading = `${place} · ${name}`;
    try {
      const done = await importFile(terminal, session, request);
      printNotices(terminal, done);
      results.push({ file: name, ...toJson(language, done, isDryRun) });
      if (!options.json)
        for (const line of [heading, ...importLines(language, done, isDryRun), '']) terminal.print(line);
    } catch (error) {
      const { toFailure } = await import('../failure.ts');
      const failure = toFailure(error);
      process.exitCode = 1;
      results.push({ file: name, error: { ...failure, message: errorText(language, failure) } });
      if (!options.json) terminal.printAside(failureLines(terminal, heading, failure));
    }
  }
  if (options.json) terminal.print(JSON.stringify(results));
}

function failureLines({ language }: Terminal, heading: string, failure: Failure): string {
  const message = errorText(language, failure);
  return `${heading}\n${t(language, 'terminal.failure', { message, code: failure.code })}\n\n`;
}

function printNotices({ language, printAside }: Terminal, { preview }: Done): void {
  for (const { code, details } of preview.notices) printAside(`${noticeText(language, code, details)}\n`);
}

/** What the columns hold, in the shape of the contract. @throws AppError `validation` / `mappingFile`. */
async function readMapping(path: string): Promise<TableOptions> {
  try {
    return tableOptions.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('validation', { reason: 'mappingFile', cause });
  }
}

async function importFile(terminal: Terminal, session: Session, request: Request): Promise<Done> {
  const { client, choose } = session;
  const { isDryRun } = request;
  const reading = await client.imports.stage({ fileToken: choose(request.path), options: { table: request.table } });
  const preview = await followProgress(terminal, 'terminal.reading', reading);
  const { batchId } = preview;
  const problems = await readAll((page) => client.imports.problems({ batchId, ...page }));
  const { rows: openings } = await client.imports.openings({ batchId });
  if (isDryRun) return { preview, problems, openings };
  return {
    preview: await followProgress(terminal, 'terminal.applying', await client.imports.apply({ batchId })),
    problems,
    openings,
  };
}

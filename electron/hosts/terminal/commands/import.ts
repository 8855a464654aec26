import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CustomerOptions } from '../../../../shared/contract/customer-imports.ts';
import { type ListOptions, listOptions, type RepeatedAs, repeatedAs } from '../../../../shared/contract/imports.ts';
import { type CustomerPolicy, creations } from '../../../../shared/domain/customers/plan.ts';
import { type ListKind, listKinds } from '../../../../shared/domain/imports/kinds.ts';
import { type ImportMode, importModes } from '../../../../shared/domain/kinds.ts';
import { inPeriodOrder } from '../../../../shared/domain/values/file-order.ts';
import { AppError } from '../../../../shared/errors.ts';
import { errorText } from '../../../../shared/i18n/error-text.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import type { Failure } from '../common/failure.ts';
import { makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { followProgress } from '../common/progress.ts';
import type { Session } from '../common/session.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice, readDay } from '../common/usage.ts';
import { customersLines, customersToJson, importCustomers, readCustomerMapping } from './import-customers.ts';
import { type Done, fileIssueText, importLines, toJson } from './import-report.ts';

/** `import FILE…`: imports ledgers, open-items lists and lists of customers. */
export function importCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'import', 'terminal.command.import')
    .argument('<file...>', t(language, 'terminal.argument.ledgerFile'))
    .option('--kind <kind>', t(language, 'terminal.option.kind'), readChoice('--kind', listKinds))
    .option('--mode <mode>', t(language, 'terminal.option.mode'), readChoice('--mode', importModes))
    .option('--mapping <file>', t(language, 'terminal.option.mapping'))
    .option('--sheet <name>', t(language, 'terminal.option.sheet'))
    .option('--as-of <day>', t(language, 'terminal.option.listAsOf'), readDay('--as-of'))
    .option('--replace', t(language, 'terminal.option.replace'))
    .option('--create <which>', t(language, 'terminal.option.create'), readChoice('--create', creations))
    .option('--repeated <what>', t(language, 'terminal.option.repeated'), readChoice('--repeated', repeatedAs.options))
    .option('--dry-run', t(language, 'terminal.option.dryRun'))
    .action(async (paths, options) => {
      const { withFirmCopySession, withFirmSession } = await import('../common/session.ts');
      const isDryRun = options.dryRun === true;
      const { kind, mode, asOf, mapping, sheet, create, repeated } = options;
      const policy = { replace: options.replace === true, create: create ?? 'coded' };
      const choices = await choicesOf({ kind, mode, asOf, mapping, sheet });
      const onFirm = isDryRun ? withFirmCopySession : withFirmSession;
      const requests = inPeriodOrder(
        paths.map((path) => ({ name: basename(path), path, choices, policy, repeated, isDryRun })),
      );
      await onFirm(options, async (session) => {
        const [only] = requests;
        if (only && requests.length === 1) {
          const report = await importFile(terminal, session, only);
          show(terminal, options, report.value, report.lines);
        } else await importFiles(terminal, session, requests, options);
      });
    });
}

type Request = {
  readonly name: string;
  readonly path: string;
  readonly choices: FileChoices;
  readonly policy: CustomerPolicy;
  /** How lines that repeat documents already open are taken. */
  readonly repeated: RepeatedAs | undefined;
  readonly isDryRun: boolean;
};

/** How the files are read, as far as the user says; `kind` is null where their headings tell. */
type FileChoices =
  | { readonly kind: 'customers'; readonly options: CustomerOptions }
  | { readonly kind: 'openItems' | null; readonly table: ListOptions };

async function choicesOf(said: {
  kind: ListKind | undefined;
  mode: ImportMode | undefined;
  asOf: string | undefined;
  mapping: string | undefined;
  sheet: string | undefined;
}): Promise<FileChoices> {
  const { kind, mode, asOf, mapping, sheet } = said;
  if (kind === 'customers')
    return {
      kind,
      options: { ...(mapping === undefined ? {} : await readCustomerMapping(mapping)), ...(sheet && { sheet }) },
    };
  const table = {
    ...(mapping === undefined ? {} : await readMapping(mapping)),
    ...(mode && { mode }),
    ...(asOf && { asOf }),
    ...(sheet && { sheet }),
  };
  return { kind: kind ?? (Object.keys(table).length > 0 ? 'openItems' : null), table };
}

/** The result of one file, as JSON and as lines. */
type Report = { readonly value: object; readonly lines: () => string[] };

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
    const { name } = request;
    const place = t(language, 'imports.queuePlace', { place: index + 1, total: requests.length });
    const heading = `${place} · ${name}`;
    try {
      const report = await importFile(terminal, session, request);
      results.push({ file: name, ...report.value });
      if (!options.json) for (const line of [heading, ...report.lines(), '']) terminal.print(line);
    } catch (error) {
      const { toFailure } = await import('../common/failure.ts');
      const failure = toFailure(error);
      terminal.fail();
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
  for (const { code, details } of preview.fileIssues) printAside(`${fileIssueText(language, code, details)}\n`);
}

/** What the columns hold, in the shape of the contract. @throws AppError `validation` / `mappingFile`. */
async function readMapping(path: string): Promise<ListOptions> {
  try {
    return listOptions.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('validation', { reason: 'mappingFile', cause });
  }
}

/** A list of customers is known by its headings, unless the user says what the file holds. */
async function importFile(terminal: Terminal, session: Session, request: Request): Promise<Report> {
  const { language } = terminal;
  const { path, choices, policy, repeated, isDryRun } = request;
  if (choices.kind === 'customers' || (choices.kind === null && (await holdsCustomers(session, path)))) {
    const options = choices.kind === 'customers' ? choices.options : {};
    const done = await importCustomers(terminal, session, { path, options, policy, isDryRun });
    return {
      value: customersToJson(terminal, done, isDryRun),
      lines: () => customersLines(terminal, done, isDryRun),
    };
  }
  const { table } = choices;
  const done = await importReceivables(terminal, session, { path, table, repeated, isDryRun });
  printNotices(terminal, done);
  return { value: toJson(language, done, isDryRun), lines: () => importLines(language, done, isDryRun) };
}

async function holdsCustomers({ client, choose }: Session, path: string): Promise<boolean> {
  return (await client.imports.inspect({ fileToken: choose(path) })).kind === 'customers';
}

async function importReceivables(
  terminal: Terminal,
  session: Session,
  {
    path,
    table,
    repeated,
    isDryRun,
  }: Pick<Request, 'path' | 'repeated' | 'isDryRun'> & { readonly table: ListOptions },
): Promise<Done> {
  const { client, choose } = session;
  const request = { fileToken: choose(path), options: { table } };
  // What repeated lines come to is known once they are applied: a dry run applies them to a copy that is then removed.
  const isOnlyRead = isDryRun && repeated === undefined;
  const steps = await (isOnlyRead ? client.imports.stage(request) : client.imports.load({ ...request, repeated }));
  const preview = await followProgress(terminal, 'terminal.reading', steps);
  const { batchId } = preview;
  const issues = await readAll((page) => client.imports.issues({ batchId, ...page }));
  const { rows: openings } = await client.imports.openings({ batchId });
  return { preview, issues, openings };
}

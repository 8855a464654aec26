import { basename } from 'node:path';
import type { ImportDecisions } from '../../../../shared/contract/imports/kinds.ts';
import { repeatedAs } from '../../../../shared/contract/imports/sources.ts';
import type { ImportOptions } from '../../../../shared/contract/imports.ts';
import { creations } from '../../../../shared/domain/customers/plan.ts';
import { fileQuestions } from '../../../../shared/domain/imports/file-issues.ts';
import { type ImportKind, importKindNames, importKinds } from '../../../../shared/domain/imports/kinds.ts';
import { importModes } from '../../../../shared/domain/kinds.ts';
import { inPeriodOrder } from '../../../../shared/domain/values/file-order.ts';
import { errorText } from '../../../../shared/i18n/error-text.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import type { Failure } from '../common/failure.ts';
import { makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { followProgress } from '../common/progress.ts';
import type { Session } from '../common/session.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice, readChoices, readDay } from '../common/usage.ts';
import type { Report } from '../imports/imported.ts';
import { optionsOfKind, reportOf, type Said } from '../imports/registry.ts';

/** `import FILE…`: imports ledgers, open-items lists and lists of customers. */
export function importCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'import', 'terminal.command.import')
    .argument('<file...>', t(language, 'terminal.argument.ledgerFile'))
    .option('--kind <kind>', t(language, 'terminal.option.kind'), readChoice('--kind', importKindNames))
    .option('--mode <mode>', t(language, 'terminal.option.mode'), readChoice('--mode', importModes))
    .option(
      '--mapping <file>',
      t(language, 'terminal.option.mapping', {
        fields: importKindNames.map((kind) => `${kind}: ${importKinds[kind].fields.join(', ')}`).join(' · '),
      }),
    )
    .option('--sheet <name>', t(language, 'terminal.option.sheet'))
    .option('--as-of <day>', t(language, 'terminal.option.listAsOf'), readDay('--as-of'))
    .option('--replace', t(language, 'terminal.option.replace'))
    .option('--create <which>', t(language, 'terminal.option.create'), readChoice('--create', creations))
    .option('--enter-alike', t(language, 'terminal.option.enterAlike'))
    .option('--repeated <what>', t(language, 'terminal.option.repeated'), readChoice('--repeated', repeatedAs.options))
    .option(
      '--accept <questions>',
      t(language, 'terminal.option.accept', { choices: fileQuestions.join(', ') }),
      readChoices('--accept', fileQuestions),
    )
    .option('--dry-run', t(language, 'terminal.option.dryRun'))
    .action(async (paths, options) => {
      const { withFirmCopySession, withFirmSession } = await import('../common/session.ts');
      const isDryRun = options.dryRun === true;
      const { kind, mode, asOf, mapping, sheet, create, repeated, accept: accepted } = options;
      const policy = { replace: options.replace === true, create: create ?? 'coded' };
      const decisions = { policy, repeated, accepted, entersAlike: options.enterAlike === true };
      const choices = await choicesOf(kind, { mode, asOf, mapping, sheet });
      const onFirm = isDryRun ? withFirmCopySession : withFirmSession;
      const requests = inPeriodOrder(
        paths.map((path) => ({ name: basename(path), path, ...choices, decisions, isDryRun })),
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
  readonly kind: ImportKind | undefined;
  readonly options: ImportOptions;
  readonly decisions: ImportDecisions;
  readonly isDryRun: boolean;
};

/** The kind and options of the files. Where the user says how a list is read and not of which kind it is, it is of open items. */
async function choicesOf(kind: ImportKind | undefined, said: Said): Promise<Pick<Request, 'kind' | 'options'>> {
  const isSaid = Object.values(said).some((value) => value !== undefined);
  const read = kind ?? (isSaid ? 'openItems' : undefined);
  return { kind: read, options: read === undefined ? {} : await optionsOfKind[read](said) };
}

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

async function importFile(terminal: Terminal, session: Session, request: Request): Promise<Report> {
  const { path, kind, options, decisions, isDryRun } = request;
  const { client, choose } = session;
  const input = { source: { fileToken: choose(path) }, kind, options };
  // What repeated lines come to is known once they are applied: a dry run applies them to a copy that is then removed, and tells its questions.
  const isOnlyRead = isDryRun && decisions.repeated === undefined;
  const steps = await (isOnlyRead
    ? client.imports.stage(input)
    : client.imports.load({ ...input, ...decisions, ...(isDryRun && { accepted: [...fileQuestions] }) }));
  const preview = await followProgress(terminal, 'terminal.reading', steps);
  const issues = await readAll((page) => client.imports.issues({ batchId: preview.batchId, ...page }));
  return reportOf(preview.kind, terminal, session, { preview, issues, decisions, isDryRun });
}

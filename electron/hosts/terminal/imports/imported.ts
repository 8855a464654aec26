import type { ImportDecisions, ImportPreview } from '../../../../shared/contract/imports/kinds.ts';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { type FileIssue, fileIssueKinds } from '../../../../shared/domain/imports/file-issues.ts';
import { lineIssueKinds } from '../../../../shared/domain/imports/line-issues.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import type { ErrorDetails } from '../../../../shared/errors.ts';
import { lookUp } from '../../../../shared/i18n/translate.ts';

export type Issue = Outputs['imports']['issues']['rows'][number];

/** A file that was imported, or only compared (`isDryRun`). */
export type Imported<Preview = ImportPreview> = {
  readonly preview: Preview;
  readonly issues: readonly Issue[];
  readonly decisions: ImportDecisions;
  readonly isDryRun: boolean;
};

/** The result of one file, as JSON and as lines. */
export type Report = { readonly value: object; readonly lines: () => string[] };

/** The sentence of an issue about a line or a customer; its code where the dictionaries lack it. */
export function issueText(language: Language, issue: Issue): string {
  return lookUp(language, `issues.${issue.code}`, issue.details) ?? issue.code;
}

/** The sentence of an issue about the whole file; its code where the dictionaries lack it. */
export function fileIssueText(language: Language, code: string, details: ErrorDetails): string {
  return lookUp(language, `imports.issue.${code}`, details) ?? code;
}

/** The issues about the whole file as JSON. */
export function toJsonFileIssues(language: Language, fileIssues: readonly FileIssue[]) {
  return fileIssues.map(({ code, details }) => ({
    code,
    level: fileIssueKinds[code].level,
    message: fileIssueText(language, code, details),
  }));
}

/** The issues of the lines of a file as JSON. */
export function toJsonIssues(language: Language, issues: readonly Issue[]) {
  return issues.map((issue) => ({
    line: issue.line,
    code: issue.code,
    level: lineIssueKinds[issue.code].level,
    message: issueText(language, issue),
    raw: issue.raw,
  }));
}

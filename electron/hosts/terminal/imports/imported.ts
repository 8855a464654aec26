import type { ImportDecisions, ImportPreview } from '../../../../shared/contract/imports-kinds.ts';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { lineIssueKinds } from '../../../../shared/domain/imports/line-issues.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
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

/** The issues of a file as JSON. */
export function toJsonIssues(language: Language, issues: readonly Issue[]) {
  return issues.map((issue) => ({
    line: issue.line,
    code: issue.code,
    level: lineIssueKinds[issue.code].level,
    message: issueText(language, issue),
    raw: issue.raw,
  }));
}

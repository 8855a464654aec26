import { type FileIssue, fileIssueKinds, isQuestion } from '../../../../../shared/domain/imports/file-issues.ts';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';

/** The issues of the whole file: those to look at before applying stand first; questions of a staged file are asked above. */
export function FileIssues({ fileIssues, isStaged }: { fileIssues: readonly FileIssue[]; isStaged: boolean }) {
  const { t } = useText();
  const ofScope = (scope: 'customers' | 'file') =>
    fileIssues.filter(({ code }) => fileIssueKinds[code].level === 'check' && fileIssueKinds[code].scope === scope);
  const told = fileIssues.filter(
    ({ code }) => fileIssueKinds[code].level === 'told' || (!isStaged && isQuestion(code)),
  );
  return (
    <>
      <Sentences fileIssues={ofScope('customers')} tone="warn" title={t('imports.check.customers')} />
      <Sentences fileIssues={ofScope('file')} tone="warn" title={t('imports.check.file')} />
      <Sentences fileIssues={told} tone="info" title={t('imports.fileIssues')} />
    </>
  );
}

function Sentences(shown: { fileIssues: readonly FileIssue[]; tone: 'warn' | 'info'; title: string }) {
  const { lookUp } = useText();
  const sentences = shown.fileIssues.flatMap(({ code, details }) => lookUp(`imports.issue.${code}`, details) ?? []);
  if (sentences.length === 0) return null;
  return (
    <Notice tone={shown.tone} title={shown.title}>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Notice>
  );
}

import type { FileIssue } from '../../../../shared/contract/import-issue.ts';
import { Notice } from '../../../components/text/notice.tsx';
import { useText } from '../../../components/text/text.tsx';

/** Issues that make the customers of a file doubtful. They stand first, because the user must look at them before applying. */
const doubtful = new Set(['noCustomerColumn', 'customersByName', 'unevenCodes', 'unreadableLetters']);

/** Issues of the whole file: values that were estimated, left aside or corrected. Those about its customers come first. */
export function FileIssues({ fileIssues }: { fileIssues: readonly FileIssue[] }) {
  const { t } = useText();
  const [warnings, others] = [true, false].map((isDoubtful) =>
    fileIssues.filter(({ code }) => doubtful.has(code) === isDoubtful),
  );
  return (
    <>
      <Sentences fileIssues={warnings ?? []} tone="warn" title={t('imports.customersDoubtful')} />
      <Sentences fileIssues={others ?? []} tone="info" title={t('imports.fileIssues')} />
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

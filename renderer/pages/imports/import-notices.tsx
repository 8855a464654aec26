import type { ImportPreview } from '../../../shared/contract/imports.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

/** What makes the customers of a file doubtful: looked at before anything is applied. */
const doubtful = new Set(['noCustomerColumn', 'customersByName', 'unevenCodes', 'unreadableLetters']);

/** What to know of the whole file: what had to be estimated, left aside or corrected; first what makes its customers doubtful. */
export function ImportNotices({ summary }: { summary: ImportPreview }) {
  const { t } = useText();
  const [warnings, others] = [true, false].map((isDoubtful) =>
    summary.notices.filter(({ code }) => doubtful.has(code) === isDoubtful),
  );
  return (
    <>
      <Sentences notices={warnings ?? []} tone="warn" title={t('imports.customersDoubtful')} />
      <Sentences notices={others ?? []} tone="info" title={t('imports.notices')} />
    </>
  );
}

function Sentences(shown: { notices: ImportPreview['notices']; tone: 'warn' | 'info'; title: string }) {
  const { lookUp } = useText();
  const sentences = shown.notices.flatMap(({ code, details }) => lookUp(`imports.notice.${code}`, details) ?? []);
  if (sentences.length === 0) return null;
  return (
    <Notice tone={shown.tone} title={shown.title}>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Notice>
  );
}

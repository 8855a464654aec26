import type { ImportPreview } from '../../../shared/contract/imports.ts';
import { Notice } from '../../components/notice.tsx';
import { useText } from '../../components/text.tsx';

/** What to know of the whole file: what had to be estimated, left aside or corrected. */
export function ImportNotices({ summary }: { summary: ImportPreview }) {
  const { t, lookUp } = useText();
  const sentences = summary.notices.flatMap(({ code, details }) => lookUp(`imports.notice.${code}`, details) ?? []);
  if (sentences.length === 0) return null;
  return (
    <Notice tone="info" title={t('imports.notices')}>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Notice>
  );
}

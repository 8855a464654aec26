import { Button } from '@mantine/core';
import type { RepeatedAs, SourcePreview } from '../../../../../shared/contract/imports/sources.ts';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';

/**
 * Asks how to take lines that repeat documents already open by other imports. The import cannot be applied before the user
 * has answered.
 */
export function RepeatedLines({
  repeated,
  onChoose,
}: {
  readonly repeated: NonNullable<SourcePreview['repeated']>;
  readonly onChoose: (repeated: RepeatedAs) => void;
}) {
  const { t } = useText();
  return (
    <Notice
      tone="warn"
      title={t('imports.repeatedTitle')}
      actions={
        <>
          {repeated.mayBeOpening ? (
            <Button onClick={() => onChoose('opening')}>{t('imports.repeatedOpening')}</Button>
          ) : null}
          <Button variant="default" onClick={() => onChoose('documents')}>
            {t('imports.repeatedDocuments')}
          </Button>
        </>
      }
    >
      <div>{t('imports.repeatedText')}</div>
      {repeated.mayBeOpening ? null : <div>{t('imports.repeatedEarlier')}</div>}
    </Notice>
  );
}

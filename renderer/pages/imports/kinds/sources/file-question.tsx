import { Button } from '@mantine/core';
import type { FileQuestion as Code, FileIssue } from '../../../../../shared/domain/imports/file-issues.ts';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';

type FileQuestionProps = { readonly code: Code; readonly details: FileIssue['details']; readonly onAccept: () => void };

/** Asks something about the file. The import cannot be applied before the user has accepted it; discarding it stands above. */
export function FileQuestion({ code, details, onAccept }: FileQuestionProps) {
  const { t, lookUp } = useText();
  return (
    <Notice
      tone="warn"
      title={t(`imports.question.${code}`)}
      actions={
        <Button variant="default" onClick={onAccept}>
          {t(`imports.accept.${code}`)}
        </Button>
      }
    >
      {lookUp(`imports.issue.${code}`, details)}
    </Notice>
  );
}

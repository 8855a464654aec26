import type { ImportIssue } from '../../../../../shared/contract/imports/issue.ts';
import { RowsTable } from '../../../../components/table/rows-table.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { lineText } from '../line-text.ts';

/** The first lines that are not read or look odd, beside the mapping that may be the cause. */
export function LineIssues({ issues }: { issues: readonly ImportIssue[] }) {
  const text = useText();
  const { t, lookUp } = text;
  if (issues.length === 0) return null;
  return (
    <RowsTable
      rows={issues}
      rowKey={({ line, code, details }) => `${line} ${code} ${details.column ?? ''}`}
      columns={[
        { key: 'line', header: t('imports.line'), align: 'end', cell: ({ line }) => lineText(text, line) },
        {
          key: 'reason',
          header: t('imports.reason'),
          cell: ({ code, details }) => lookUp(`issues.${code}`, details) ?? t('imports.unknownReason'),
        },
      ]}
    />
  );
}

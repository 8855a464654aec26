import type { ImportProblem } from '../../../../shared/contract/import-problem.ts';
import { PlainTable } from '../../../components/table/plain-table.tsx';
import { useText } from '../../../components/text/text.tsx';
import { lineText } from './line-text.ts';

/** The first lines that are not read, or deserve a look, beside the mapping that may be the cause. */
export function LineProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const text = useText();
  const { t, lookUp } = text;
  if (problems.length === 0) return null;
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col" data-end>
            {t('imports.line')}
          </th>
          <th scope="col">{t('imports.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <tr key={`${problem.line} ${problem.code} ${problem.details.column ?? ''}`}>
            <td data-end>{lineText(text, problem.line)}</td>
            <td>{lookUp(`problems.${problem.code}`, problem.details) ?? t('imports.unknownReason')}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

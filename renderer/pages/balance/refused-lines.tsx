import type { BalanceReport } from '../../../shared/contract/balance.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './balance.module.css';

/** The lines of the files that could not be read, which the accounts hold and the documents do not. */
export function RefusedLines({ refused }: { refused: BalanceReport['checks'][number]['refused'] }) {
  const { t } = useText();
  return (
    <>
      <h4 className={classes.checkTitle}>{t('balance.refusedTitle')}</h4>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('imports.line')}</th>
            <th scope="col">{t('balance.customer')}</th>
            <th scope="col" data-end="">
              {t('documents.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {refused.map((row) => (
            <tr key={`${row.file} ${row.line}`}>
              <th scope="row">{t('balance.refusedLine', { file: row.file, line: String(row.line) })}</th>
              <td>
                {row.name} <small className={classes.code}>{row.customer}</small>
              </td>
              <td data-end="">{row.cents === null ? t('balance.unknownAmount') : <Money cents={row.cents} bare />}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  );
}

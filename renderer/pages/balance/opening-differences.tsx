import { useQuery } from '@tanstack/react-query';
import type { OpeningDifferenceRow } from '../../../shared/contract/balance.ts';
import { api } from '../../client.ts';
import { Money } from '../../components/money.tsx';
import { Notice } from '../../components/notice.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useText } from '../../components/text.tsx';
import classes from './balance.module.css';

/** The openings of the imported exercises that are not what was imported before them; nothing where all of them are. */
export function OpeningDifferences() {
  const { t } = useText();
  const { data } = useQuery(api.balance.openings.queryOptions());
  if (!data || data.count === 0) return null;
  const groups = Map.groupBy(data.rows, (row) => row.openingOn);
  return (
    <section>
      <h3 className={classes.checkTitle}>{t('balance.openings')}</h3>
      <p className={classes.checkText}>{t('balance.openingsText')}</p>
      {[...groups].map(([openingOn, rows]) => (
        <Opening key={openingOn} rows={rows} />
      ))}
      {data.count > data.rows.length ? <p>{t('balance.openingsMore', { count: data.rows.length })}</p> : null}
    </section>
  );
}

function Opening({ rows }: { rows: readonly OpeningDifferenceRow[] }) {
  const { t, day } = useText();
  const [first] = rows;
  if (!first) return null;
  const on = { day: day(first.openingOn) };
  return (
    <>
      <Notice tone="warn">
        {first.state === 'afterGap' ? t('balance.openingsGap', on) : t('balance.openingsRepeated', on)}
      </Notice>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('balance.customer')}</th>
            <th scope="col" data-end="">
              {t('balance.openingsLeft')}
            </th>
            <th scope="col" data-end="">
              {t('balance.openingsWritten')}
            </th>
            <th scope="col" data-end="">
              {t('balance.differenceColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.customer}>
              <th scope="row">
                {row.name} <small className={classes.code}>{row.customer}</small>
              </th>
              <td data-end="">
                <Money cents={row.leftCents} bare />
              </td>
              <td data-end="">
                <Money cents={row.openingCents} bare />
              </td>
              <td data-end="">
                <Money cents={row.openingCents - row.leftCents} bare tone="late" />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  );
}

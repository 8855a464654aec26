import { Radio } from '@mantine/core';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type CardPart, fieldsOf } from '../../../shared/domain/customers/card.ts';
import { writeTerms } from '../../../shared/domain/customers/terms-text.ts';
import { termsOf } from '../../../shared/domain/values/terms.ts';
import { fieldText } from '../../../shared/i18n/card-words.ts';
import { savedText } from '../../../shared/i18n/saved-text.ts';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import classes from './customers.module.css';

type Preview = Outputs['customers']['mergePreview'];

/** The open amounts of both customers and their sum, by currency: the sum is the same before and after the merge. */
export function MergeTotals({ preview: { into, from, open } }: { preview: Preview }) {
  const { t } = useText();
  const amounts = open.map(({ currency, intoCents, fromCents }) => ({
    key: currency,
    header: currency,
    align: 'end' as const,
    cell: ({ id }: Preview['into']) => <Money cents={id === into.id ? intoCents : fromCents} currency={currency} />,
  }));
  return (
    <RowsTable
      rows={[into, from]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('merges.column'),
          isHeading: true,
          cell: ({ name, code }) => (
            <>
              {name} <span className={classes.soft}>{code}</span>
            </>
          ),
        },
        ...amounts,
      ]}
      foot={
        <tfoot>
          <tr>
            <th scope="row">{t('merges.together')}</th>
            {open.map(({ currency, totalCents }) => (
              <td key={currency} data-end="">
                <Money cents={totalCents} currency={currency} />
              </td>
            ))}
          </tr>
        </tfoot>
      }
    />
  );
}

type MergeDifferencesProps = {
  preview: Preview;
  isTaken: (field: CardPart) => boolean;
  onChoose: (field: CardPart, isTaken: boolean) => void;
};

/** The fields in which the two cards differ; the user decides each line. */
export function MergeDifferences({ preview, isTaken, onChoose }: MergeDifferencesProps) {
  const text = useText();
  const { t } = text;
  const { into, from, differences } = preview;
  if (differences.length === 0) return null;
  return (
    <div>
      <strong>{t('merges.card')}</strong>
      <p className={classes.mergeText}>{t('merges.cardExplained')}</p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('merges.field')}</th>
            {[into, from].map((side) => (
              <th key={side.id} scope="col">
                {side.code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field }) => (
            <tr key={field}>
              <td>{partText(text, field)}</td>
              {[into, from].map((side) => {
                const value = shownValue(text, field, side.details);
                return (
                  <td key={side.id}>
                    <Radio
                      name={`merge-${field}`}
                      aria-label={t('merges.keep', { field: partText(text, field), value })}
                      label={value}
                      checked={isTaken(field) === (side === from)}
                      onChange={() => onChoose(field, side === from)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

/** The label of a part of the card; a part of several fields, such as an address, has a label of its own. */
function partText({ lookUp, language }: Text, part: CardPart): string {
  return lookUp(`merges.field.${part}`) ?? fieldText(language, 'customers', part);
}

function shownValue(text: Text, field: CardPart, details: Preview['into']['details']): string {
  const { t, language } = text;
  const terms = termsOf(details);
  switch (field) {
    case 'kind':
      return details.kind === 'public' && details.publicBuyer
        ? t(`customers.publicBuyer.${details.publicBuyer}`)
        : t(`customers.kind.${details.kind}`);
    case 'sector':
      return details.sector ? t(`customers.sector.${details.sector}`) : t('customers.sectorFirm');
    case 'terms':
      return terms === null ? t('customers.termsFirm') : writeTerms(terms, language);
    case 'address': {
      const { addressLine1, addressLine2, postcode, city, country } = details;
      const place = [postcode, city].filter(Boolean).join(' ');
      const lines = [addressLine1, addressLine2, place, country === 'FR' ? '' : country].filter(Boolean);
      return lines.length === 0 ? t('merges.nothing') : lines.join(', ');
    }
    default: {
      const values = fieldsOf(field).map((name) => details[name] ?? '');
      const written = values.map((value, index) =>
        savedText(text.language, 'customers', fieldsOf(field)[index] ?? '', value),
      );
      return values.every((value) => value === '') ? t('merges.nothing') : written.join(', ');
    }
  }
}

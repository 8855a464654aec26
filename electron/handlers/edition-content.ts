import type { Edition, EditionRow } from '../../shared/contract/editions.ts';
import type { Language } from '../../shared/domain/kinds.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import { t } from '../../shared/i18n/translate.ts';
import type { AgedBalanceContent } from '../letters/aged-balance.ts';
import { agedBalanceContent } from './balance-editions.ts';

/** The pages of a stored edition: number and seal among its parameters, each remark under its customer. */
export function editionContent(
  edition: Edition,
  rows: readonly EditionRow[],
  { language, printedOn }: { language: Language; printedOn: string },
): AgedBalanceContent {
  const { parameters } = edition;
  const content = agedBalanceContent({
    ...parameters,
    asOf: edition.asOf,
    knownAt: edition.knownAt,
    language,
    printedOn,
    sort: 'name',
    descending: false,
    groupBy: 'none',
    checks: parameters.checks.map((check) => ({
      ...check,
      unknownCount: check.unknownCount ?? 0,
      items: [],
      refused: [],
    })),
    currencies: parameters.currencies.map((block) => ({
      ...block,
      groups: [],
      rows: rows
        .filter((row) => row.currency === block.currency)
        .map(({ remark, ...row }) => ({
          ...row,
          group: '',
          name: remark === null ? row.name : `${row.name}\n${remark}`,
        })),
    })),
  });
  const number = { label: t(language, 'editions.number'), value: String(edition.number) };
  const sealed = { label: t(language, 'editions.seal'), value: edition.sha256.slice(0, 16) };
  return {
    ...content,
    title: t(language, 'editions.titleAt', { number: edition.number, date: formatDay(language, edition.asOf) }),
    parameters: [number, ...content.parameters, sealed],
  };
}

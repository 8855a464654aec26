import type { ImportInspection } from '../../../../../shared/contract/imports/kinds.ts';
import type { ImportOptions } from '../../../../../shared/contract/imports.ts';
import type { PlainListKind } from '../../../../../shared/domain/imports/kinds.ts';
import type { ReadingFacts } from '../../../../../shared/domain/values/told-facts.ts';
import { factText, wordsOfList } from '../../../../../shared/i18n/list-facts.ts';
import { useText } from '../../../../components/text/text.tsx';
import { useReading } from './list-facts.tsx';
import { MappedColumns, type MappedFile, type SaidColumns } from './mapped-columns.tsx';

/** What a kind of list declares of the page of its columns. */
export type DeclaredColumns<Field extends string, File extends MappedFile<Field>> = {
  readonly kind: PlainListKind;
  readonly fields: readonly Field[];
  readonly isComplete: (columns: readonly (Field | null)[]) => boolean;
  readonly reading: ReadingFacts;
  readonly fileOf: (found: ImportInspection) => File | null;
  readonly toOptions: (said: SaidColumns<Field>) => ImportOptions;
};

/** Maps the columns of a list as its kind declares. */
export function ListColumns<Field extends string, File extends MappedFile<Field>>({
  declared: { kind, reading, ...declared },
  fileToken,
}: {
  declared: DeclaredColumns<Field, File>;
  fileToken: string;
}) {
  const { t, language } = useText();
  return (
    <MappedColumns
      {...declared}
      kind={kind}
      fileToken={fileToken}
      title={t(`imports.named.${kind}`)}
      missing={t(`${wordsOfList[kind]}.columnsMissing`)}
      labelOf={(field) => factText(language, kind, `column.${field}`)}
      reading={useReading(kind, reading)}
    />
  );
}

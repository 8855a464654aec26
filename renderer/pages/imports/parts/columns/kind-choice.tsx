import { SegmentedControl } from '@mantine/core';
import { useLocation } from 'wouter';
import { type ImportKind, importKindNames } from '../../../../../shared/domain/imports/kinds.ts';
import { Field } from '../../../../components/form/field.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { columnsPath } from '../staging/columns-path.ts';

/** What a file holds, recognised by its headings (null while the user is asked); the user may say otherwise and is taken to the other mapping. */
export function KindChoice({ value, fileToken }: { value: ImportKind | null; fileToken: string }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  return (
    <Field label={t('imports.holds')}>
      <SegmentedControl
        aria-label={t('imports.holds')}
        value={value ?? ''}
        data={importKindNames.map((name) => ({ value: name, label: t(`imports.holds.${name}`) }))}
        onChange={(name) => {
          const chosen = importKindNames.find((known) => known === name);
          if (chosen) navigate(columnsPath(chosen, fileToken, { isSaid: true }));
        }}
      />
    </Field>
  );
}

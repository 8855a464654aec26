import { SegmentedControl } from '@mantine/core';
import { useLocation } from 'wouter';
import { Field } from '../../../components/form/field.tsx';
import { useText } from '../../../components/text/text.tsx';

const screens = { customers: '/imports/customers', receivables: '/imports/columns' } as const;
const contents = ['receivables', 'customers'] as const;

/** What a list holds, recognised by its headings; the user may say otherwise and is taken to the other mapping. */
export function ContentsChoice({ value, fileToken }: { value: (typeof contents)[number]; fileToken: string }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  return (
    <Field label={t('customerImports.contents')}>
      <SegmentedControl
        aria-label={t('customerImports.contents')}
        value={value}
        data={contents.map((name) => ({ value: name, label: t(`customerImports.contents.${name}`) }))}
        onChange={(name) => {
          const chosen = contents.find((known) => known === name);
          if (chosen) navigate(`${screens[chosen]}?file=${fileToken}`);
        }}
      />
    </Field>
  );
}

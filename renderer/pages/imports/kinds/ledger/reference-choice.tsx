import { Radio, Stack } from '@mantine/core';
import { importOptions } from '../../../../../shared/contract/imports.ts';
import type { SourcePreview } from '../../../../../shared/contract/imports-sources.ts';
import { client } from '../../../../client/client.ts';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { ImportProgress } from '../../parts/import-progress.tsx';
import classes from '../../parts/imports.module.css';
import { fileOf } from '../../parts/staged-files.ts';
import { useStageImport } from '../../parts/use-stage-import.ts';

const fields = importOptions.shape.referenceField.unwrap().options;

/** Asks which field of the file is the reference of a document, with five examples; another choice reads the file again. */
export function ReferenceChoice({ summary, isStaged }: { summary: SourcePreview; isStaged: boolean }) {
  const { t, lookUp } = useText();
  const { step, cancel, stage } = useStageImport();
  const { field, examples } = summary.reference;
  const token = fileOf(summary.batchId);

  async function choose(next: string) {
    const referenceField = fields.find((known) => known === next);
    if (!token || !referenceField || next === field) return;
    if (await stage({ fileToken: token }, 'ledger', { referenceField }))
      await client.imports.discard({ batchId: summary.batchId });
  }

  const shown = <p className={classes.soft}>{t('imports.referenceExamples', { examples: examples.join(', ') })}</p>;
  if (!isStaged || !token)
    return (
      <Stack gap={6}>
        <KeyValueList items={[{ label: t('imports.field'), value: lookUp(`imports.field.${field}`) ?? field }]} />
        {shown}
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('imports.reference')}
        labelProps={{ className: 'visually-hidden' }}
        value={field}
        onChange={(value) => void choose(value)}
        description={t('imports.referenceAgain')}
      >
        <Stack gap={6} mt={6}>
          {fields.map((value) => (
            <Radio key={value} value={value} label={t(`imports.field.${value}`)} disabled={step !== null} />
          ))}
        </Stack>
      </Radio.Group>
      {shown}
      {step ? <ImportProgress step={step} onCancel={cancel} /> : null}
    </Stack>
  );
}

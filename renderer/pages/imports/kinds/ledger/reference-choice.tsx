import { Radio, Stack } from '@mantine/core';
import type { SourcePreview } from '../../../../../shared/contract/imports/sources.ts';
import { referenceFields } from '../../../../../shared/domain/sources/references.ts';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { useText } from '../../../../components/text/text.tsx';
import classes from '../../parts/imports.module.css';
import { ImportProgress } from '../../parts/staging/import-progress.tsx';
import { fileOf } from '../../parts/staging/staged-files.ts';
import { useStageImport } from '../../parts/staging/use-stage-import.ts';

/** What stands for « each journal by its own field » among the choices. */
const byJournal = 'byJournal';
const choices = [byJournal, ...referenceFields] as const;

/**
 * Asks which field of the file is the reference of a document, with five examples; another choice reads the file again. Where the journals
 * of sales keep it in different fields, each is said with its own.
 */
export function ReferenceChoice({ summary, isStaged }: { summary: SourcePreview; isStaged: boolean }) {
  const { t, lookUp } = useText();
  const { step, cancel, stage } = useStageImport();
  const { field, examples, journals, isForAll = false } = summary.reference;
  const isMixed = journals.length > 0;
  const chosen = isMixed ? byJournal : field;
  const nameOf = (value: string) => lookUp(`imports.field.${value}`) ?? value;
  const token = fileOf(summary.batchId);

  async function choose(next: string) {
    const referenceField = choices.find((known) => known === next);
    if (!token || !referenceField || next === chosen) return;
    await stage({ fileToken: token }, 'ledger', { referenceField });
  }

  const said = (values: readonly string[]) => (
    <p className={classes.soft}>{t('imports.referenceExamples', { examples: values.join(', ') })}</p>
  );
  const shown = isMixed ? (
    <KeyValueList
      items={journals.map((journal) => ({
        label: t('imports.referenceJournal', { journal: journal.journal }),
        value: (
          <>
            {nameOf(journal.field)}
            {said(journal.examples)}
          </>
        ),
      }))}
    />
  ) : (
    said(examples)
  );
  if (!isStaged || !token)
    return (
      <Stack gap={6}>
        {isMixed ? null : <KeyValueList items={[{ label: t('imports.field'), value: nameOf(field) }]} />}
        {shown}
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('imports.reference')}
        labelProps={{ className: 'visually-hidden' }}
        value={chosen}
        onChange={(value) => void choose(value)}
        description={t('imports.referenceAgain')}
      >
        <Stack gap={6} mt={6}>
          {isMixed || isForAll ? (
            <Radio value={byJournal} label={t('imports.referenceByJournal')} disabled={step !== null} />
          ) : null}
          {referenceFields.map((value) => (
            <Radio key={value} value={value} label={t(`imports.field.${value}`)} disabled={step !== null} />
          ))}
        </Stack>
      </Radio.Group>
      {shown}
      {step ? <ImportProgress step={step} onCancel={cancel} /> : null}
    </Stack>
  );
}

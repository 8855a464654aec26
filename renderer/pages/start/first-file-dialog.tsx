import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { MainAct } from '../../components/form/main-act.tsx';
import { useLeave } from '../../components/form/unsaved-forms.tsx';
import { firstNames } from '../../components/text/first-names.ts';
import { Notice } from '../../components/text/notice.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useFirmActions } from '../../hooks/use-firm-actions.ts';
import { CreateFirmForm } from './create-firm-form.tsx';
import type { FirstFile } from './use-first-file.ts';

/** Asks once about the firm that begins with a file: what the file tells is filled in. A firm known by its SIREN is offered first. */
export function FirstFileDialog({ first, onClose }: { first: FirstFile | null; onClose: () => void }) {
  const { t } = useText();
  const [isOther, setOther] = useState(false);
  const known = isOther ? null : (first?.told.known ?? null);
  function close() {
    setOther(false);
    onClose();
  }
  return (
    <FormDialog opened={first !== null} title={t(known ? 'start.knownTitle' : 'start.firmTitle')} onClose={close}>
      {first === null ? null : known ? (
        <Known first={first} known={known} onOther={() => setOther(true)} />
      ) : (
        <NewFirm first={first} />
      )}
    </FormDialog>
  );
}

type Known = NonNullable<FirstFile['told']['known']>;

function Known({ first, known, onOther }: { first: FirstFile; known: Known; onOther: () => void }) {
  const text = useText();
  const { t } = text;
  const actions = useFirmActions();
  const leave = useLeave();
  const [isOpening, setOpening] = useState(false);
  async function open() {
    setOpening(true);
    await actions.openFor(known.id, first.files);
    setOpening(false);
  }
  return (
    <Stack gap="lg">
      <p>{t('start.knownText', { ...namedFiles(text, first), firm: known.name })}</p>
      <Refusals refusals={first.refusals} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onOther}>
          {t('start.knownOther')}
        </Button>
        <MainAct data-autofocus loading={isOpening} onClick={() => leave(() => void open())}>
          {t('start.knownOpen', { count: first.files.length, firm: known.name })}
        </MainAct>
      </Group>
    </Stack>
  );
}

function NewFirm({ first }: { first: FirstFile }) {
  const text = useText();
  const { t } = text;
  const actions = useFirmActions();
  const { host } = useAppState();
  return (
    <Stack gap="md">
      <p>{t('start.firmText', namedFiles(text, first))}</p>
      <Refusals refusals={first.refusals} />
      <CreateFirmForm
        isInDialog
        start={first.told}
        submitLabel={t('start.firmCreate', { count: first.files.length })}
        hint={t(host === 'desktop' ? 'start.placeAsked' : 'start.place')}
        onCreate={(firm) => actions.create(firm, first.files)}
      />
    </Stack>
  );
}

function namedFiles(text: Text, { files }: FirstFile) {
  const names = files.map(({ name }) => name);
  return { names: firstNames(text, names), count: names.length };
}

/** Which files were not read, and why. */
export function Refusals({ refusals }: Pick<FirstFile, 'refusals'>) {
  const { t, failure } = useText();
  return refusals.map((refusal) => (
    <Notice key={refusal.name} tone="late" title={t('start.fileRefused', { name: refusal.name })}>
      {failure(refusal.failure)}
    </Notice>
  ));
}

import { Anchor, Button, Group, Stack } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type ProofKind, proofKinds } from '../../../shared/domain/kinds.ts';
import { api } from '../../client/client.ts';
import { chooseFile, download } from '../../client/files.ts';
import { notifyFailure } from '../../client/queries.ts';
import { tellDone } from '../../client/tell-done.ts';
import { Select } from '../../components/form/select.tsx';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './letters.module.css';

type Registered = Outputs['letters']['registered']['rows'][number];

/** Scans that prove each step, sealed by their SHA-256. */
export function Proofs({ registered }: { registered: Registered }) {
  const { t, instant } = useText();
  const [kind, setKind] = useState<ProofKind>(registered.proofs.length === 0 ? 'deposit' : 'receipt');
  const add = useMutation(
    api.letters.addProof.mutationOptions({
      onSuccess: () => tellDone(t('letters.proofAdded')),
    }),
  );
  const view = useMutation(
    api.letters.viewProof.mutationOptions({
      onSuccess: (file) => download(file.url, file.name),
    }),
  );

  async function choose() {
    try {
      const file = await chooseFile('proof');
      if (file) add.mutate({ registeredId: registered.id, kind, fileToken: file.token });
    } catch (error) {
      notifyFailure(error);
    }
  }

  return (
    <Section title={t('letters.proofs')}>
      <Stack gap="md">
        {registered.proofs.length === 0 ? <p>{t('letters.noProof')}</p> : null}
        {registered.proofs.map((proof) => (
          <div key={proof.id} className={classes.proof}>
            <Anchor component="button" type="button" onClick={() => view.mutate({ id: proof.id })}>
              {t(`letters.proof.${proof.kind}`)} · {proof.fileName}
            </Anchor>
            <span className={classes.seal} title={proof.sha256}>
              {instant(proof.recordedAt)} · {t('letters.sealed')} {proof.sha256.slice(0, 12)}…
            </span>
          </div>
        ))}
        <Group align="flex-end" gap="sm">
          <Select
            label={t('letters.proofKind')}
            value={kind}
            onChange={(value) => setKind(proofKinds.find((known) => known === value) ?? kind)}
            data={proofKinds.map((value) => ({ value, label: t(`letters.proof.${value}`) }))}
          />
          <Button
            variant="default"
            leftSection={<IconPaperclip size={16} />}
            loading={add.isPending}
            onClick={() => void choose()}
          >
            {t('letters.addProof')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

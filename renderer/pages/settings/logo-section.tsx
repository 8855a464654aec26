import { Button, Group } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { chooseFile } from '../../client/files.ts';
import { notifyFailure } from '../../client/queries.ts';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './settings.module.css';

/** The image at the head of letters: saved as soon as it is chosen, and taken back by Undo. */
export function LogoSection() {
  const { t } = useText();
  const { data: logo } = useQuery(api.firm.logo.queryOptions());
  const set = useMutation(api.firm.setLogo.mutationOptions());
  async function choose() {
    try {
      const file = await chooseFile('logo');
      if (file) set.mutate({ fileToken: file.token });
    } catch (error) {
      notifyFailure(error);
    }
  }
  return (
    <Section title={t('settings.logo')}>
      <p className={classes.text}>{t('settings.logoText')}</p>
      {logo ? <img src={logo.address} alt={t('settings.logoShown')} className={classes.logo} /> : null}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPhoto size={16} stroke={1.6} />}
          loading={set.isPending}
          onClick={() => void choose()}
        >
          {t(logo ? 'settings.logoChange' : 'settings.logoChoose')}
        </Button>
        {logo ? (
          <Button variant="subtle" onClick={() => set.mutate({ fileToken: null })}>
            {t('settings.logoRemove')}
          </Button>
        ) : null}
      </Group>
    </Section>
  );
}

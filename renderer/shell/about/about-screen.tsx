import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ScreenAddress } from '../../../shared/i18n/fr/screen-hints.ts';
import { codeOf, Loaded } from '../../components/loaded.tsx';
import { useText } from '../../components/text/text.tsx';
import type { ScreenHint } from './screen-hint.tsx';

const hint = codeOf<Parameters<typeof ScreenHint>[0]>(async () => (await import('./screen-hint.tsx')).ScreenHint);

/** The « i » beside the title of a screen: two sentences on it, the rule of law behind it, and the way to its article of the guide. */
export function AboutScreen({ screen }: { screen: ScreenAddress }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const textId = useId();
  // The focus goes into what is opened: its words must be there before.
  const toggle = () => void (isOpen ? setOpen(false) : hint.load().then(() => setOpen(true)));
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={400} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon size={24} aria-label={t('app.aboutScreen')} data-shortcut="about" onClick={toggle}>
          <IconInfoCircle size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-describedby={textId}>
        <Loaded code={hint} props={{ screen, textId }} />
      </Popover.Dropdown>
    </Popover>
  );
}

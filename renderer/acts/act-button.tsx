import { Button, type ButtonProps } from '@mantine/core';
import { wordOf } from '../../shared/i18n/lists/list-words.ts';
import type { Subject } from '../components/table/subject.ts';
import { Keys } from '../components/text/keys.tsx';
import { useText } from '../components/text/text.tsx';
import { type ActName, everyAct, keysOfAct } from './acts.ts';

type ActButtonProps = Pick<ButtonProps, 'variant' | 'size'> & {
  act: ActName;
  subject: Subject;
  /** Said in the place of its usual words. */
  label?: string;
};

/** The button of an act about a customer or its documents, with its key. */
export function ActButton({ act: name, subject, label, variant = 'default', size }: ActButtonProps) {
  const { t, language } = useText();
  const act = everyAct.find((each) => each.name === name);
  if (!act) return null;
  const { key, icon: ActIcon, open } = act;
  return (
    <Button
      variant={variant}
      // The palette has its verb, for what the keyboard is on.
      data-not-an-act
      {...(size === undefined ? {} : { size })}
      {...(key === undefined
        ? {}
        : { 'aria-keyshortcuts': `Shift+${key}`, rightSection: <Keys isAside keys={keysOfAct(t, key)} /> })}
      leftSection={<ActIcon size={16} stroke={1.6} />}
      onClick={() => open(subject)}
    >
      {label ?? wordOf(language, act.label)}
    </Button>
  );
}

import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { Keys } from '../text/keys.tsx';

type KeyedButtonProps = {
  /** The mark by which the key finds the button. */
  shortcut: string;
  /** The capital letter that presses it from anywhere on its screen. */
  letter: string;
  icon: Icon;
  /** True for the act that the screen is there for. */
  isMain?: boolean;
  onClick: () => void;
  children: string;
};

/** A button that has a key on every screen it stands on, and says which. */
export function KeyedButton({
  shortcut,
  letter,
  icon: ButtonIcon,
  isMain = false,
  onClick,
  children,
}: KeyedButtonProps) {
  return (
    <Button
      {...(isMain ? {} : { variant: 'default' })}
      data-shortcut={shortcut}
      aria-keyshortcuts={`Shift+${letter}`}
      leftSection={<ButtonIcon size={16} stroke={1.6} />}
      rightSection={<Keys isAside keys={[letter]} />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

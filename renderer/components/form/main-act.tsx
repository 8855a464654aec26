import { Button, type ButtonProps } from '@mantine/core';
import { type ComponentProps, createContext, useContext, useEffect, useEffectEvent, useRef } from 'react';
import { Keys } from '../text/keys.tsx';
import { useText } from '../text/text.tsx';
import { FormsContext, settleTyped } from './unsaved-forms.tsx';

const closedChoice = '[role="combobox"]:not([aria-expanded="true"])';

/** Whether the key of the main act is that of another one on the screen. */
export const KeyIsTaken = createContext(false);

type MainActProps = ButtonProps & Omit<ComponentProps<'button'>, keyof ButtonProps | 'ref'>;

/**
 * The button for what a screen or window is there for. `Ctrl+Enter` presses it from anywhere on the screen, even while something is typed;
 * a key held down presses it once. Of several on one screen, the key is that of the form that holds the focus, else of the first; where rows of a list are ticked,
 * what is open beside it has none.
 */
export function MainAct({ children, ...props }: MainActProps) {
  const { t } = useText();
  const { typed } = useContext(FormsContext);
  const isTaken = useContext(KeyIsTaken);
  const button = useRef<HTMLButtonElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    settleTyped(typed);
    if (button.current === null || mainActFor(event.target) !== button.current) return;
    // The focused button would be pressed by the same key.
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) button.current.click();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    // A closed choice opens on Enter whatever is held with it: the key is taken before it arrives there.
    const listenFirst = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.matches(closedChoice)) onKey(event);
    };
    window.addEventListener('keydown', listenFirst, true);
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listenFirst, true);
      window.removeEventListener('keydown', listen);
    };
  }, []);
  return (
    <Button
      ref={button}
      {...(isTaken
        ? {}
        : {
            'data-main-act': true,
            'aria-keyshortcuts': 'Control+Enter',
            rightSection: <Keys isAside keys={['Ctrl', t('app.key.enter')]} />,
          })}
      {...props}
    >
      {children}
    </Button>
  );
}

/** The main act that the key is for, in the window in front where there is one; disabled ones are passed over. */
function mainActFor(target: EventTarget | null): HTMLElement | undefined {
  const front = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  const acts = [...front.querySelectorAll<HTMLElement>('[data-main-act]:not(:disabled, [aria-disabled="true"])')];
  const form = target instanceof Element ? target.closest('form') : null;
  return acts.find((act) => form?.contains(act)) ?? acts[0];
}

import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect } from 'react';
import type { Outputs } from '../../shared/contract/index.ts';
import { client } from '../client.ts';
import { type Text, useText } from '../components/text.tsx';
import { notifyFailure } from '../queries.ts';
import { isTyping } from './use-shortcuts.ts';

type EditName = NonNullable<Outputs['edits']['undo']>;
type Direction = 'undo' | 'redo';

/** One at a time: a second key press waits for the toast of the first. */
const toast = 'edits';

/** `Ctrl+Z` takes back the last edit, `Ctrl+Shift+Z` or `Ctrl+Y` does it again; a field keeps its own undo while it is typed in. */
export function useUndo(): void {
  const text = useText();
  const step = useCallback(
    async (direction: Direction) => {
      try {
        const edit = await (direction === 'undo' ? client.edits.undo() : client.edits.redo());
        notifications.hide(toast);
        notifications.show({ id: toast, message: edit ? told(edit, direction) : text.t(nothing[direction]) });
      } catch (error) {
        notifyFailure(error);
      }

      function told(edit: EditName, done: Direction) {
        const action = actionOf(text, edit);
        const sentence = done === 'undo' ? text.t('edits.undone', { action }) : text.t('edits.redone', { action });
        return (
          <Group justify="space-between" wrap="nowrap">
            <span>{sentence}</span>
            <Button variant="subtle" size="compact-sm" onClick={() => void step(done === 'undo' ? 'redo' : 'undo')}>
              {text.t(done === 'undo' ? 'edits.redoButton' : 'edits.undoButton')}
            </Button>
          </Group>
        );
      }
    },
    [text],
  );
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const direction = directionOf(event);
      if (!direction || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      void step(direction);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [step]);
}

const nothing = { undo: 'edits.nothingToUndo', redo: 'edits.nothingToRedo' } as const;

function directionOf(event: KeyboardEvent): Direction | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** What the user did, in words; amounts as the language writes them. */
function actionOf(text: Text, { kind, details }: EditName): string {
  const written = Object.entries(details).map(([name, value]): [string, string | number] =>
    typeof value === 'number' && name.endsWith('Cents') ? [name, text.money(value)] : [name, value],
  );
  return text.lookUp(`edits.${kind}`, Object.fromEntries(written)) ?? kind;
}

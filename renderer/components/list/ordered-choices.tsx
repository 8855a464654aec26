import { ActionIcon, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useText } from '../text/text.tsx';
import classes from './ordered-choices.module.css';

export type OrderedChoice = {
  readonly key: string;
  readonly name: string;
  readonly isShown: boolean;
  /** It is chosen, but something else keeps it from being seen: `description` says what. */
  readonly isCrowdedOut?: boolean;
  readonly description?: string;
  /** The last that is shown stays shown. */
  readonly isLast?: boolean;
};

type OrderedChoicesProps = {
  choices: readonly OrderedChoice[];
  /** How many of them, from the first, have a place of their own. */
  movable: number;
  onShow: (key: string, isShown: boolean) => void;
  /** `place`: among those that move, from 0. */
  onMove: (key: string, place: number) => void;
};

/** A disabled button would lose the focus of whoever just moved something to the end with it. */
const pressable = (isPossible: boolean, act: () => void) => ({
  'aria-disabled': !isPossible,
  'data-disabled': !isPossible,
  onClick: () => {
    if (isPossible) act();
  },
});

/** Things that are shown or not, and stand in an order: ticked, moved by their arrows or dragged to their place. */
export function OrderedChoices({ choices, movable, onShow, onMove }: OrderedChoicesProps) {
  const { t } = useText();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const keyAt = (place: number) => choices[place]?.key ?? '';
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const dragging = (place: number) => ({
    draggable: place < movable,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData('text/plain', keyAt(place));
      setDragged(place);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null || place >= movable) return;
      event.preventDefault();
      setOver(place);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null && place !== dragged && place < movable) onMove(keyAt(dragged), place);
      end();
    },
    onDragEnd: end,
    'data-above': (dragged !== null && over === place && place < dragged) || undefined,
    'data-below': (dragged !== null && over === place && place > dragged) || undefined,
  });
  return (
    <ul className={classes.choices}>
      {choices.map(({ key, name, isShown, isCrowdedOut = false, description, isLast = false }, place) => (
        <li key={key} className={classes.choice} {...dragging(place)}>
          <Checkbox
            label={name}
            aria-label={t('lists.showColumn', { column: name })}
            checked={isShown}
            indeterminate={isCrowdedOut}
            {...(description === undefined ? {} : { description })}
            disabled={isLast}
            onChange={() => onShow(key, !isShown)}
          />
          <ActionIcon
            size={24}
            aria-label={t('lists.moveUp', { column: name })}
            {...pressable(place > 0 && place < movable, () => onMove(key, place - 1))}
          >
            <IconChevronUp size={14} />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={t('lists.moveDown', { column: name })}
            {...pressable(place < movable - 1, () => onMove(key, place + 1))}
          >
            <IconChevronDown size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/**
 * The key of a press, a letter being a capital while Shift is held and a small one else: Caps Lock alone, which turns them about, would do
 * another act than the one written on the button.
 */
export function pressedKey({ key, shiftKey }: Pressed): string {
  if (!/^\p{L}$/u.test(key)) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

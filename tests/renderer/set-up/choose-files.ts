import { vi } from 'vitest';

export type NamedContent = readonly [name: string, content: string | Uint8Array<ArrayBuffer>];

/** The user's answer to the next question for files; none when it is given up. */
export function willChoose(...files: readonly NamedContent[]): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementationOnce(function (this: HTMLInputElement) {
    const chosen = files.map(([name, content]) => new File([content], name));
    Object.defineProperty(this, 'files', { value: chosen });
    this.dispatchEvent(new Event(chosen.length === 0 ? 'cancel' : 'change'));
  });
}

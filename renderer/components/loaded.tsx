import { type ComponentType, lazy, useState } from 'react';

/** A component whose code is loaded when it is first drawn, or ahead by `load`. */
export type Code<Props extends object> = {
  readonly load: () => Promise<unknown>;
  /** The component, which keeps what is around it waiting until its code is there. */
  readonly Awaited: ComponentType<Props>;
  /** The component where its code is there; null otherwise. */
  loaded: ComponentType<Props> | null;
};

/** Code that `load` loads. */
export function codeOf<Props extends object>(load: () => Promise<ComponentType<Props>>): Code<Props> {
  async function keep(): Promise<ComponentType<Props>> {
    code.loaded = await load();
    return code.loaded;
  }
  const Awaited = lazy(async () => ({ default: await keep() }));
  const code: Code<Props> = { load: keep, Awaited, loaded: null };
  return code;
}

/**
 * Draws a component whose code is loaded apart, at once where it is there: what React shows in the place of code that is on its way stays for
 * 300 ms at least, even where the code comes in one.
 */
export function Loaded<Props extends object>({ code, props }: { code: Code<Props>; props: Props }) {
  const [Drawn] = useState<ComponentType<Props>>(() => code.loaded ?? code.Awaited);
  return <Drawn {...props} />;
}

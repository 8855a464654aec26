import { builtinEnvironments, type Environment } from 'vitest/runtime';

/** Classes that stay those of Node, because the pages and the host in this process exchange requests, files and streams. */
const kept = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'fetch',
  'File',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'URL',
  'URLSearchParams',
];

/** A document without a browser, made once for each process of these tests. */
const dom: Environment = {
  ...builtinEnvironments['happy-dom'],
  async setup(global) {
    const own = kept.map((name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const);
    const { locks } = global.navigator;
    // Windows and menus open at once for users who ask for reduced motion.
    const settings = { device: { prefersReducedMotion: 'reduce' } };
    const made = await builtinEnvironments['happy-dom'].setup(global, {
      happyDOM: { url: 'http://127.0.0.1:8080/', width: 1280, height: 800, settings },
    });
    for (const [name, descriptor] of own) if (descriptor) Object.defineProperty(global, name, descriptor);
    Object.defineProperty(global.navigator, 'locks', { value: locks });
    return made;
  },
};

export default dom;

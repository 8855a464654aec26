import type * as Mantine from '@mantine/core';
import { createTheme, type MantineColorsTuple, mergeThemeOverrides } from '@mantine/core';
import { SteadyButton } from './steady-button.tsx';

/** Deep blue-green ink: the one accent of the application. */
const ink: MantineColorsTuple = [
  '#edf5f6',
  '#d9e9ec',
  '#b3d3d8',
  '#8abac2',
  '#63a2ac',
  '#438b97',
  '#2c7682',
  '#1d626d',
  '#134e58',
  '#0b3840',
];

/** Warm greys; Mantine takes its text and lines of the light theme from them. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f3f0',
  '#eae8e3',
  '#dcd9d2',
  '#c5c1b8',
  '#9c978d',
  '#6f6a61',
  '#56524b',
  '#3d3a35',
  '#262420',
];

const dark: MantineColorsTuple = [
  '#eae8e4',
  '#d0cdc7',
  '#b1ada6',
  '#8d8982',
  '#55524e',
  '#403e3b',
  '#312f2d',
  '#201f1e',
  '#191817',
  '#121110',
];

const late: MantineColorsTuple = [
  '#fdf1ef',
  '#fadfda',
  '#f3beb5',
  '#ea988b',
  '#df7162',
  '#d15343',
  '#b93a2b',
  '#9d2c1f',
  '#7f2218',
  '#5f1911',
];

const warn: MantineColorsTuple = [
  '#fdf6e7',
  '#faebc9',
  '#f3d591',
  '#e9bb55',
  '#dba22b',
  '#bf8612',
  '#996905',
  '#7d5503',
  '#624203',
  '#463002',
];

const ok: MantineColorsTuple = [
  '#eff7f0',
  '#dbeedd',
  '#b7dcbc',
  '#8fc797',
  '#66ad71',
  '#459253',
  '#2f7a3d',
  '#24652f',
  '#1b4f25',
  '#12381a',
];

/** The header of a window is not that of the page: of two windows over one another, each would be announced as its banner. */
const headless = { header: { role: 'presentation' } };
const dialogTitle = { fontSize: '1rem', fontWeight: 600 };

/** Inputs and buttons are 30 px high by default: a finance tool shows much at once. */
const compact = { defaultProps: { size: 'xs' } };

type Library = typeof Mantine;
/** What a theme may say of each component of the library. */
type Said = {
  readonly [Name in keyof Library]?: Library[Name] extends { extend: (said: infer Given) => unknown } ? Given : never;
};

/** Of components by their names: their `extend` would bring the code of all with the first screen, 16 kB. */
const components = {
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
  Anchor: { defaultProps: { underline: 'hover', size: 'sm' } },
  Badge: { defaultProps: { radius: 'sm', variant: 'light', size: 'sm' } },
  Button: compact,
  Checkbox: compact,
  InputWrapper: compact,
  Drawer: { defaultProps: { padding: 'lg', attributes: headless }, styles: { title: dialogTitle } },
  Modal: {
    defaultProps: {
      centered: true,
      radius: 'md',
      padding: 'lg',
      overlayProps: { backgroundOpacity: 0.4 },
      attributes: headless,
    },
    styles: { title: dialogTitle },
  },
  // The placeholder that would take the focus first is not a menu item.
  Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
  Radio: compact,
  SegmentedControl: {
    defaultProps: { size: 'xs' },
    styles: { root: { padding: 2 }, label: { padding: '0 10px', lineHeight: '26px' } },
  },
  Select: { defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right' } },
  Switch: compact,
  Text: { defaultProps: { size: 'sm' } },
  Textarea: { defaultProps: { size: 'xs', autosize: true, minRows: 2 } },
  TextInput: compact,
  Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
  UnstyledButton: { defaultProps: { component: SteadyButton } },
} satisfies Said;

const baseTheme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, gray, dark, late, warn, ok },
  white: '#ffffff',
  black: '#1f1d1a',
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  headings: {
    fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components,
});

/** The theme with what Mantine says aloud by itself in the words of the user. */
export function themeFor(words: { close: string }) {
  const closes = { defaultProps: { closeButtonProps: { 'aria-label': words.close } } };
  return mergeThemeOverrides(
    baseTheme,
    createTheme({ components: { Drawer: closes, Modal: closes, Notification: closes } }),
  );
}

import type { Theme } from './theme.ts';

const FONT = '"Segoe UI", system-ui, sans-serif';
const both = (colour: string, subtle: string) => ({ default: colour, subtle });

const COLOURS = {
  light: {
    default: both('#242424', '#5c5c5c'),
    dark: both('#242424', '#5c5c5c'),
    light: both('#ffffff', '#f0f0f0'),
    accent: both('#4f52b2', '#4f52b2'),
    good: both('#13703c', '#13703c'),
    warning: both('#835b00', '#835b00'),
    attention: both('#b3261e', '#b3261e'),
  },
  dark: {
    default: both('#ffffff', '#c8c8c8'),
    dark: both('#ffffff', '#c8c8c8'),
    light: both('#ffffff', '#c8c8c8'),
    accent: both('#a9b1ff', '#a9b1ff'),
    good: both('#92d8a9', '#92d8a9'),
    warning: both('#f5d37a', '#f5d37a'),
    attention: both('#ffb4ab', '#ffb4ab'),
  },
} as const;

const BACKGROUNDS = {
  light: { default: '#ffffff', emphasis: '#f3f2f1', accent: '#e8ebfa', good: '#e7f2da', attention: '#fcf4f6', warning: '#fbf6d9' },
  dark: { default: '#292929', emphasis: '#1f1f1f', accent: '#2f2f4a', good: '#1f3a26', attention: '#4a2326', warning: '#463b12' },
} as const;

/** How Teams sets up Microsoft's renderer, in its light and its dark colours. */
export function hostConfig(theme: Theme): object {
  const foregroundColors = COLOURS[theme];
  const styles = Object.entries(BACKGROUNDS[theme]).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors }]);
  return {
    fontFamily: FONT,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 14 },
    separator: { lineThickness: 1, lineColor: theme === 'dark' ? '#4d4d4d' : '#e1e1e1' },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    supportsInteractivity: true,
    containerStyles: Object.fromEntries(styles),
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 3 },
  };
}

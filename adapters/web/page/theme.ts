import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';
type Choice = Theme | 'system';

const KEPT = 'theme';
const isDark = () => matchMedia('(prefers-color-scheme: dark)');

const ThemeContext = createContext<Theme>('light');
export const ThemeProvider = ThemeContext.Provider;
/** The colours that are shown now, for drawings that do not take them from the page. */
export const useTheme = (): Theme => useContext(ThemeContext);

function keptChoice(): Choice {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** The colours that are chosen, and those that are shown. */
export function useThemeChoice() {
  const [choice, setChoice] = useState<Choice>(keptChoice);
  const [system, setSystem] = useState<Theme>(isDark().matches ? 'dark' : 'light');
  useEffect(() => {
    const query = isDark();
    const changed = () => setSystem(query.matches ? 'dark' : 'light');
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  const theme = choice === 'system' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const choose = (next: Choice) => {
    localStorage.setItem(KEPT, next);
    setChoice(next);
  };
  return { choice, theme, choose };
}

import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { LanguageWords } from './language-words.ts';
import { polish } from './pl.ts';
import { ukrainian } from './uk.ts';

/** The languages that are read. Where two share a word the earlier one decides, after the language that a caller names. */
export const LANGUAGES: readonly LanguageWords[] = [english, french, german, spanish, polish, ukrainian];

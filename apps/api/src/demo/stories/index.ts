/** All stories, in the order of the board's columns. */
import type { Story } from '../story.js';
import { orosanmalan } from './orosanmalan.js';

export const STORIES: readonly Story[] = [...orosanmalan];

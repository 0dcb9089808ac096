/** All stories: those told by hand in the order of the board's columns, then the ordinary ones. */
import { ORDINARY_STORIES } from '../ordinary/index.js';
import type { Story } from '../story.js';
import { avslutat } from './avslutat.js';
import { forhandsbedomning } from './forhandsbedomning.js';
import { forvaltningsratt } from './forvaltningsratt.js';
import { grannby } from './grannby.js';
import { namnd } from './namnd.js';
import { orosanmalan } from './orosanmalan.js';
import { placering } from './placering.js';
import { protectedChildren } from './protected-children.js';
import { takenOnDuty } from './taken-on-duty.js';
import { utredning } from './utredning.js';

export const STORIES: readonly Story[] = [
  ...orosanmalan,
  ...forhandsbedomning,
  ...utredning,
  ...namnd,
  ...forvaltningsratt,
  ...placering,
  ...avslutat,
  ...ORDINARY_STORIES,
  ...grannby,
  ...protectedChildren,
  ...takenOnDuty,
];

/** The neighbour: nothing of it may be seen in Lindby. */
import { assessed, inquiryOpened, inquiryWork } from '../chapters.js';
import type { Story } from '../story.js';

export const grannby: readonly Story[] = [
  {
    unit: 'enheten',
    worker: 'grannkommun',
    children: [{ name: 'Sam', age: 10 }],
    steps: [...inquiryOpened(-50, -42), ...inquiryWork(-42, -6)],
  },
  {
    unit: 'enheten',
    worker: 'grannkommun',
    children: [{ name: 'Minna', age: 5 }],
    steps: assessed(-4),
  },
];

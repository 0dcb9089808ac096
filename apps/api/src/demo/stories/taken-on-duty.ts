/** What the jour took last night: read and signed where the day begins. */
import { exactly, type Story } from '../story.js';

export const takenOnDuty: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    registrar: 'jour',
    children: [{ name: 'Rakel', age: 9 }],
    steps: [
      exactly(-1, 'anmalan-inkommen', {
        at: '22:40',
        note: 'Polisen: bråk mellan föräldrarna, barnet hemma. Sover hos mormor i natt.',
        data: { source: 'anmalningsskyldig', reporter: 'polis', violence: true },
      }),
      exactly(-1, 'skyddsbedomning-gjord', {
        at: '23:05',
        recordedBy: 'jour',
        by: 'handlaggare',
        note: 'Tryggt hos mormor över natten. Ring henne före kl. 8.',
        data: { immediateProtection: false },
      }),
    ],
  },
];

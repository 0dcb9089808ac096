/** Where the long compounds of the field may be broken on a narrow note; browsers know too little Swedish to guess. */
const FIRST_PARTS =
  /(förhands|skydds|umgänges|begränsnings|flyttnings|utrese|vårdnads|genomförande|ordförande|delegations|utrednings|sekreterar|läkar|register|överklagande|omhänder)(?=\p{L}{4})/giu;

export const softHyphens = (text: string): string => text.replace(FIRST_PARTS, '$1\u00AD');

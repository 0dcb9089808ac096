/** "1 ärende", "2 ärenden". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
export const cases = (count: number): string => counted(count, 'ärende', 'ärenden');
export const events = (count: number): string => counted(count, 'händelse', 'händelser');

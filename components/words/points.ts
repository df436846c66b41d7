// How points of a rubric are said on screen.

/** Points with their sign, as they are read. */
export const pointsWords = (points: number): string => (points > 0 ? `+${points}` : `−${Math.abs(points)}`);

/** Colours, or the same functions without any. */
import pc from 'picocolors';

export const paletteFor = (color: boolean): ReturnType<typeof pc.createColors> => pc.createColors(color);

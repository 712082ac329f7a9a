/** The hundred endings of an amount, `.00` to `.99`: looking one up is several times faster than formatting it. */
export const ENDINGS: readonly string[] = Array.from({ length: 100 }, (_, cents) => `.${String(cents).padStart(2, '0')}`);

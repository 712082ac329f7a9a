/** How a tie at half a cent is settled: away from zero, or to the even cent. A leaf. */
export type Rounding = 'half-up' | 'half-even';
